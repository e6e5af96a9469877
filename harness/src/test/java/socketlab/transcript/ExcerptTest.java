package socketlab.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {
    private static final String LONGEST = "a".repeat(2_000);

    @Test
    void textsThatAreShortEnoughAreKept() {
        assertThat(Excerpt.of(LONGEST, "b".repeat(2_000))).isEqualTo(new Excerpt(LONGEST, "b".repeat(2_000)));
    }

    @Test
    void aLongTextIsCutAroundTheFirstDifference() {
        String same = "-".repeat(3_000);
        Excerpt excerpt = Excerpt.of(same + "X" + "x".repeat(999), same + "Y" + "y".repeat(1_000));
        String before = "…" + "-".repeat(100);
        assertThat(excerpt.expected()).isEqualTo(before + "X" + "x".repeat(999));
        assertThat(excerpt.actual()).isEqualTo(before + "Y" + "y".repeat(999) + "…");
    }

    @Test
    void nothingIsLeftOutBeforeADifferenceAtTheBeginning() {
        String same = "-".repeat(100);
        Excerpt excerpt = Excerpt.of(same + "x".repeat(5_000), same);
        assertThat(excerpt.expected()).isEqualTo(same + "x".repeat(1_000) + "…");
        assertThat(excerpt.actual()).isEqualTo(same);
    }

    @Test
    void oneLongTextIsEnoughToCutBoth() {
        assertThat(Excerpt.of(LONGEST + "b", LONGEST).actual()).hasSize(101).startsWith("…");
        assertThat(Excerpt.of(LONGEST, LONGEST + "b").expected()).hasSize(101).startsWith("…");
    }
}
