package socketlab.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NightLogTest {
    @TempDir
    Path directory;

    @Test
    void whatANightHasFoundIsThereTheNextNight() {
        Path file = directory.resolve("nightly.csv");
        NightLog.Entry entry = new NightLog.Entry(
                "0123abcd", "2026-01-02", 17, NightPart.CATALOGUE, 14, 0, "Caught 5 of 5; \"quoted\", with a comma");
        NightLog.read(file).add(entry);
        NightLog.read(file).add(new NightLog.Entry("0123abcd", "2026-01-02", 17, NightPart.CLASS, 30, -1, ""));
        NightLog again = NightLog.read(file);
        assertThat(again.entries()).hasSize(2).startsWith(entry);
        assertThat(again.has("0123abcd", NightPart.CLASS)).isTrue();
        assertThat(again.has("0123abcd", NightPart.HOSTILE)).isFalse();
        assertThat(again.has("another", NightPart.CLASS)).isFalse();
    }
}
