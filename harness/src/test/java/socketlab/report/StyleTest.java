package socketlab.report;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class StyleTest {

    @Test
    void withoutColoursNothingIsPainted() {
        Style style = new Style(false, true);
        assertThat(style.bold("x") + style.faint("x") + style.cyan("x") + style.red("x"))
                .isEqualTo("xxxx");
        assertThat(style.passed() + style.failed()).isEqualTo("✔✘");
    }

    @Test
    void aColourEndsWithItsText() {
        assertThat(new Style(true, true).red("x")).isEqualTo("\u001b[31mx\u001b[0m");
    }

    @Test
    void withoutSignsEverythingIsAscii() {
        Style style = new Style(false, false);
        String all = style.passed()
                + style.failed()
                + style.skipped()
                + style.notApplicable()
                + style.broken()
                + style.bar(1, 2, 10);
        assertThat(all).matches("\\p{ASCII}+").startsWith("+x.-!").endsWith("#####.....");
    }

    @Test
    void theVerdictsAreToldApartWithoutColours() {
        Style style = new Style(false, false);
        assertThat(new String[] {style.passed(), style.failed(), style.skipped(), style.notApplicable(), style.broken()
                })
                .doesNotHaveDuplicates();
    }

    @Property
    void aBarIsAsWideAsItIsAskedToBeAndFullOnlyWhenEverythingIsRight(
            @ForAll @IntRange(max = 300) int max,
            @ForAll @IntRange(max = 300) int part,
            @ForAll @IntRange(max = 60) int width) {
        int score = Math.min(part, max);
        String bar = Style.plain().bar(score, max, width);
        assertThat(bar).hasSize(width).matches("█*░*");
        if (width > 0) {
            assertThat(bar.contains("░")).isEqualTo(score < max || max == 0);
        }
    }
}
