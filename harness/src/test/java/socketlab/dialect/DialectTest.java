package socketlab.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import socketlab.grade.Catalog;
import socketlab.protocol.RuleBook;
import socketlab.protocol.Stage;

class DialectTest {
    private static final String ALICE = "10.0.0.7:41234";

    private final Dialect sheet = Dialects.find("lab-sheet", Catalog.ids());
    private final Dialect colour = Dialects.find("colour", Catalog.ids());
    private final Dialect threads = Dialects.find("threads", Catalog.ids());

    @Test
    void aUserIsNamedInItsWay() {
        assertThat(sheet.echoed(ALICE, "hello")).isEqualTo("('10.0.0.7', 41234): hello");
        assertThat(colour.message(ALICE, "hello")).isEqualTo("[10.0.0.7:41234]: hello");
    }

    @Test
    void zeroAndOneAreTheSameWord() {
        assertThat(colour.left(ALICE, 0)).endsWith("left (0 user online)");
        assertThat(colour.left(ALICE, 2)).endsWith("left (2 users online)");
        assertThat(threads.greeting(ALICE, 3)).isEqualTo("3");
        assertThat(threads.greetingShown(ALICE, 1)).isEqualTo("Connected to the chat server (1 user online)");
    }

    @Test
    void aRuleIsToldInItsWords() {
        assertThat(colour.translate(RuleBook.text("stage3.message"))).contains("`[IP:PORT]: text`");
        assertThat(colour.translate(RuleBook.text("stage3.started"))).contains("`Chat Server started on port N`");
        assertThat(threads.translate(RuleBook.text("stage3.greeting"))).contains("gets `K`");
        assertThat(Dialects.kit().translate(RuleBook.text("stage3.left"))).isEqualTo(RuleBook.text("stage3.left"));
    }

    @Test
    void aTitleIsToldInItsWords() {
        assertThat(colour.fillIn("prints {stage3.interrupted} as {0}")).isEqualTo("prints KeyboardInterrupt as {0}");
        assertThat(threads.fillIn("prints {stage3.interrupted}")).isEqualTo("prints nothing in particular");
    }

    @Test
    void whatItDoesNotPromiseIsNotApplied() {
        assertThat(threads.exemption("x", Stage.MULTI_USER, List.of(Trait.LINES)))
                .contains("In the dialect threads one read is one message, so nothing is sent in pieces, together or "
                        + "without end.");
        assertThat(threads.exemption("stage3.server.busy-port", Stage.MULTI_USER, List.of()))
                .contains("Not in the dialect threads: Nothing is said about a port that is taken.");
        assertThat(threads.exemption("stage3.server.relays", Stage.MULTI_USER, List.of(Trait.RAW)))
                .isEmpty();
        assertThat(sheet.exemption("stage3.server.relays", Stage.MULTI_USER, List.of()))
                .contains("The dialect lab-sheet has no stage 3.");
    }

    /** A submission may bring its own dialect, and what it says gets into titles on a terminal. */
    @Test
    void whatAStrangerWroteIsMadeVisible() {
        String hostile =
                Dialects.text(Dialects.KIT).replace("stage3.own = [You] {text}", "stage3.own = \"\\e[2J{text}\"");
        Dialect dialect = new DialectReader(hostile, Catalog.ids()).dialect("theirs");
        assertThat(dialect.own("hello")).isEqualTo("\u001b[2Jhello");
        assertThat(dialect.fillIn("shows {stage3.own}")).isEqualTo("shows \\x1b[2Jtext");
        assertThat(new Problem(1, 2, "There is no key \u001b[2J.").in("f"))
                .isEqualTo("f:1:2: There is no key \\x1b[2J.");
    }

    @Test
    void onlyColourGivesUp() {
        assertThat(colour.connectTimeout()).contains(Duration.ofSeconds(2));
        assertThat(threads.connectTimeout()).isEmpty();
    }

    @Test
    void aNoticeIsRecognizedWithItsMistakes() {
        Predicate<String> left = new Mention(threads).leaveOf(ALICE);
        assertThat(left).accepts("The user " + ALICE + " has left (7 persons)", "left: " + ALICE);
        assertThat(left)
                .rejects(
                        "[" + ALICE + "] I have left",
                        "New user " + ALICE + " entered (1 user online)",
                        "left 1.2.3.4:5");
        assertThat(new Mention(colour).joinOf(ALICE)).accepts("New " + ALICE + " entered");
        assertThat(new Mention(colour).message()).accepts("[x]: y").rejects("> New user " + ALICE);
    }
}
