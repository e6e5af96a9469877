package socketlab.export;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schemas refuse: one that takes everything would prove nothing. */
class ShapeTest {

    @ParameterizedTest
    @ValueSource(strings = {"gradebook", "gradescope", "classroom50", "exercism", "check50", "github-classroom"})
    void anEmptyObjectHasNoShape(String name) {
        assertThatThrownBy(() -> Shape.checked(name, "{}\n")).isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"version\": 3, \"status\": \"error\", \"tests\": []}\n",
                "{\"version\": 3, \"status\": \"pass\", \"tests\": [{\"name\": \"a\", \"status\": \"fail\"}]}\n",
                "{\"version\": 3, \"status\": \"fail\", \"tests\": [{\"name\": \"a\", \"status\": \"pass\"}]}\n"
            })
    void aStatusThatDoesNotFitItsTestsIsNoExercism(String json) {
        assertThatThrownBy(() -> Shape.checked("exercism", json)).isInstanceOf(AssertionError.class);
    }
}
