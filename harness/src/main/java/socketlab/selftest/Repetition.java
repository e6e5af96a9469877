package socketlab.selftest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import socketlab.waiting.Deadline;

/**
 * Plays every program of the catalogue many times, to see whether the verdict is always the same. In it a wrong program
 * plays only the check about its mistake and what that builds on.
 */
public final class Repetition {
    private final Catalogue catalogue;
    private final SelfTest selfTest;
    private final Ledger ledger;
    private final String kit;
    private final String load;

    /**
     * @param kit the kit's root
     * @param load what else the machine has to do: {@code idle} or {@code full}
     * @param listener is told what came of each play when the ledger has it, from any thread
     */
    public Repetition(Path kit, Catalogue catalogue, Ledger ledger, String load, Consumer<Played> listener) {
        this.catalogue = catalogue;
        this.selfTest = new SelfTest(catalogue, played -> {
            count(played);
            listener.accept(played);
        });
        this.ledger = ledger;
        this.kit = Fingerprint.of(kit);
        this.load = load;
    }

    /**
     * Plays whatever has been played less often than it should, the least often played first.
     *
     * @param rightRuns how often each right program is to be played, counting what the ledger has
     * @param wrongRuns the same of each wrong program
     * @param seed of the order, which is another in each round: neighbours disturb each other
     */
    public void play(
            List<RightProgram> right,
            List<WrongProgram> wrong,
            int rightRuns,
            int wrongRuns,
            long seed,
            Deadline deadline) {
        Random random = new Random(seed);
        for (int round = 0; round < Math.max(rightRuns, wrongRuns) && !deadline.passed(); round++) {
            int played = round;
            List<RightProgram> rights = new ArrayList<>(right.stream()
                    .filter(program -> played < rightRuns && runs("right", program.name()) <= played)
                    .toList());
            List<WrongProgram> wrongs = new ArrayList<>(wrong.stream()
                    .filter(program -> played < wrongRuns && runs("wrong", program.name()) <= played)
                    .toList());
            Collections.shuffle(rights, random);
            Collections.shuffle(wrongs, random);
            rights.removeIf(program -> program.obstacle(catalogue.tools()).isPresent());
            selfTest.playUntil(deadline, rights, wrongs, true);
        }
    }

    private int runs(String kind, String name) {
        return ledger.runs(new Ledger.Key(kit, load, kind, name));
    }

    private void count(Played played) {
        String kind = played instanceof Played.Wrong ? "wrong" : "right";
        ledger.add(new Ledger.Key(kit, load, kind, played.name()), played);
    }
}
