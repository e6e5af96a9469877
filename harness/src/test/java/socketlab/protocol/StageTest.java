package socketlab.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import socketlab.Kit;

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
    void aStageHasTheTitleOfItsNumber() {
        assertThat(Stage.values()).extracting(Stage::number).containsExactly(1, 2, 3);
        assertThat(Stage.values())
                .extracting(Stage::title)
                .containsExactly("Single-message echo", "One-to-one chat", "Multi-user chat on one Selector");
    }

    @ParameterizedTest
    @EnumSource
    void theModuleHoldsThePrograms(Stage stage) {
        Path sources = Kit.root().resolve(stage.module()).resolve("src/main/java");
        Path programs = sources.resolve(stage.packageName().replace('.', '/'));
        assertThat(programs.resolve(stage.mainClass(Role.SERVER) + ".java")).isRegularFile();
        assertThat(programs.resolve(stage.mainClass(Role.CLIENT) + ".java")).isRegularFile();
        assertThat(stage.mainClass(Role.SERVER)).endsWith("Server");
        assertThat(stage.mainClass(Role.CLIENT)).endsWith("Client");
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
