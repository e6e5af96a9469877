package socketlab.docs;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import socketlab.Kit;
import socketlab.selftest.Ledger;

/** The tables of docs/reliability.md, made of the ledger. */
final class ReliabilityPage {
    private ReliabilityPage() {}

    /** One row for each state of the kit, load and kind of program. */
    static String figures() {
        Map<String, Map<Ledger.Key, Ledger.Count>> groups = new TreeMap<>();
        entries()
                .forEach((key, count) -> groups.computeIfAbsent(group(key), any -> new TreeMap<>())
                        .put(key, count));
        StringBuilder out = new StringBuilder("\n| Kit | Load | Programs | How many | Runs of each, least to most "
                + "| Runs in all | Another verdict | Inconclusive |\n"
                + "| --- | --- | --- | ---: | ---: | ---: | ---: | ---: |\n");
        groups.forEach((group, counts) -> out.append(row(group, counts)));
        return out.append('\n').toString();
    }

    /** Every program that did not come out the same each time. */
    static String exceptions() {
        String rows = entries().entrySet().stream()
                .filter(entry -> entry.getValue().otherwise() > 0)
                .map(entry -> "- `" + entry.getKey().name() + "` (kit "
                        + entry.getKey().kit() + ", load "
                        + entry.getKey().load() + "): "
                        + entry.getValue().otherwise() + " of "
                        + entry.getValue().runs() + " runs.\n")
                .collect(Collectors.joining());
        return "\n" + (rows.isEmpty() ? "None.\n" : rows) + "\n";
    }

    private static Map<Ledger.Key, Ledger.Count> entries() {
        return Ledger.read(Kit.root().resolve(Ledger.FILE)).entries();
    }

    private static String group(Ledger.Key key) {
        return "| `" + key.kit() + "` | " + key.load() + " | " + key.kind();
    }

    private static String row(String group, Map<Ledger.Key, Ledger.Count> counts) {
        int least = counts.values().stream().mapToInt(Ledger.Count::runs).min().orElse(0);
        int most = counts.values().stream().mapToInt(Ledger.Count::runs).max().orElse(0);
        int runs = sum(counts, Ledger.Count::runs);
        return group + " | " + counts.size() + " | " + least + " to " + most + " | " + runs + " | "
                + sum(counts, Ledger.Count::otherwise) + " | " + sum(counts, Ledger.Count::inconclusive) + " |\n";
    }

    private static int sum(Map<Ledger.Key, Ledger.Count> counts, ToIntFunction<Ledger.Count> figure) {
        return counts.values().stream().mapToInt(figure).sum();
    }
}
