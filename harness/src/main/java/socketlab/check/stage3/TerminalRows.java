package socketlab.check.stage3;

import java.util.List;
import java.util.function.Predicate;
import socketlab.check.actor.Scenario;
import socketlab.process.Program;
import socketlab.transcript.Seen;
import socketlab.waiting.Deadline;
import socketlab.waiting.Patience;

/** The rows that a program's terminal shows, as a person sees them. */
final class TerminalRows {
    private final Program program;
    private final Scenario scenario;

    TerminalRows(Program program, Scenario scenario) {
        this.program = program;
        this.scenario = scenario;
    }

    List<String> now() {
        return program.screen().rows();
    }

    /** There comes to be a row like this. */
    void come(String what, Predicate<String> wanted, Deadline deadline) {
        if (!scenario.until(() -> now().stream().anyMatch(wanted), deadline)) {
            throw scenario.failure("the screen to show " + what, picture());
        }
    }

    /** What is printed at Ctrl+C is a row of its own; the terminal's own ^C may stand before it. */
    void showExit() {
        String exit = scenario.dialect().interrupted();
        if (!exit.isEmpty()) {
            come("the line " + exit, row -> row.equals(exit) || row.equals("^C" + exit), Patience.interrupt());
        }
    }

    Seen picture() {
        return Seen.text("the screen shows:\n" + String.join("\n", now()));
    }
}
