package socketlab.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import socketlab.check.CheckInfo;
import socketlab.dialect.Dialects;
import socketlab.platform.Means;
import socketlab.report.Wrapped;

/** {@code ./lab explain}: all there is to know about one check. */
@Command(name = "explain", mixinStandardHelpOptions = true, description = "Says what a check asks for, and why.")
final class ExplainCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "ID", description = "The id of a check, as ./lab list shows it.")
    String id = "";

    @Option(names = "--dialect", paramLabel = "NAME|FILE", description = "The check as it is in this dialect.")
    String dialect = Dialects.KIT;

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        CheckInfo check = Selection.check(id).in(Selection.dialect(dialect));
        console.print(check.title());
        console.print("");
        console.print(Wrapped.lines(
                "Check  ", check.id() + ", " + check.points() + (check.points() == 1 ? " point" : " points")));
        console.print(Wrapped.lines("Rule   ", check.ruleText()));
        console.print(Wrapped.lines("Hint   ", check.hint()));
        if (!check.check().after().isEmpty()) {
            CheckInfo before = Selection.check(check.check().after());
            console.print(Wrapped.lines("After  ", before.id() + ": " + before.title()));
        }
        check.exemption().ifPresent(reason -> console.print(Wrapped.lines("Not applied  ", reason)));
        for (Means means : check.needs()) {
            console.print(Wrapped.lines("Needs  ", means.words()));
        }
        console.print(Wrapped.lines("Read   ", "docs/" + check.check().docs()));
        String spoken = dialect.equals(Dialects.KIT) ? "" : " --dialect " + dialect;
        console.print(Wrapped.lines(
                "Run    ", "./lab check " + check.stage().number() + spoken + " --only " + check.id() + " --trace"));
        return ExitCodes.FULL_SCORE;
    }
}
