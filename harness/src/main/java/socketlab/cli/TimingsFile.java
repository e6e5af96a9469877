package socketlab.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import socketlab.platform.Platform;
import socketlab.timing.Lap;
import socketlab.timing.Stopwatch;

/**
 * Where the time of this run went, as JSON for whoever has started it. Written by hand: nothing in it needs quoting, and to
 * load a library for it would take time of the run that is measured.
 */
final class TimingsFile {
    private TimingsFile() {}

    /** A run whose times cannot be kept is a run all the same. */
    static void write(Path file) {
        try {
            Files.writeString(file, json(Stopwatch.ofThisRun()));
        } catch (IOException nobodyLearnsThem) {
            return;
        }
    }

    private static String json(Stopwatch run) {
        long own = ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(java.time.Duration::toMillis)
                .orElse(0L);
        return "{\"startedAtMicros\":" + run.startedAt()
                + ",\"ownCpuMillis\":" + own
                + ",\"programCpuMillis\":"
                + Platform.current().processorTimeOfEnded().toMillis()
                + ",\"laps\":["
                + run.laps().stream().map(TimingsFile::json).collect(Collectors.joining(",\n"))
                + "]}\n";
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
