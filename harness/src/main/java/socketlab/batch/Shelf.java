package socketlab.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import socketlab.gradebook.GradedWork;
import socketlab.gradebook.HandIn;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The results of a class, a file for each hand-in, whole or not there whatever ends the lab. */
public final class Shelf {
    private static final String ENDING = ".json";

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path directory;

    /** @param directory is made when the first result is kept */
    public Shelf(Path directory) {
        this.directory = directory;
    }

    /** Keeps a result, in place of an earlier one of the same hand-in. */
    public void keep(GradedWork work) {
        try {
            String text = MAPPER.writeValueAsString(work) + "\n";
            WholeFile.write(file(work.handIn()), text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The result of " + work.handIn().id() + " cannot be kept", e);
        }
    }

    /** The result of this hand-in; empty when there is none, or none that can be read. */
    public Optional<GradedWork> of(HandIn handIn) {
        return read(file(handIn));
    }

    /** All results, by the names of their files. */
    public List<GradedWork> all() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            List<GradedWork> works = new ArrayList<>();
            files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .forEach(file -> read(file).ifPresent(works::add));
            return works;
        } catch (IOException e) {
            throw new UncheckedIOException("The results cannot be read", e);
        }
    }

    private Path file(HandIn handIn) {
        return directory.resolve(handIn.id() + "-" + handIn.attempt() + ENDING);
    }

    private static Optional<GradedWork> read(Path file) {
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(MAPPER.readValue(Files.readString(file), GradedWork.class))
                    : Optional.empty();
        } catch (IOException | JacksonException notWritten) {
            return Optional.empty();
        }
    }
}
