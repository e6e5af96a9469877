package socketlab.check.actor;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import socketlab.process.Program;
import socketlab.transcript.Received;
import socketlab.transcript.Seen;
import socketlab.waiting.Deadline;

/** What a program tells its user when something is wrong: on standard error, in words, and no stack trace. */
final class Complaint {
    /** What a program says on standard error may arrive later than what it does meanwhile. */
    private static final Duration ANOTHER_PIPE = Duration.ofMillis(500);

    /** The lines of an uncaught exception, in Java and in Python. */
    private static final Pattern STACK_TRACE = Pattern.compile("^\\s+at [\\w.$/<>]+\\(.*\\)$|^Exception in thread "
            + "|^Traceback \\(most recent call last\\)|^Caused by: ");

    private final Program program;
    private final Scenario scenario;

    Complaint(Program program, Scenario scenario) {
        this.program = program;
        this.scenario = scenario;
    }

    void isThere(String what) {
        scenario.until(() -> !program.errors().text().isBlank(), Deadline.in(ANOTHER_PIPE));
        if (program.errors().text().isBlank()) {
            throw scenario.failure(what + " on standard error", Seen.words("nothing"));
        }
    }

    void isNoStackTrace() {
        for (Received stream : List.of(program.errors(), program.output())) {
            for (String line : stream.linesFrom(0)) {
                if (STACK_TRACE.matcher(line).find()) {
                    throw scenario.failure("a message for people and no stack trace", Seen.text(line));
                }
            }
        }
    }

    /** What a JVM itself says about options it picked up is not the program's. */
    void isOneLineWith(String... parts) {
        List<String> lines = program.errors().linesFrom(0).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("Picked up "))
                .toList();
        String rest = program.errors().unfinishedLine();
        String all = String.join("\n", lines) + rest;
        if (lines.size() + (rest.isEmpty() ? 0 : 1) != 1) {
            throw scenario.failure(
                    "one line on standard error", all.isEmpty() ? Seen.words("nothing") : Seen.text(all));
        }
        for (String part : parts) {
            if (!all.contains(part)) {
                throw scenario.failure("the message on standard error to name " + part, Seen.text(all));
            }
        }
    }
}
