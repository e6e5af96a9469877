package socketlab.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One call of the command line in this JVM, and what came of it.
 *
 * @param exitCode what {@code ./lab} would exit with
 * @param out what it printed to standard output
 * @param err what it printed to standard error
 */
record LabCall(int exitCode, String out, String err) {
    static LabCall of(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = LabCommand.run(new Console(printer(out), printer(err)), arguments);
        return new LabCall(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream printer(ByteArrayOutputStream into) {
        return new PrintStream(into, true, StandardCharsets.UTF_8);
    }

    /** A report that a call has written with {@code --json}. */
    static JsonNode report(Path file) {
        return JsonMapper.shared().readTree(file.toFile());
    }

    /** The checks of a report, of all its stages. */
    static List<JsonNode> checks(JsonNode report) {
        List<JsonNode> checks = new ArrayList<>();
        report.get("stages").forEach(stage -> stage.get("checks").forEach(checks::add));
        return checks;
    }

    /** Standard error as its lines. */
    List<String> complaints() {
        return err.lines().toList();
    }
}
