package socketlab.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import socketlab.batch.Shelf;
import socketlab.course.Comparison;
import socketlab.gradebook.GradedWork;

/** {@code ./lab compare}: who has moved between two gradings of one class, and on which check. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description =
                "Compares two results of one class: who has moved, on which check. Exit status 1 says that they differ.")
final class CompareCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "OLD", description = "An output directory of ./lab grade.")
    Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "NEW", description = "Another one.")
    Path now = Path.of("");

    CompareCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Comparison comparison = Comparison.of(works(before), works(now));
        console.print(comparison.lines());
        return comparison.differs() ? ExitCodes.CHECK_FAILED : ExitCodes.FULL_SCORE;
    }

    private static List<GradedWork> works(Path directory) {
        Path results = GradeCommand.results(directory);
        if (!Files.isDirectory(results)) {
            throw new UserError("There are no results in " + directory + ".");
        }
        return new Shelf(results).all();
    }
}
