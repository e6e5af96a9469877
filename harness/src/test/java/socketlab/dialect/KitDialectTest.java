package socketlab.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import socketlab.Kit;
import socketlab.protocol.Role;
import socketlab.protocol.Stage;

/** The kit's own wording. */
class KitDialectTest {
    private final Dialect kit = Dialects.kit();

    @Test
    void oneIsAUserAndTwoAreUsers() {
        assertThat(kit.greeting("10.0.0.7:41234", 1)).isEqualTo("> Connected to the chat server (1 user online)");
        assertThat(kit.greeting("10.0.0.7:41234", 2)).isEqualTo("> Connected to the chat server (2 users online)");
        assertThat(kit.entered("10.0.0.7:41234", 2)).isEqualTo("> New user 10.0.0.7:41234 entered (2 users online)");
        assertThat(kit.entered("10.0.0.7:41234", 10)).isEqualTo("> New user 10.0.0.7:41234 entered (10 users online)");
    }

    @Test
    void nobodyIsNoPlural() {
        assertThat(kit.left("10.0.0.7:41234", 0)).isEqualTo("< The user 10.0.0.7:41234 left (0 user online)");
        assertThat(kit.left("10.0.0.7:41234", 1)).isEqualTo("< The user 10.0.0.7:41234 left (1 user online)");
    }

    @Test
    void aMessageStandsBehindItsSender() {
        assertThat(kit.message("10.0.0.7:41234", " hi ")).isEqualTo("[10.0.0.7:41234]  hi ");
        assertThat(kit.own("hi")).isEqualTo("[You] hi");
        assertThat(kit.echoed("10.0.0.7:41234", "hi")).isEqualTo("10.0.0.7:41234: hi");
    }

    @Test
    void theServerSaysWhereItListens() {
        assertThat(kit.started("127.0.0.1", 5000)).isEqualTo("Chat Server started on port 5000.");
    }

    @ParameterizedTest
    @EnumSource
    void theModuleHoldsThePrograms(Stage stage) {
        Path sources = Kit.root().resolve(stage.module()).resolve("src/main/java");
        Path programs = sources.resolve(stage.packageName().replace('.', '/'));
        for (Role role : Role.values()) {
            assertThat(programs.resolve(kit.mainClass(stage, role) + ".java")).isRegularFile();
        }
    }

    @Test
    void programsTakeTheArgumentsOfTheProtocol() {
        assertThat(kit.arguments(Stage.ECHO, Role.SERVER)).isEqualTo("{port}");
        assertThat(kit.arguments(Stage.ECHO, Role.CLIENT)).isEqualTo("{host} {port} {message}");
        assertThat(kit.arguments(Stage.ONE_TO_ONE, Role.SERVER)).isEqualTo("{port}");
        assertThat(kit.arguments(Stage.ONE_TO_ONE, Role.CLIENT)).isEqualTo("{host} {port}");
        assertThat(kit.arguments(Stage.MULTI_USER, Role.SERVER)).isEqualTo("{host} {port}");
        assertThat(kit.arguments(Stage.MULTI_USER, Role.CLIENT)).isEqualTo("{host} {port}");
    }
}
