package socketlab.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import socketlab.timing.Lap;
import socketlab.timing.Part;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run of the lab tells of its own times.
 *
 * @param startedAtMicros when its main class began, since 1970
 * @param ownCpuMillis processor time of the lab itself
 * @param programCpuMillis processor time of all processes that it has started
 */
record LabTimes(long startedAtMicros, long ownCpuMillis, long programCpuMillis, List<Lap> laps) {
    LabTimes {
        laps = List.copyOf(laps);
    }

    /** Reads what the lab has written because it was asked by the environment. */
    static LabTimes read(Path file) {
        try {
            JsonNode root = JsonMapper.shared().readTree(Files.readString(file));
            List<Lap> laps = new ArrayList<>();
            root.get("laps").forEach(lap -> laps.add(lap(lap)));
            return new LabTimes(
                    root.get("startedAtMicros").asLong(),
                    root.get("ownCpuMillis").asLong(),
                    root.get("programCpuMillis").asLong(),
                    laps);
        } catch (IOException e) {
            throw new UncheckedIOException("The lab has told nothing of its times", e);
        }
    }

    private static Lap lap(JsonNode lap) {
        return new Lap(
                Part.valueOf(lap.get("part").asString().toUpperCase(Locale.ROOT)),
                lap.get("what").asString(),
                lap.get("thread").asLong(),
                lap.get("beginMicros").asLong(),
                lap.get("endMicros").asLong());
    }

    Stream<Lap> of(Part part) {
        return laps.stream().filter(lap -> lap.part() == part);
    }
}
