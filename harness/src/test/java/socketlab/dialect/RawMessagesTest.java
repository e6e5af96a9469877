package socketlab.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import socketlab.grade.Catalog;

/** A stream without line ends falls apart into the messages that were sent, however it is cut. */
class RawMessagesTest {
    private static final String ALICE = "127.0.0.1:40001";
    private static final String BOB = "127.0.0.1:40002";

    private final List<String> heard = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"snapshot", "dotted", "threads"})
    void whereverItIsCutTheMessagesAreTheSame(String name) {
        Dialect dialect = Dialects.find(name, Catalog.ids());
        List<String> sent = List.of(
                dialect.greeting(ALICE, 10),
                dialect.entered(BOB, 11),
                dialect.message(BOB, "naïve 안녕 🙂"),
                dialect.message(BOB, "[You] and I"),
                dialect.left(BOB, 10));
        byte[] stream = String.join("", sent).getBytes(StandardCharsets.UTF_8);
        for (int cut = 0; cut <= stream.length; cut++) {
            RawMessages messages = fresh(dialect);
            take(messages, stream, 0, cut);
            take(messages, stream, cut, stream.length);
            assertThat(all(messages)).as("cut at %s", cut).isEqualTo(sent);
        }
        RawMessages messages = fresh(dialect);
        IntStream.range(0, stream.length).forEach(i -> take(messages, stream, i, i + 1));
        assertThat(all(messages)).isEqualTo(sent);
    }

    @Test
    void aNumberStandsUntilItGrows() {
        RawMessages messages = fresh(Dialects.find("threads", Catalog.ids()));
        take(messages, "1");
        assertThat(messages.standing()).contains("1");
        take(messages, "2");
        assertThat(messages.standing()).contains("12");
        take(messages, "New user " + BOB + " entered (13 users online)");
        assertThat(all(messages)).containsExactly("12", "New user " + BOB + " entered (13 users online)");
    }

    @Test
    void whatIsNoMessageIsShownAsItIs() {
        RawMessages messages = fresh(Dialects.find("snapshot", Catalog.ids()));
        take(
                messages,
                "> Connected to the chat server (1 user online)\n[" + BOB + "]no space< The user " + BOB
                        + " left (1 user online)half a mess");
        assertThat(all(messages))
                .containsExactly(
                        "> Connected to the chat server (1 user online)",
                        "\n[" + BOB + "]no space",
                        "< The user " + BOB + " left (1 user online)");
        assertThat(messages.unfinished()).isEqualTo("half a mess");
    }

    @Test
    void signsBeforeAMessageAreAMistakeInIt() {
        RawMessages messages = fresh(Dialects.find("threads", Catalog.ids()));
        take(messages, "2< The user " + BOB + " left (1 user online)");
        assertThat(all(messages)).containsExactly("2", "< The user " + BOB + " left (1 user online)");
    }

    @Test
    void partsOfTwoSpeakersMayInterleave() {
        RawMessages messages = fresh(Dialects.find("threads", Catalog.ids()));
        take(messages, "3[" + ALICE + "] [" + BOB + "] [You] and Isaid by alice");
        assertThat(all(messages)).containsExactly("3", "[" + BOB + "] [You] and I", "[" + ALICE + "] said by alice");
    }

    /** A text under somebody else's name is a mistake, and stays one. */
    @Test
    void aTextBelongsToNobodyElse() {
        RawMessages messages = fresh(Dialects.find("threads", Catalog.ids()));
        take(messages, "3[" + BOB + "] said by alice");
        assertThat(all(messages)).containsExactly("3", "[" + BOB + "] said by alice");
        take(messages, "and something else[" + ALICE + "] said by alice");
        assertThat(all(messages).get(3)).isEqualTo("[" + ALICE + "] said by alice");
    }

    @Test
    void noTwoTextsBeginAlike() {
        Vocabulary vocabulary = vocabulary(Dialects.find("snapshot", Catalog.ids()));
        assertThatThrownBy(() -> vocabulary.add(BOB, "said by alice, too"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> vocabulary.add(BOB, "said")).isInstanceOf(IllegalArgumentException.class);
        Vocabulary lines = vocabulary(Dialects.kit());
        assertThatCode(() -> lines.add(BOB, "said")).doesNotThrowAnyException();
    }

    @Test
    void aScreenMayBreakPartsAnywhere() {
        Dialect threads = Dialects.find("threads", Catalog.ids());
        RawMessages screen = new RawMessages(threads, vocabulary(threads), true, false);
        take(screen, "Connected to the chat server (2 users online)\n[" + ALICE + "] \nsaid by\r\n alice\n");
        assertThat(all(screen))
                .containsExactly("Connected to the chat server (2 users online)", "[" + ALICE + "] said by alice");
    }

    private RawMessages fresh(Dialect dialect) {
        heard.clear();
        return new RawMessages(dialect, vocabulary(dialect), false, true);
    }

    private static Vocabulary vocabulary(Dialect dialect) {
        Vocabulary vocabulary = new Vocabulary(dialect, false);
        vocabulary.add(BOB, "naïve 안녕 🙂");
        vocabulary.add(BOB, "[You] and I");
        vocabulary.add(ALICE, "said by alice");
        return vocabulary;
    }

    private void take(RawMessages messages, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        take(messages, bytes, 0, bytes.length);
    }

    private void take(RawMessages messages, byte[] stream, int from, int to) {
        byte[] piece = Arrays.copyOfRange(stream, from, to);
        messages.accept(piece, piece.length, (message, asItCame) -> heard.add(message));
    }

    private List<String> all(RawMessages messages) {
        List<String> all = new ArrayList<>(heard);
        messages.standing().ifPresent(all::add);
        return all;
    }
}
