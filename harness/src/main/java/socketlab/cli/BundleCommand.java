package socketlab.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import socketlab.batch.Bundle;

/** {@code ./lab bundle}: what an instructor hands on, as a zip. */
@Command(
        name = "bundle",
        mixinStandardHelpOptions = true,
        description = "Makes the zip that students get, or that of an autograder for Gradescope.")
final class BundleCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "student|gradescope",
            description = "student: the kit without solutions and self-test. gradescope: a built kit with setup.sh and "
                    + "run_autograder.")
    String kind = "";

    @Option(names = "--out", paramLabel = "FILE", description = "Where it goes. Without it, socketlab-KIND.zip here.")
    @Nullable
    Path out;

    BundleCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path file = out == null ? Path.of("socketlab-" + kind + ".zip") : out;
        Bundle bundle =
                switch (kind) {
                    case "student" -> Bundle.forStudents(LabCommand.kit());
                    case "gradescope" -> Bundle.forGradescope(LabCommand.kit());
                    default ->
                        throw new UserError("There is no bundle " + kind + ". There are student and gradescope.");
                };
        new OutputFile(file).write(bundle.zip());
        console.print(bundle.files() + " files are in " + file + ".");
        return ExitCodes.FULL_SCORE;
    }
}
