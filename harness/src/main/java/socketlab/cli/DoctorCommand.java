package socketlab.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import javax.tools.ToolProvider;
import picocli.CommandLine.Command;
import socketlab.batch.Tiers;
import socketlab.contain.Tier;
import socketlab.platform.Means;
import socketlab.platform.Platform;
import socketlab.process.LabRun;
import socketlab.process.ReservedPort;

/** {@code ./lab doctor}: whether this machine has what the lab needs. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Looks whether this machine has what the lab needs.")
final class DoctorCommand implements Callable<Integer> {
    private final Console console;
    private boolean well = true;

    DoctorCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Platform platform = Platform.current();
        say(true, "System: " + platform.name() + ", " + Runtime.getRuntime().availableProcessors() + " processors");
        say(true, "Java " + Runtime.version() + " in " + System.getProperty("java.home"));
        say(
                ToolProvider.getSystemJavaCompiler() != null,
                "A Java compiler. Without it, install a JDK and not only a JRE, and set JAVA_HOME.");
        for (Means means : Means.values()) {
            if (means != Means.SOURCES) {
                note(platform.has(means), "Means: " + means.words(), "Checks that need it do not apply here.");
            }
        }
        for (Tier tier : Tier.values()) {
            Optional<String> obstacle = Tiers.obstacle(tier);
            note(obstacle.isEmpty(), "Containment " + tier.word() + ": " + tier.inWords(), obstacle.orElse(""));
        }
        probePorts();
        LabRun.current().leftovers().forEach(console::print);
        console.print("");
        console.print(
                well ? "The lab can work here." : "The lab cannot work here until what is marked with x is mended.");
        return well ? ExitCodes.FULL_SCORE : ExitCodes.LAB_BROKE;
    }

    private void probePorts() {
        try (ReservedPort port = ReservedPort.take()) {
            say(
                    true,
                    "Ports below the ephemeral range, which begins at "
                            + Platform.current().firstEphemeralPort() + "; the next one is " + port.number());
        } catch (RuntimeException e) {
            say(false, "A free port. " + e.getMessage());
        }
    }

    private void say(boolean right, String what) {
        well &= right;
        console.print((right ? "  ok  " : "   x  ") + what);
    }

    /** Something that the lab can do without. */
    private void note(boolean present, String what, String otherwise) {
        console.print((present ? "  ok  " : "   -  ") + what + (present ? "" : ". " + otherwise));
    }
}
