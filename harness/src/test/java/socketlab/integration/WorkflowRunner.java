package socketlab.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import socketlab.process.Tool;
import tools.jackson.databind.JsonNode;

/**
 * Plays the jobs of a workflow one after the other as GitHub does on machines of its own: each begins with what is in the
 * repository, a script ends at its first command that fails, and after a step that failed only those follow that say so. Of the
 * actions it knows what the workflows of the kit use: a checkout, and artifacts, which are downloaded into a directory each.
 */
final class WorkflowRunner {
    private final JsonNode jobs;
    private final BuiltKit repository;
    private final Path machines;
    private final Path artifacts;

    /** @param directory for the machines and the artifacts */
    WorkflowRunner(Yaml workflow, BuiltKit repository, Path directory) throws IOException {
        jobs = workflow.root().get("jobs");
        this.repository = repository;
        machines = directory.resolve("machines");
        artifacts = Files.createDirectories(directory.resolve("artifacts"));
    }

    Path artifact(String name) {
        return artifacts.resolve(name);
    }

    /** @return whether every step of every job succeeded */
    boolean play() throws IOException {
        boolean succeeded = true;
        for (Map.Entry<String, JsonNode> job : jobs.properties()) {
            JsonNode matrix = job.getValue().at("/strategy/matrix");
            String name = matrix.propertyNames().stream().findFirst().orElse("");
            List<String> values = StreamSupport.stream(matrix.path(name).spliterator(), false)
                    .map(JsonNode::asString)
                    .toList();
            if (values.isEmpty()) {
                succeeded &= play(job.getKey(), job.getValue().get("steps"), Map.of());
            }
            for (String value : values) {
                Map<String, String> known =
                        Map.of("matrix." + name, value, "strategy.job-total", String.valueOf(values.size()));
                succeeded &= play(job.getKey() + "-" + value, job.getValue().get("steps"), known);
            }
        }
        return succeeded;
    }

    private boolean play(String machine, JsonNode steps, Map<String, String> known) throws IOException {
        Path here = Files.createDirectories(machines.resolve(machine));
        boolean succeeded = true;
        for (JsonNode step : steps) {
            if (succeeded || step.has("if")) {
                succeeded &= step.has("run")
                        ? run(filledIn(step.get("run"), known), here)
                        : use(step.get("uses").asString(), step.path("with"), here, known);
            }
        }
        return succeeded;
    }

    private boolean run(String script, Path here) throws IOException {
        Path tools = Files.createDirectories(machines.resolve("tools"));
        // Who is root on such a machine prepares it; that is not for this one.
        Path sudo = Files.writeString(tools.resolve("sudo"), "#!/bin/sh\n");
        assertThat(sudo.toFile().setExecutable(true)).isTrue();
        Tool.Result result = repository.run(
                here, List.of("PATH=" + tools + ":" + System.getenv("PATH")), List.of("bash", "-e", "-c", script));
        return result.isSuccess();
    }

    private boolean use(String action, JsonNode with, Path here, Map<String, String> known) throws IOException {
        if (action.startsWith("actions/checkout@")) {
            Trees.copy(repository.directory(), here);
            assertThat(here.resolve("lab").toFile().setExecutable(true)).isTrue();
        }
        if (action.startsWith("actions/upload-artifact@")) {
            return upload(here.resolve(filledIn(with.get("path"), known)), filledIn(with.get("name"), known));
        }
        if (action.startsWith("actions/download-artifact@")) {
            Trees.copy(artifacts, here.resolve(filledIn(with.get("path"), known)));
        }
        return true;
    }

    private boolean upload(Path path, String name) throws IOException {
        assertThat(path).exists();
        Path directory = Files.createDirectories(artifact(name));
        if (Files.isDirectory(path)) {
            Trees.copy(path, directory);
        } else {
            Files.copy(path, directory.resolve(path.getFileName()));
        }
        return true;
    }

    private static String filledIn(JsonNode text, Map<String, String> known) {
        return Workflow.EXPRESSION
                .matcher(text.asString())
                .replaceAll(expression -> Stream.ofNullable(known.get(expression.group(1)))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("Nobody knows " + expression.group(1))));
    }
}
