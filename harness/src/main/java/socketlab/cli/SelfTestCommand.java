package socketlab.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import socketlab.batch.Tiers;
import socketlab.check.script.Chance;
import socketlab.contain.Containment;
import socketlab.contain.Limits;
import socketlab.contain.Tier;
import socketlab.process.LabRun;
import socketlab.process.ReservedUser;
import socketlab.selftest.Catalogue;
import socketlab.selftest.FullLoad;
import socketlab.selftest.Ledger;
import socketlab.selftest.Matrix;
import socketlab.selftest.Played;
import socketlab.selftest.Repetition;
import socketlab.selftest.RightProgram;
import socketlab.selftest.SelfTest;
import socketlab.selftest.WrongProgram;
import socketlab.waiting.Deadline;

/** {@code ./lab selftest}: plays the programs that are known to be right or wrong, and says whether the lab agrees. */
@Command(
        name = "selftest",
        mixinStandardHelpOptions = true,
        description = "Examines the lab itself: every wrong program of the kit must fail, and every right one pass.")
final class SelfTestCommand implements Callable<Integer> {

    private final Console console;
    private int unexpected;

    @Option(names = "--only", paramLabel = "REGEX", description = "Only programs whose name matches.")
    @Nullable
    String only;

    @Option(
            names = "--about",
            description = "Let each wrong program play only the check about its mistake and what that builds on.")
    boolean onlyAbout;

    @Option(
            names = "--repeat",
            paramLabel = "N",
            description = "Play each program until it was played N times in this state of the kit, and count in the "
                    + "ledger how often it came out as it should. Wrong programs are played a tenth as often, and "
                    + "only by the check about their mistake.")
    int repeat;

    @Option(names = "--load", description = "Keep all processors busy meanwhile.")
    boolean load;

    @Option(
            names = "--nightly",
            description =
                    "All that takes long: the whole catalogue, in each tier, the hostile programs, a class of 200, "
                            + "and then --repeat 200 --load, as far as --minutes allow. Goes on where the last night stopped.")
    boolean nightly;

    @Option(
            names = "--tier",
            paramLabel = "full|uid|basic",
            description =
                    "Contain the programs as ./lab grade does in this tier: it must change nothing. With --hostile, "
                            + "try this tier alone.")
    @Nullable
    String tier;

    @Option(
            names = "--half-limits",
            description =
                    "With --tier: allow a program half of what ./lab grade does. Right programs get by with that.")
    boolean halfLimits;

    @Option(
            names = "--hostile",
            description = "Grade the hostile programs of the kit instead, in each tier that works here.")
    boolean hostile;

    @Option(names = "--minutes", paramLabel = "M", description = "Begin nothing more after so many minutes.")
    int minutes = 24 * 60;

    SelfTestCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        LabRun.current().leftovers().forEach(console::complain);
        Catalogue catalogue = new Catalogue(LabCommand.kit());
        Pattern names = names();
        if (nightly) {
            return new Nightly(console, LabCommand.kit()).run(deadline());
        }
        if (hostile) {
            return new HostileSuite(console, catalogue, names).play(tiers());
        }
        contain();
        List<RightProgram> right = catalogue.right().stream()
                .filter(program -> names.matcher(program.name()).find())
                .toList();
        List<WrongProgram> wrong = catalogue.wrong().stream()
                .filter(program -> names.matcher(program.name()).find())
                .toList();
        if (right.isEmpty() && wrong.isEmpty()) {
            throw new UserError("No program of the self-test has a name that matches " + only + ".");
        }
        console.print(right.size() + " right and " + wrong.size() + " wrong programs.");
        searchForNoShorterScript();
        right.forEach(program -> catalogue.tools().fetchFor(program, console::complain));
        return repeat > 0 ? repeatedly(catalogue, right, wrong) : once(catalogue, right, wrong);
    }

    private List<Tier> tiers() {
        return tier == null ? List.of(Tier.values()) : List.of(tierNamed(tier));
    }

    private static Tier tierNamed(String word) {
        return Tier.named(word).orElseThrow(() -> new UserError("There is no tier " + word + "."));
    }

    private void contain() {
        if (tier != null) {
            Tier wanted = tierNamed(tier);
            Tiers.obstacle(wanted).ifPresent(why -> {
                throw new UserError("The tier " + tier + " does not work here. " + why);
            });
            List<Path> readable =
                    List.of(LabCommand.kit().toAbsolutePath(), LabRun.current().directory());
            Containment.use(Containment.in(
                    wanted,
                    wanted == Tier.UID ? ReservedUser.take().uid() : 0,
                    readable,
                    halfLimits ? Limits.usual().half() : Limits.usual()));
        }
    }

    /** That a script breaks a rule is what is examined here; the shortest one only makes a report easier to read. */
    private static void searchForNoShorterScript() {
        if (System.getProperty(Chance.SEARCH) == null) {
            System.setProperty(Chance.SEARCH, "0");
        }
    }

    private Deadline deadline() {
        return Deadline.in(Duration.ofMinutes(minutes));
    }

    private int once(Catalogue catalogue, List<RightProgram> right, List<WrongProgram> wrong) throws IOException {
        FullLoad busy = new FullLoad(load ? Runtime.getRuntime().availableProcessors() : 0);
        try {
            return conclude(new Matrix(new SelfTest(catalogue, this::tell).play(right, wrong, onlyAbout)));
        } finally {
            busy.close();
        }
    }

    private int repeatedly(Catalogue catalogue, List<RightProgram> right, List<WrongProgram> wrong) throws IOException {
        Path kit = LabCommand.kit();
        int wrongRuns = Math.max(1, repeat / 10);
        console.print("The order of the programs is made from seed " + Chance.seed() + ".");
        FullLoad busy = new FullLoad(load ? Runtime.getRuntime().availableProcessors() : 0);
        try {
            Ledger ledger = Ledger.read(kit.resolve(Ledger.FILE));
            new Repetition(kit, catalogue, ledger, load ? "full" : "idle", this::tell)
                    .play(right, wrong, repeat, wrongRuns, Chance.seed(), deadline());
        } finally {
            busy.close();
        }
        return unexpected == 0 ? ExitCodes.FULL_SCORE : ExitCodes.CHECK_FAILED;
    }

    private Pattern names() {
        try {
            return Pattern.compile(only == null ? "" : only);
        } catch (PatternSyntaxException e) {
            throw new UserError("--only takes a regular expression, and " + only + " is none.");
        }
    }

    private synchronized void tell(Played played) {
        unexpected += played.isAsExpected() ? 0 : 1;
        String sign = played.isAsExpected()
                ? console.style().passed()
                : console.style().failed();
        console.print("  " + sign + " " + line(played));
        played.complaints().forEach(complaint -> console.print("      " + complaint));
    }

    private static String line(Played played) {
        if (played instanceof Played.Wrong wrong) {
            String cause = wrong.cause().map(id -> "  (" + id + ")").orElse("");
            return "wrong  " + wrong.name() + "  fails "
                    + wrong.program().about().id() + cause;
        }
        if (played instanceof Played.Right right) {
            int score = right.trial().result().score();
            return "right  " + right.name() + "  " + score + " of "
                    + right.trial().result().max();
        }
        return "right  " + played.name() + "  is skipped. " + ((Played.Skipped) played).reason();
    }

    private int conclude(Matrix matrix) {
        List<String> idle = only == null && !onlyAbout ? matrix.idleChecks() : List.of();
        console.print("");
        console.print("Wrong programs caught    " + matrix.killed() + " of "
                + matrix.wrong().size());
        console.print("Right cause named        " + matrix.rightCauses() + " of "
                + matrix.inTheKitsWords().size());
        console.print("Right programs accused   " + matrix.falseAlarms() + " of "
                + matrix.right().size());
        console.print("Inconclusive             " + matrix.inconclusive());
        idle.forEach(id -> console.print("The check " + id + " catches nothing."));
        matrix.wrongCauses().forEach(console::print);
        return matrix.complaints().isEmpty() && idle.isEmpty() ? ExitCodes.FULL_SCORE : ExitCodes.CHECK_FAILED;
    }
}
