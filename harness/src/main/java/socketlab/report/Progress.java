package socketlab.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import socketlab.check.Outcome;
import socketlab.check.Verdict;
import socketlab.grade.StageResult;
import socketlab.protocol.Stage;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What the last run of each of the kit's own stages came to, kept in a file for {@code ./lab} to show. */
public final class Progress {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Path directory;

    /** @param kit the kit's root; the files lie in {@code .lab} under it */
    public Progress(Path kit) {
        this.directory = kit.resolve(".lab");
    }

    /**
     * One stage as it was last seen.
     *
     * @param next the id of the first check that failed, null when none did
     */
    public record Entry(int score, int max, @Nullable String next) {}

    /** Remembers a stage; a kit that cannot be written to is no reason to fail. */
    public void save(StageResult result) {
        Optional<String> next = result.outcomes().stream()
                .filter(o -> o.verdict() == Verdict.FAILED)
                .map(Outcome::info)
                .map(info -> info.id())
                .findFirst();
        Entry entry = new Entry(result.score(), result.max(), next.orElse(null));
        try {
            Files.createDirectories(directory);
            Path temporary = Files.createTempFile(directory, "stage", ".json");
            Files.write(temporary, MAPPER.writeValueAsBytes(entry));
            Files.move(temporary, file(result.stage()), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException readOnly) {
            return;
        }
    }

    /** What was remembered; empty when the stage has not been checked, or the file says nothing. */
    public Optional<Entry> load(Stage stage) {
        try {
            return Optional.of(MAPPER.readValue(Files.readAllBytes(file(stage)), Entry.class));
        } catch (IOException | JacksonException none) {
            return Optional.empty();
        }
    }

    private Path file(Stage stage) {
        return directory.resolve("stage" + stage.number() + ".json");
    }
}
