package socketlab.check.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import socketlab.check.actor.Scenario;
import socketlab.check.actor.Subject;
import socketlab.dialect.Dialects;
import socketlab.dialect.Speech;
import socketlab.process.CommandTemplate;
import socketlab.protocol.Role;
import socketlab.protocol.Stage;
import socketlab.transcript.Received;

class DueLinesTest {
    private final Scenario scenario = new Scenario(
            new Subject.Runnable(CommandTemplate.parse("program {port}"), null, null),
            new Speech(Dialects.kit(), Stage.MULTI_USER, Role.SERVER));
    private final Received stream = new Received("somebody", "prints", 10_000, scenario.recording());

    @AfterEach
    void close() {
        scenario.close();
    }

    private void come(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        stream.accept(bytes, bytes.length);
    }

    private DueLines due(DueLines lines, String... texts) {
        for (String text : texts) {
            if (!text.isEmpty()) {
                lines.mayCome(text);
            }
            lines.add(text);
        }
        return lines;
    }

    private DueLines onScreen(String... texts) {
        return due(DueLines.onScreen("the server", stream, scenario), texts);
    }

    private static void breaks(DueLines lines, String rule) {
        assertThatThrownBy(() -> {
                    lines.judge();
                    lines.requireAll();
                })
                .isInstanceOfSatisfying(
                        Breach.class, breach -> assertThat(breach.rule()).isEqualTo(rule));
    }

    @Test
    void onAScreenOtherLinesAreTheProgramsOwnAffair() {
        DueLines lines = onScreen("#1 a", "", "#2 b");
        come("a prompt\n#1 a\n\n\n(#2 b)\n#2 b\n");
        assertThatCode(lines::judge).doesNotThrowAnyException();
        assertThat(lines.haveAllCome()).isTrue();
    }

    @Test
    void onTheWireNothingElseMayCome() {
        DueLines lines = due(DueLines.onWire("alice", stream, scenario), "#1 a");
        come("#1 a\n\n");
        breaks(lines, "receive-nothing");
    }

    @Test
    void aLineThatIsNotDueYetMayNotCome() {
        DueLines lines = onScreen("#1 a");
        lines.mayCome("#2 b");
        come("#1 a\n#2 b\n");
        breaks(lines, "print-nothing");
    }

    @Test
    void aLineMayNotOvertakeAnother() {
        DueLines lines = onScreen("#1 a", "#2 b");
        come("#2 b\n");
        breaks(lines, "print-in-order");
    }

    @Test
    void aLineMayNotComeTwice() {
        DueLines lines = onScreen("#1 a", "#2 b");
        come("#1 a\n#1 a\n");
        breaks(lines, "print-once");
    }

    @Test
    void aLineWithAMistakeIsShownForTheOneThatIsMissing() {
        DueLines lines = onScreen("#1 abcdefgh");
        come("#1 abcdefg\n");
        assertThatThrownBy(lines::requireAll).isInstanceOf(Breach.class);
        lines.judge();
        assertThatThrownBy(lines::requireAll)
                .isInstanceOfSatisfying(
                        Breach.class,
                        breach -> assertThat(breach.failure().actual().text()).isEqualTo("#1 abcdefg"));
    }
}
