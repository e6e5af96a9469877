package socketlab.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafePathTest {
    /** The compiler looks for a class in a file of its very name, and macOS takes letters apart. */
    @Test
    void lettersAreComposed() {
        assertThat(SafePath.safe("Gro\u0308\u00dfe.java")).isEqualTo(SafePath.safe("Gr\u00f6\u00dfe.java"));
    }

    @Test
    void whatIsOrdinaryStays() {
        String name = "Chat Server$1 (copy)-2_final+[x]{y}~,;'!@#%&=.java";
        assertThat(SafePath.safe(name)).isEqualTo(name);
        assertThat(SafePath.of("a/./b//c.java")).hasValue(List.of("a", "b", "c.java"));
        assertThat(SafePath.of("./")).hasValue(List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\ud800.java", "\uae40\u0007", "...", " ", "a/b", "aux", "\ufffd", "\ue000"})
    void everyNameIsOneThatCanBeWritten(String name) {
        String safe = SafePath.safe(name);
        assertThat(safe).matches("[^/\\\\:*?\"<>|\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}]*[^/. ]");
        assertThat(Path.of(safe).getNameCount()).isEqualTo(1);
    }

    @Test
    void longNamesKeepTheirEndingAndStayApart() {
        String one = SafePath.safe("x".repeat(300) + "1.java");
        String two = SafePath.safe("x".repeat(300) + "2.java");
        assertThat(one).isNotEqualTo(two).endsWith(".java").hasSizeLessThan(200);
        assertThat(SafePath.safe("x".repeat(200))).hasSize(200);
    }
}
