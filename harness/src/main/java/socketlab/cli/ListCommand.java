package socketlab.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import socketlab.check.CheckInfo;
import socketlab.dialect.Dialect;
import socketlab.dialect.Dialects;
import socketlab.grade.Catalog;
import socketlab.protocol.Stage;

/** {@code ./lab list}: the checks there are. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the checks of a stage, or of all stages.")
final class ListCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "STAGE", arity = "0..1", description = "1, 2, 3 or all.")
    String stage = "all";

    @Option(names = "--dialect", paramLabel = "NAME|FILE", description = "The checks as they are in this dialect.")
    String dialect = Dialects.KIT;

    ListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Dialect spoken = Selection.dialect(dialect);
        for (Stage each : Selection.stages(stage).stream().filter(spoken::has).toList()) {
            List<CheckInfo> checks = Catalog.of(each, spoken).stream()
                    .filter(check -> check.exemption().isEmpty())
                    .toList();
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
