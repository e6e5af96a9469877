package socketlab.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import socketlab.gradebook.CheckMark;
import socketlab.gradebook.Sight;
import socketlab.report.CheckReport;

class ShownTest {

    @ParameterizedTest
    @EnumSource(value = Sight.class, mode = EnumSource.Mode.EXCLUDE, names = "FULL")
    void whatIsKeptBackIsNowhere(Sight sight) {
        Shown shown = shown(sight, SampleClass.failed("a", "A", SampleClass.CAUSE));
        assertThat(shown.reason()).isEqualTo("It failed.");
        assertThat(shown.evidence()).isEmpty();
        assertThat(shown.trail()).isEmpty();
        assertThat(shown.cause()).isEmpty();
        assertThat(shown.expected()).isEmpty();
        assertThat(shown.actual()).isEmpty();
        assertThat(shown.replay()).isEmpty();
        assertThat(shown.hint().isPresent()).isEqualTo(sight == Sight.HINT);
    }

    @Test
    void anInstructorSeesAll() {
        Shown shown = shown(Sight.HIDDEN, SampleClass.failed("a", "A", SampleClass.CAUSE))
                .inFull();
        assertThat(shown.reason()).startsWith("Expected the message");
        assertThat(shown.hint()).isPresent();
        assertThat(shown.cause()).isPresent();
        assertThat(shown.trail()).hasSize(2);
    }

    @Test
    void wordsOfTheLabStandWithoutQuotes() {
        assertThat(shown(Sight.FULL, with("(the end of the stream)")).evidence())
                .containsExactly("got       (the end of the stream)");
        assertThat(shown(Sight.FULL, with("bye ")).evidence()).containsExactly("got       \"bye \"");
    }

    @Test
    void noTextOfAProgramIsShownAtAnyLength() {
        for (String text : List.of("x".repeat(100_000), "(" + "x".repeat(100_000) + ")", "a\n" + "x".repeat(100_000))) {
            assertThat(String.join("\n", shown(Sight.FULL, with(text)).evidence())
                            .length())
                    .isBetween(400, 600);
        }
        assertThat(shown(Sight.FULL, with("line\n".repeat(1_000))).evidence()).hasSize(31);
    }

    @Test
    void aMistakeOfAnotherVersionOfTheLabIsNotExplained() {
        assertThat(shown(Sight.FULL, SampleClass.failed("a", "A", "no-such-mistake"))
                        .cause())
                .isEmpty();
    }

    private static CheckReport with(String actual) {
        return new CheckReport(
                "a", "A", "server", "failed", 0, 1, 0, "No.", null, actual, List.of(), null, "", "", List.of(), "");
    }

    private static Shown shown(Sight sight, CheckReport report) {
        return new Shown(1, "1.1", new CheckMark(report, 0, 1, sight));
    }
}
