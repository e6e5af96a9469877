package socketlab.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import socketlab.check.CheckInfo;
import socketlab.check.script.Chance;
import socketlab.check.script.Script;

/** The options that take the place of chance. */
final class ChanceOptions {
    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Make the scripts of the checks that explore from this number. The same number gives the "
                    + "same scripts; without it every run plays the same ones.")
    @Nullable
    Long seed;

    @Option(
            names = "--script",
            paramLabel = "STEPS",
            description = "Play exactly this script in the one check that explores.")
    @Nullable
    String script;

    /** Sets them for the checks of this run. */
    void apply(List<CheckInfo> checks) {
        if (seed != null) {
            System.setProperty(Chance.SEED, seed.toString());
        }
        if (script != null) {
            requireScript(script, checks);
            System.setProperty(Chance.SCRIPT, script);
        }
    }

    private static void requireScript(String script, List<CheckInfo> checks) {
        if (checks.size() != 1 || !checks.get(0).check().explores()) {
            throw new UserError("A script is played by one check that explores: name it with --only.");
        }
        try {
            Script.parse(script);
        } catch (IllegalArgumentException e) {
            throw new UserError(String.valueOf(e.getMessage()));
        }
    }
}
