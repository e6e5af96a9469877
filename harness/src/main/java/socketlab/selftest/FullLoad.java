package socketlab.selftest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Processors kept busy, each by a process of its own, until this is closed or this JVM ends. */
public final class FullLoad implements AutoCloseable {
    private final List<Process> loops = new ArrayList<>();

    /** Starts so many processes; they end by themselves when this JVM does, because their input ends then. */
    public FullLoad(int processes) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("java.class.path");
        for (int i = 0; i < processes; i++) {
            loops.add(new ProcessBuilder(java, "-Xmx16m", "-XX:+UseSerialGC", "-cp", classes, BusyLoop.class.getName())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        }
    }

    @Override
    public void close() {
        loops.forEach(Process::destroyForcibly);
    }
}
