package socketlab.mistake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextCluesTest {
    private static final String SPEAKER = "[127.0.0.1:50003] ";

    @Test
    void whatTheLabSawIsNoTextOfTheProgram() {
        assertThat(failure("x").saw("nothing").shows(TextClues.nothingCame())).isTrue();
        assertThat(failure("x").came("nothing").shows(TextClues.nothingCame())).isFalse();
        assertThat(failure("x").saw("nothing but the end of the stream").shows(TextClues.endCame()))
                .isTrue();
        assertThat(failure("x").saw("nothing but the end of the stream").shows(TextClues.nothingCame()))
                .isFalse();
    }

    @Test
    void cutShortIsTheBeginningAndNotAllOfIt() {
        assertThat(failure("abcdef").came("abc").shows(TextClues.cutShort())).isTrue();
        assertThat(failure("abcdef").came("abc\n").shows(TextClues.cutShort())).isTrue();
        assertThat(failure("abcdef").came("abcdef").shows(TextClues.cutShort())).isFalse();
        assertThat(failure("abcdef").came("bcd").shows(TextClues.cutShort())).isFalse();
    }

    @Test
    void damagedCharactersAreAtLeastAsManyAsWereExpected() {
        assertThat(failure("é").came("\ufffd\ufffd").shows(TextClues.damagedCharacters()))
                .isTrue();
        assertThat(failure("é and more").came("\ufffd").shows(TextClues.damagedCharacters()))
                .isFalse();
        assertThat(failure("e").came("\ufffd").shows(TextClues.damagedCharacters()))
                .isFalse();
    }

    @Test
    void anotherCharsetShowsInWhatCame() {
        String written = new String("naïve".getBytes(ISO_8859_1), UTF_8);
        String read = new String("naïve".getBytes(UTF_8), ISO_8859_1);
        assertThat(failure("naïve").came(written).shows(TextClues.anotherCharset()))
                .isTrue();
        assertThat(failure("naïve").came(read).shows(TextClues.anotherCharset()))
                .isTrue();
        assertThat(failure("naïve").came("naive").shows(TextClues.anotherCharset()))
                .isFalse();
        assertThat(failure("naive").came("naive").shows(TextClues.anotherCharset()))
                .isFalse();
    }

    @Test
    void blanksMayBeMissingBehindTheName() {
        assertThat(failure(SPEAKER + "  text ").came(SPEAKER + "text").shows(TextClues.blanksAreMissing()))
                .isTrue();
        assertThat(failure(SPEAKER + "  text ").came(SPEAKER + "tex").shows(TextClues.blanksAreMissing()))
                .isFalse();
        assertThat(failure("text").came("  text").shows(TextClues.blanksAreMissing()))
                .isFalse();
    }

    @Test
    void theNameOfTheSpeakerMayBeMissing() {
        assertThat(failure(SPEAKER + "text").came("text").shows(TextClues.speakerIsMissing()))
                .isTrue();
        assertThat(failure("text").came("text").shows(TextClues.speakerIsMissing()))
                .isFalse();
    }

    @Test
    void aSlashCountsOnlyBeforeAnAddress() {
        assertThat(failure("127.0.0.1:5: hi").came("/127.0.0.1:5: hi").shows(TextClues.cameWithASlash()))
                .isTrue();
        assertThat(failure("hi").came("/hi").shows(TextClues.cameWithASlash())).isFalse();
    }

    @Test
    void somethingMayStandBeforeTheText() {
        assertThat(failure("hello").came("> hello").shows(TextClues.somethingStandsBefore()))
                .isTrue();
        assertThat(failure("hello").came("hello").shows(TextClues.somethingStandsBefore()))
                .isFalse();
        assertThat(failure("").came("> ").shows(TextClues.somethingStandsBefore()))
                .isFalse();
    }

    @Test
    void aLineMayBeSpelledInAnotherWay() {
        assertThat(failure("[You] hello").came("You: hello").shows(TextClues.spelledInAnotherWay()))
                .isTrue();
        assertThat(failure("[You] hello").came("[You] hullo").shows(TextClues.spelledInAnotherWay()))
                .isFalse();
    }

    private static Failure failure(String expected) {
        return Failure.of("stage3.server.relays").expected(expected);
    }
}
