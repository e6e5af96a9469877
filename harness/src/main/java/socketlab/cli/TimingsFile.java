package socketlab.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import socketlab.platform.Platform;
import socketlab.timing.Lap;
import socketlab.timing.Stopwatch;

/**
 * Where the time of this run went, as JSON for whoever has started it. Written by hand: nothing in it needs quoting, and to
 * load a library for it would take time of the run that is measured.
 */
final class TimingsFile {
    private final Path file;

    /** The script that this JVM has taken the place of has started processes, too. */
    private final Duration before = Platform.current().processorTimeOfEnded();

    private TimingsFile(Path file) {
        this.file = file;
    }

    /** To be asked for when the run begins; empty when nobody wants one. */
    static Optional<TimingsFile> wanted() {
        return Optional.ofNullable(Stopwatch.file()).map(Path::of).map(TimingsFile::new);
    }

    /** A run whose times cannot be kept is a run all the same. */
    void write() {
        try {
            Files.writeString(file, json(Stopwatch.ofThisRun()));
        } catch (IOException nobodyLearnsThem) {
            return;
        }
    }

    private String json(Stopwatch run) {
        Duration own = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
        Duration programs = Platform.current().processorTimeOfEnded().minus(before);
        String laps = run.laps().stream().map(TimingsFile::json).collect(Collectors.joining(",\n"));
        return "{\"startedAtMicros\":" + run.startedAt() + ",\"ownCpuMillis\":" + own.toMillis()
                + ",\"programCpuMillis\":" + programs.toMillis() + ",\"laps\":[" + laps + "]}\n";
    }

    private static String json(Lap lap) {
        return String.format(
                Locale.ROOT,
                "{\"part\":\"%s\",\"what\":\"%s\",\"thread\":%d,\"beginMicros\":%d,\"endMicros\":%d}",
                lap.part().word(),
                lap.what(),
                lap.thread(),
                lap.begin(),
                lap.end());
    }
}
