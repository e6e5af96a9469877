package socketlab.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import socketlab.Kit;
import socketlab.RequiredTools;
import socketlab.process.Tool;
import tools.jackson.databind.JsonNode;

/** Every script of the kit, and every script that a workflow contains, is one that its shell can read. */
@EnabledOnOs(OS.LINUX)
class ShellScriptsTest {
    /**
     * A script.
     *
     * @param where that an instructor finds it
     */
    record Script(String where, String text) {
        String shell() {
            return text.startsWith("#!/bin/sh") ? "sh" : "bash";
        }

        @Override
        public String toString() {
            return where;
        }
    }

    static List<Script> scripts() throws IOException {
        Map<String, Script> scripts = new LinkedHashMap<>();
        List<Path> files = new ArrayList<>(Trees.files(Kit.root().resolve("harness/src/integrations")));
        files.addAll(List.of(Kit.root().resolve("lab"), Kit.root().resolve(".ci/run")));
        for (Path file : files) {
            String where = Kit.root().relativize(file).toString();
            String text = Files.readString(file);
            if (text.startsWith("#!")) {
                scripts.put(where, new Script(where, text));
            }
            if (where.endsWith(".yml")) {
                new Yaml(where, text).root().findParents("run").forEach(step -> add(scripts, where, step.get("run")));
                new Yaml(where, text)
                        .root()
                        .findValues("script")
                        .forEach(lines -> lines.forEach(line -> add(scripts, where, line)));
            }
        }
        assertThat(scripts).hasSizeGreaterThan(8);
        return List.copyOf(scripts.values());
    }

    /** GitHub puts values in before any shell sees them. */
    private static void add(Map<String, Script> scripts, String where, JsonNode script) {
        String text = Workflow.EXPRESSION.matcher(script.asString()).replaceAll("1");
        scripts.put(
                where + ": " + text,
                new Script(where + ": " + text.lines().findFirst().orElse(""), text));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void canBeRead(Script script, @TempDir Path temporary) throws IOException {
        Path file = Files.writeString(temporary.resolve("script"), script.text());
        Tool.Result result = Tool.run(List.of(script.shell(), "-n", file.toString()), temporary, Duration.ofMinutes(1));
        assertThat(result.status()).as(result.said()).contains(0);
        assertThat(result.said()).isEmpty();
    }

    /** Two warnings are none: words are split on purpose, and every shell there is knows {@code -nt}. */
    @Tag("shellcheck")
    @ParameterizedTest
    @MethodSource("scripts")
    void hasNoneOfTheUsualMistakes(Script script, @TempDir Path temporary) throws IOException {
        if (Tool.onPath("shellcheck").isEmpty()) {
            RequiredTools.missing("shellcheck", "There is no shellcheck on this machine.");
        }
        Path file = Files.writeString(temporary.resolve("script"), script.text());
        Tool.Result result = Tool.run(
                List.of("shellcheck", "--exclude=SC2086,SC3013", "--shell=" + script.shell(), file.toString()),
                temporary,
                Duration.ofMinutes(1));
        assertThat(result.status()).as(result.said()).contains(0);
    }
}
