package socketlab.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StageTest {

    @Test
    void aStageIsFoundByItsNumber() {
        assertThat(Stage.of(1)).contains(Stage.ECHO);
        assertThat(Stage.of(2)).contains(Stage.ONE_TO_ONE);
        assertThat(Stage.of(3)).contains(Stage.MULTI_USER);
        assertThat(Stage.of(0)).isEmpty();
        assertThat(Stage.of(4)).isEmpty();
    }

    @Test
    void programsTakeTheArgumentsOfTheProtocol() {
        assertThat(Stage.ECHO.arguments(Role.SERVER)).isEqualTo("{port}");
        assertThat(Stage.ECHO.arguments(Role.CLIENT)).isEqualTo("{host} {port} {message}");
        assertThat(Stage.ONE_TO_ONE.arguments(Role.SERVER)).isEqualTo("{port}");
        assertThat(Stage.ONE_TO_ONE.arguments(Role.CLIENT)).isEqualTo("{host} {port}");
        assertThat(Stage.MULTI_USER.arguments(Role.SERVER)).isEqualTo("{host} {port}");
        assertThat(Stage.MULTI_USER.arguments(Role.CLIENT)).isEqualTo("{host} {port}");
    }
}
