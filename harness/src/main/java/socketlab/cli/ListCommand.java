package socketlab.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import socketlab.check.CheckInfo;
import socketlab.grade.Catalog;
import socketlab.protocol.Stage;

/** {@code ./lab list}: the checks there are. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the checks of a stage, or of all stages.")
final class ListCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "STAGE", arity = "0..1", description = "1, 2, 3 or all.")
    String stage = "all";

    ListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        for (Stage each : Selection.stages(stage)) {
            List<CheckInfo> checks = Catalog.of(each);
            int points = checks.stream().mapToInt(CheckInfo::points).sum();
            console.print("Stage " + each.number() + ": " + each.title() + " (" + checks.size() + " checks, " + points
                    + " points)");
            for (CheckInfo check : checks) {
                console.print(String.format("  %2d  %-46s  %s", check.points(), check.id(), check.title()));
            }
            console.print("");
        }
        console.print("./lab explain ID says more about one of them.");
        return ExitCodes.FULL_SCORE;
    }
}
