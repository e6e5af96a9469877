package socketlab.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import socketlab.process.Tool;

/**
 * The directory {@code /autograder} of Gradescope, somewhere else. As its documentation of autograders says (Autograder
 * Specifications, File Hierarchy): the zip is unpacked to {@code source}, {@code run_autograder} is copied beside it, and for
 * each submission there are {@code submission}, {@code submission_metadata.json} and an empty {@code results}.
 */
final class Autograder {
    private static final String METADATA = """
            {
              "id": 123456,
              "created_at": "2026-11-20T14:05:06.789012-08:00",
              "assignment": {
                "due_date": "2026-11-20T23:59:00.000000-08:00",
                "group_size": null,
                "group_submission": false,
                "id": 25828,
                "course_id": 1234,
                "late_due_date": null,
                "release_date": "2026-11-01T00:00:00.000000-08:00",
                "title": "Socket lab",
                "total_points": "300.0"
              },
              "submission_method": "upload",
              "users": [{"email": "ann@example.edu", "id": 1234, "name": "Ann"}],
              "previous_submissions": []
            }
            """;

    private final BuiltKit kit;
    private final Path root;

    Autograder(BuiltKit kit, Path root) {
        this.kit = kit;
        this.root = root;
    }

    Path source() {
        return root.resolve("source");
    }

    Path results() {
        return root.resolve("results/results.json");
    }

    /** A file of the zip; whether modes survive is not documented, so they do not here. */
    void unpack(String name, InputStream content) throws IOException {
        Path file = source().resolve(name);
        Files.createDirectories(file.getParent());
        Files.copy(content, file);
    }

    /** Runs {@code setup.sh}, with a package manager that only notes what it was asked for. */
    Tool.Result setUp() throws IOException {
        Path manager = Files.createDirectories(root.resolve("bin")).resolve("apt-get");
        Files.writeString(manager, "#!/bin/sh\necho \"$@\" >>'" + root + "/installed'\n");
        assertThat(manager.toFile().setExecutable(true)).isTrue();
        Files.copy(source().resolve("run_autograder"), root.resolve("run_autograder"));
        String path = "PATH=" + manager.getParent() + ":" + System.getenv("PATH");
        return kit.run(
                root,
                List.of(path, "AUTOGRADER_ROOT=" + root),
                List.of("bash", source().resolve("setup.sh").toString()));
    }

    String installed() throws IOException {
        return Files.readString(root.resolve("installed"));
    }

    /** An empty directory for the files of the next submission. */
    Path newSubmission() throws IOException {
        for (String name : List.of("submission", "results")) {
            Tool.run(List.of("rm", "-rf", root.resolve(name).toString()), root, Duration.ofMinutes(1));
            Files.createDirectories(root.resolve(name));
        }
        Files.writeString(root.resolve("submission_metadata.json"), METADATA);
        return root.resolve("submission");
    }

    /** Runs {@code run_autograder} from where the platform does; that a container has a locale is nowhere promised. */
    Tool.Result run(String options) {
        return kit.run(
                root,
                List.of("LC_ALL=C", "AUTOGRADER_ROOT=" + root, "LAB_GRADE_OPTIONS=" + options),
                List.of("bash", root.resolve("run_autograder").toString()));
    }
}
