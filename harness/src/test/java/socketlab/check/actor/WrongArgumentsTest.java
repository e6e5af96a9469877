package socketlab.check.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Wrong arguments are made out of right ones, and leave open what the protocol leaves open. */
class WrongArgumentsTest {
    @Test
    void everyKindOfUsageErrorIsThere() {
        assertThat(WrongArguments.madeOf(List.of("h", "21000"), 1))
                .containsExactly(
                        List.of(),
                        List.of("h"),
                        List.of("h", "21000", "more"),
                        List.of("h", "port"),
                        List.of("h", "-1"),
                        List.of("h", "65536"));
    }

    @Test
    void oneArgumentLessThanOneIsNone() {
        assertThat(WrongArguments.madeOf(List.of("21000"), 0)).doesNotHaveDuplicates();
    }

    @Test
    void portZeroIsOpen() {
        assertThat(WrongArguments.madeOf(List.of("h", "21000", "m"), 1)).noneMatch(list -> list.contains("0"));
    }
}
