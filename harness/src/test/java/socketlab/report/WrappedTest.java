package socketlab.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class WrappedTest {
    private static final String LABEL = "  Rule   ";

    @Test
    void aShortTextStandsBehindItsLabel() {
        assertThat(Wrapped.lines(LABEL, "Flush every line.")).containsExactly("  Rule   Flush every line.");
    }

    @Test
    void withoutATextTheLabelStandsAlone() {
        assertThat(Wrapped.lines(LABEL, "")).containsExactly(LABEL);
    }

    @Test
    void aWordThatIsTooLongHasALineOfItsOwn() {
        String word = "x".repeat(150);
        assertThat(Wrapped.lines(LABEL, "a " + word + " b"))
                .containsExactly(LABEL + "a", " ".repeat(9) + word, " ".repeat(9) + "b");
    }

    @Property
    void everyWordIsThereInItsOrderAndNoLineIsTooLong(
            @ForAll @NotEmpty @Size(max = 60) List<@AlphaChars @StringLength(min = 1, max = 30) String> words) {
        List<String> lines = Wrapped.lines(LABEL, String.join(" ", words));
        assertThat(lines).allMatch(line -> line.length() <= 100);
        assertThat(lines.get(0)).startsWith(LABEL);
        assertThat(lines.subList(1, lines.size())).allMatch(line -> line.startsWith(" ".repeat(LABEL.length())));
        List<String> texts =
                lines.stream().map(line -> line.substring(LABEL.length())).toList();
        assertThat(String.join(" ", texts)).isEqualTo(String.join(" ", words));
    }
}
