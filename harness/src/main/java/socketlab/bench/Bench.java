package socketlab.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Measures candidates in turn, again and again, each in a fresh server: what disturbs one round disturbs them all. */
public final class Bench {
    private final Settings settings;
    private final Cores cores;
    private final Consumer<Sample> listener;

    private Bench(Settings settings, Cores cores, Consumer<Sample> listener) {
        this.settings = settings;
        this.cores = cores;
        this.listener = listener;
    }

    /**
     * Measures.
     *
     * @param wantsPinning whether server and load are to have cores of their own
     * @param listener is told of each sample
     * @param keeper gets what has been measured so far whenever a mode is complete: an hour is long enough to be cut short
     */
    public static Results run(
            List<Candidate> candidates,
            List<Mode> modes,
            Settings wanted,
            boolean wantsPinning,
            Consumer<Sample> listener,
            Consumer<Results> keeper) {
        Settings settings = wanted.within(Descriptors.atMost(Integer.MAX_VALUE));
        Cores cores = Cores.pinned(wantsPinning);
        try {
            Bench bench = new Bench(settings, cores, listener);
            Machine machine = Machine.here(cores.count(), cores.inWords());
            Results results = new Results(settings, List.of(), machine, List.of());
            for (Mode mode : modes) {
                results = results.with(mode, bench.play(mode, candidates));
                keeper.accept(results);
            }
            return results;
        } finally {
            cores.close();
        }
    }

    private List<Sample> play(Mode mode, List<Candidate> candidates) {
        List<Sample> samples = new ArrayList<>();
        List<Candidate> order = new ArrayList<>(candidates);
        for (int round = 1; round <= mode.rounds(settings); round++) {
            for (Candidate candidate : List.copyOf(order)) {
                Sample sample = measure(mode, round, candidate);
                listener.accept(sample);
                samples.add(sample);
                // What is wrong once is wrong: to wait again for users who are not let in helps nobody.
                if (sample.trouble() != null) {
                    order.remove(candidate);
                }
            }
            Collections.rotate(order, 1);
        }
        return samples;
    }

    private Sample measure(Mode mode, int round, Candidate candidate) {
        Map<Figure, Double> figures = new LinkedHashMap<>();
        String trouble = null;
        try (RunningServer server = new RunningServer(candidate, cores.prefix())) {
            try (Crowd crowd = new Crowd(server.port())) {
                mode.measure(server, crowd, settings, figures);
            } catch (WrongDelivery wrong) {
                trouble = wrong.getMessage() + server.complaint();
            }
        } catch (WrongDelivery wrong) {
            trouble = wrong.getMessage();
        }
        return new Sample(mode, round, candidate.name(), figures, trouble);
    }

    /** About how long it will take, without starting servers and letting users join. */
    public static Duration atLeast(int candidates, List<Mode> modes, Settings settings) {
        int samples = modes.stream().mapToInt(mode -> mode.rounds(settings)).sum() * candidates;
        return settings.warmUp().plus(settings.measured()).multipliedBy(samples);
    }
}
