package socketlab.selftest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often each program was played and came out as it should, in a file that is written anew after each play: a
 * self-test that is interrupted goes on where it stopped.
 */
public final class Ledger {
    /** Where the kit keeps its ledger. */
    public static final String FILE = "harness/src/selftest/ledger.csv";

    private static final String HEADING = "kit,load,kind,name,runs,as_expected,inconclusive";

    private final Path file;
    private final Map<Key, Count> counts = new TreeMap<>();

    /**
     * What is counted by itself.
     *
     * @param kit the fingerprint of the kit that played
     * @param load what else the machine had to do: {@code idle} or {@code full}
     * @param kind {@code right} or {@code wrong}
     */
    public record Key(String kit, String load, String kind, String name) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return line().compareTo(other.line());
        }

        private String line() {
            return String.join(",", kit, load, kind, name);
        }
    }

    /**
     * How often it was played, and what came of it.
     *
     * @param asExpected how often it came out as the catalogue says
     * @param inconclusive how often the machine was too busy to say
     */
    public record Count(int runs, int asExpected, int inconclusive) {
        static final Count NONE = new Count(0, 0, 0);

        /** How often there was a verdict, and it was another one. */
        public int otherwise() {
            return runs - asExpected - inconclusive;
        }

        Count with(Played played) {
            boolean open = played.isInconclusive();
            return new Count(
                    runs + 1,
                    asExpected + (played.isAsExpected() && !open ? 1 : 0),
                    inconclusive + (played.isAsExpected() && open ? 1 : 0));
        }

        private static Count parse(String[] cells) {
            return new Count(Integer.parseInt(cells[4]), Integer.parseInt(cells[5]), Integer.parseInt(cells[6]));
        }

        private String line() {
            return runs + "," + asExpected + "," + inconclusive;
        }
    }

    private Ledger(Path file) {
        this.file = file;
    }

    /** Reads what is there; a file that is not there is an empty ledger. */
    public static Ledger read(Path file) {
        Ledger ledger = new Ledger(file);
        if (Files.exists(file)) {
            try {
                Files.readAllLines(file).stream().skip(1).forEach(ledger::parse);
            } catch (IOException e) {
                throw new UncheckedIOException("The ledger cannot be read", e);
            }
        }
        return ledger;
    }

    private void parse(String line) {
        String[] cells = line.split(",");
        counts.put(new Key(cells[0], cells[1], cells[2], cells[3]), Count.parse(cells));
    }

    /** Every entry, by kit, load, kind and name. */
    public synchronized Map<Key, Count> entries() {
        return new TreeMap<>(counts);
    }

    public synchronized int runs(Key key) {
        return counts.getOrDefault(key, Count.NONE).runs();
    }

    /** Counts one play, and writes the file. */
    public synchronized void add(Key key, Played played) {
        counts.put(key, counts.getOrDefault(key, Count.NONE).with(played));
        List<String> lines = new ArrayList<>(List.of(HEADING));
        counts.forEach((each, count) -> lines.add(each.line() + "," + count.line()));
        write(lines);
    }

    /** In one step, so that whoever is killed meanwhile leaves a whole file. */
    private void write(List<String> lines) {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try {
            Files.write(next, lines);
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The ledger cannot be written", e);
        }
    }
}
