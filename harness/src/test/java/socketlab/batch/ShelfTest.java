package socketlab.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import socketlab.gradebook.Circumstances;
import socketlab.gradebook.GradedWork;
import socketlab.gradebook.HandIn;
import socketlab.gradebook.Status;
import socketlab.report.KitReport;

class ShelfTest {
    @TempDir
    Path directory;

    @Test
    void whatIsKeptIsReadAgain() {
        Shelf shelf = new Shelf(directory.resolve("results"));
        GradedWork work = work("ann", 1, "All is \"well\"\u0007.");
        shelf.keep(work);
        assertThat(shelf.of(work.handIn())).contains(work);
        assertThat(new Shelf(directory.resolve("results")).all()).containsExactly(work);
    }

    @Test
    void theLastResultOfAHandInCounts() {
        Shelf shelf = new Shelf(directory);
        shelf.keep(work("ann", 1, "first"));
        shelf.keep(work("ann", 1, "second"));
        shelf.keep(work("ann", 2, "another attempt"));
        assertThat(shelf.all()).extracting(GradedWork::note).containsExactly("second", "another attempt");
    }

    /** As the lab leaves it when it is killed while it writes. */
    @Test
    void halfAFileIsNoResult() throws IOException {
        Shelf shelf = new Shelf(directory);
        GradedWork work = work("ann", 1, "");
        shelf.keep(work);
        Path file = onlyFile();
        byte[] whole = Files.readAllBytes(file);
        Files.write(directory.resolve(file.getFileName() + WholeFile.ENDING), List.of("{"));
        assertThat(shelf.all()).hasSize(1);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertThat(shelf.all()).isEmpty();
        assertThat(shelf.of(work.handIn())).isEmpty();
    }

    @Test
    void withoutADirectoryThereAreNoResults() {
        assertThat(new Shelf(directory.resolve("nowhere")).all()).isEmpty();
    }

    private Path onlyFile() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.findFirst().orElseThrow();
        }
    }

    private static GradedWork work(String id, int attempt, String note) {
        HandIn handIn = new HandIn(id, "Ann \u202e", attempt, "ann.zip", "ab12", null, false);
        Circumstances here = new Circumstances(new KitReport("1", "17", "Linux"), "full", "kit", "", "", 1);
        return new GradedWork(
                GradedWork.SCHEMA, handIn, Status.GRADED, note, here, "2026-01-01T00:00:00Z", 1.5, List.of());
    }
}
