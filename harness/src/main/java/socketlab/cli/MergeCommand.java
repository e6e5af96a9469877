package socketlab.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import socketlab.batch.PrivateDirectory;
import socketlab.batch.Shelf;
import socketlab.gradebook.GradedWork;
import socketlab.gradebook.HandIn;
import socketlab.gradebook.Status;

/** {@code ./lab merge}: one gradebook of the results of several machines, or of the same results another time. */
@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        description = "Makes one gradebook of the results that ./lab grade has written to several directories.")
final class MergeCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "DIR", arity = "1..*", description = "Output directories of ./lab grade.")
    List<Path> directories = List.of();

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where the gradebook goes.")
    Path out = Path.of("");

    @Option(
            names = "--stage",
            paramLabel = "1|2|3|all",
            description = "The stages that were graded. Without it, all of them.")
    String stage = "all";

    @Option(names = "--dialect", paramLabel = "NAME|FILE", description = "In which they were graded.")
    @Nullable
    String dialect;

    @Mixin
    GradebookOptions gradebook = new GradebookOptions();

    MergeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        gradebook.verify(out);
        PrivateDirectory.make(out);
        Map<String, GradedWork> works = new LinkedHashMap<>();
        for (Path directory : directories) {
            requireGraded(directory);
            new Shelf(GradeCommand.results(directory))
                    .all()
                    .forEach(work -> works.merge(key(work.handIn()), work, MergeCommand::better));
        }
        Shelf shelf = new Shelf(GradeCommand.results(out));
        works.values().forEach(shelf::keep);
        return ClassSummary.finish(console, gradebook, out, shelf.all(), GradeCommand.asked(stage, dialect), List.of());
    }

    /** A part without students, of a class with fewer than it has parts, has a gradebook and no results. */
    private static void requireGraded(Path directory) {
        if (!Files.isDirectory(GradeCommand.results(directory)) && !Files.exists(directory.resolve("gradebook.json"))) {
            throw new UserError("There are no results in " + directory + ".");
        }
    }

    private static String key(HandIn handIn) {
        return handIn.id() + " " + handIn.attempt();
    }

    /** Who was graded twice was graded alike; unless the lab broke one of the times. */
    private static GradedWork better(GradedWork one, GradedWork other) {
        return one.status() == Status.BROKEN ? other : one;
    }
}
