package socketlab.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import socketlab.process.Tool;
import socketlab.selftest.Fingerprint;
import socketlab.selftest.NightLog;
import socketlab.selftest.NightPart;
import socketlab.waiting.Deadline;

/**
 * {@code ./lab selftest --nightly}: all that takes too long for every day, part after part, each in a process of its own,
 * so that one that goes wrong leaves the others alone. What is done is done: the next night goes on with the rest, until
 * the kit has changed.
 */
final class Nightly {
    private static final int MOST_FIGURES = 14;

    private final Console console;
    private final Path kit;
    private final NightLog log;

    Nightly(Console console, Path kit) {
        this.console = console;
        this.kit = kit;
        this.log = NightLog.read(kit.resolve(NightLog.FILE));
    }

    int run(Deadline morning) {
        String state = Fingerprint.of(kit);
        boolean isGood = true;
        for (NightPart part : NightPart.values()) {
            if (morning.passed()) {
                console.print("It is morning: " + part.inWords() + " is left for the next night.");
            } else if (!log.has(state, part) || part.isEndless()) {
                isGood &= examine(part, state, morning);
            }
        }
        return isGood ? ExitCodes.FULL_SCORE : ExitCodes.CHECK_FAILED;
    }

    private boolean examine(NightPart part, String state, Deadline morning) {
        Duration left = Duration.ofNanos(morning.nanosLeft());
        List<String> words = new ArrayList<>(List.of(kit.resolve("lab").toString()));
        words.addAll(part.command());
        if (part.isEndless()) {
            words.addAll(List.of("--minutes", String.valueOf(left.toMinutes())));
        }
        console.print("");
        console.print(part.inWords() + ": ./lab " + String.join(" ", words.subList(1, words.size())));
        List<String> lines = new ArrayList<>();
        long begin = System.nanoTime();
        Tool.Result result = Tool.run(words, kit, part.longest(), line -> {
            lines.add(line);
            console.print("  " + line);
        });
        long minutes = Math.round((System.nanoTime() - begin) / 60e9);
        int status = result.status().orElse(-1);
        log.add(new NightLog.Entry(
                state, LocalDate.now().toString(), Runtime.version().feature(), part, minutes, status, figures(lines)));
        return status == ExitCodes.FULL_SCORE;
    }

    /** What stands below the last empty line: there each command says what came of it. */
    private static String figures(List<String> lines) {
        List<String> last = lines.subList(lines.lastIndexOf("") + 1, lines.size());
        return last.stream()
                .skip(Math.max(0, last.size() - MOST_FIGURES))
                .map(line -> line.strip().replaceAll("\\s{2,}", " "))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("; "));
    }
}
