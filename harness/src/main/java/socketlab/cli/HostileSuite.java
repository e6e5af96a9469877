package socketlab.cli;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import socketlab.batch.Tiers;
import socketlab.contain.Tier;
import socketlab.selftest.Catalogue;
import socketlab.selftest.HostileProgram;
import socketlab.selftest.HostileRun;

/** {@code ./lab selftest --hostile}: the programs that mean harm, in each tier that works here. */
final class HostileSuite {
    private final Console console;
    private final Catalogue catalogue;
    private final Pattern names;
    private int notHeld;

    HostileSuite(Console console, Catalogue catalogue, Pattern names) {
        this.console = console;
        this.catalogue = catalogue;
        this.names = names;
    }

    /** @param tiers to be tried, as far as they work here */
    int play(List<Tier> tiers) {
        List<HostileProgram> programs = catalogue.hostile().stream()
                .filter(program -> names.matcher(program.name()).find())
                .toList();
        for (Tier tier : tiers) {
            Optional<String> obstacle = Tiers.obstacle(tier);
            console.print("");
            console.print("Tier " + tier.word()
                    + obstacle.map(why -> " is skipped. " + why).orElse(": " + tier.inWords() + "."));
            if (obstacle.isEmpty()) {
                new HostileRun(catalogue, tier, this::tell).play(programs);
                programs.stream()
                        .filter(program -> !program.held().contains(tier))
                        .forEach(program -> console.print("  -  " + program.name() + "  is not held by this tier"));
            }
        }
        console.print("");
        console.print("Not held although they should be: " + notHeld + ".");
        return notHeld == 0 ? ExitCodes.FULL_SCORE : ExitCodes.CHECK_FAILED;
    }

    private synchronized void tell(HostileRun.Played played) {
        boolean held = played.complaints().isEmpty();
        notHeld += held ? 0 : 1;
        console.print("  " + (held ? console.style().passed() : console.style().failed()) + "  " + played.name() + "  "
                + played.work().status().word() + ", " + played.work().seconds() + " s");
        played.complaints().forEach(complaint -> console.print("       " + complaint));
    }
}
