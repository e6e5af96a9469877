package socketlab.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import socketlab.check.CheckInfo;
import socketlab.check.Outcome;
import socketlab.check.Verdict;
import socketlab.protocol.Role;
import socketlab.protocol.Stage;
import socketlab.report.TextReport;

/** Prints each check when it is done, in teaching order although several run at a time. */
final class LiveLines implements Consumer<Outcome> {
    private final Console console;
    private final TextReport text;
    private final List<CheckInfo> checks;
    private final boolean silent;
    private final Map<String, Outcome> done = new HashMap<>();
    private int next;
    private @Nullable Stage stage;
    private @Nullable Role role;

    LiveLines(Console console, TextReport text, List<CheckInfo> checks, boolean silent) {
        this.console = console;
        this.text = text;
        this.checks = checks;
        this.silent = silent;
    }

    @Override
    public synchronized void accept(Outcome outcome) {
        done.put(outcome.info().id(), outcome);
        while (!silent
                && next < checks.size()
                && done.containsKey(checks.get(next).id())) {
            print(checks.get(next));
            next++;
        }
    }

    /** What was played only because others build on it, and did not pass. */
    synchronized List<Outcome> unaskedFailures() {
        return done.values().stream()
                .filter(outcome -> !checks.contains(outcome.info()))
                .filter(outcome -> outcome.verdict() == Verdict.FAILED || outcome.verdict() == Verdict.BROKEN)
                .toList();
    }

    private void print(CheckInfo check) {
        if (check.exemption().isPresent()) {
            return;
        }
        if (check.stage() != stage) {
            console.print(stage == null ? "" : "\n");
            console.print(text.heading(check.stage()));
        }
        if (check.stage() != stage || check.role() != role) {
            console.print(text.heading(check.role()));
        }
        stage = check.stage();
        role = check.role();
        Outcome outcome = done.get(check.id());
        if (outcome != null) {
            console.print(text.line(outcome));
        }
    }
}
