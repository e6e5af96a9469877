package socketlab.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
    private static final Ledger.Key KEY = new Ledger.Key("0123abcd", "full", "right", "stage1-server-c");

    @TempDir
    private Path directory;

    @Test
    void aLedgerThatIsNotThereIsEmpty() {
        assertThat(Ledger.read(file()).entries()).isEmpty();
        assertThat(Ledger.read(file()).runs(KEY)).isZero();
    }

    @Test
    void whatIsCountedIsThereTheNextTime() {
        Ledger ledger = Ledger.read(file());
        ledger.add(KEY, new Played.Skipped("stage1-server-c", "a reason"));
        ledger.add(KEY, new Played.Skipped("stage1-server-c", "a reason"));
        assertThat(Ledger.read(file()).entries()).containsEntry(KEY, new Ledger.Count(2, 2, 0));
    }

    /** Three verdicts as expected, one that was none, and so one of another kind. */
    @Test
    void whatIsInconclusiveIsNoOtherVerdict() throws IOException {
        Files.writeString(
                file(),
                "kit,load,kind,name,runs,as_expected,inconclusive\n0123abcd,full,right," + "stage1-server-c,5,3,1\n");
        assertThat(Ledger.read(file()).entries().get(KEY).otherwise()).isEqualTo(1);
    }

    private Path file() {
        return directory.resolve("ledger.csv");
    }
}
