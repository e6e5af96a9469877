package socketlab.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedbackTest {

    @Test
    void fullMarksAreShort() {
        assertThat(feedback(SampleClass.FULL)).isEqualTo("""
                        # Feedback for `Ada Lovelace`

                        id `1001`, attempt 1, handed in `2026-11-20T12:00:00Z`

                        **100 of 100 points.**

                        | Stage | Points | Of |
                        |---|---|---|
                        | 1: Single-message echo | 100 | 100 |

                        ## Stage 1: Single-message echo

                        2 of 2 checks passed.
                        """);
    }

    @Test
    void aFailureIsToldWithItsMessageItsEvidenceItsHintAndItsStory() {
        String page = feedback(SampleClass.HOSTILE);
        assertThat(page)
                .contains("**40.62 of 100 points.**")
                .contains("### Failed: A message comes back", "0 of 12.5 points.")
                .contains("Expected the message: =cmd|")
                .contains("expected  \"hello\"", "\ngot\n  =cmd|")
                .contains("**Hint.** Read until the \\*end\\* of the stream.")
                .contains("**Cause.** Each read is taken for one message.")
                .contains("    2   1.234 s  alice  receives")
                .contains("Play it again: ");
    }

    @Test
    void latenessAndChangesByHandAreToldWithTheirReasons() {
        assertThat(feedback(SampleClass.HOSTILE))
                .contains("- It was handed in late, which costs 3.13 points.")
                .contains("- Changed by hand: \"A message comes back\" now counts 12.5 points. "
                        + "Reason: Half of it \\| works \\<here\\>")
                .contains("- Changed by hand: a check that is not shown now counts 1 point. Reason: See the list");
        assertThat(feedback(SampleClass.BROKEN_AND_SET))
                .contains("**55.5 of 100 points.**", "the total now counts 55.5 points. Reason: Graded by eye");
    }

    @Test
    void aStudentSeesNoMoreThanTheCourseWants() {
        String page = feedback(SampleClass.HOSTILE);
        assertThat(section(page, "### Failed: Pieces are joined"))
                .isEqualTo("\n\n0 of 12.5 points.\n\n**Hint.** Read until the \\*end\\* of the stream.\n\n");
        assertThat(section(page, "### Failed: It survives a close")).startsWith("\n\n0 of 12.5 points.\n\nNot played:");
        assertThat(page)
                .contains("2 checks are not shown; their points count.")
                .doesNotContain(SampleClass.SECRET, SampleClass.SECRET_TITLE, "Another hidden one");
    }

    /** Up to the next heading. */
    private static String section(String page, String heading) {
        String from = page.substring(page.indexOf(heading) + heading.length());
        return from.contains("###") ? from.substring(0, from.indexOf("###")) : from;
    }

    @Test
    void whatWasNotPlayedOrDecidedIsListed() {
        assertThat(feedback(SampleClass.HOSTILE))
                .contains("1 of 7 checks passed.")
                .contains("Not played:\n\n- The next one is served: `Needs \"A message comes back\" first.`")
                .contains("Not decided, which does not count against you:\n\n- A large message: `Too busy.`")
                .doesNotContain("It reads", "There is no client");
    }

    @Test
    void whatWasNotGradedSaysWhy() {
        assertThat(feedback(SampleClass.MISSING))
                .contains("Nothing was handed in.")
                .doesNotContain("attempt");
        assertThat(feedback(SampleClass.UNREADABLE))
                .contains("could not be unpacked", "```text\nThe archive has more than 10,000 files.\n```");
        assertThat(feedback(SampleClass.CUT_SHORT)).contains("Grading was cut short", "1 of 1 check passed.");
        assertThat(feedback(SampleClass.BROKEN)).contains("**No score yet.**", "The lab itself broke");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1001", "1002", "1003", "1004", "1005", "1006", "1007"})
    void nothingOfAStrangerBreaksOutOfItsFence(String id) {
        MarkdownProse.assertHarmless(feedback(id));
    }

    private static String feedback(String id) {
        return Feedback.of(SampleClass.mark(id));
    }
}
