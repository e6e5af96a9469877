package socketlab.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import socketlab.platform.Means;
import socketlab.platform.Platform;
import socketlab.process.LabRun;
import socketlab.process.Launch;
import socketlab.process.Program;
import socketlab.process.ReservedPort;
import socketlab.transcript.Recording;
import socketlab.transcript.Visible;
import socketlab.waiting.Patience;
import socketlab.waiting.Wait;

/** A candidate's server, started afresh. Its screen goes nowhere: to read it would cost what is measured. */
final class RunningServer implements AutoCloseable {
    /** It may have as many users as the system lets it. */
    private static final List<String> SHELL =
            List.of("sh", "-c", "ulimit -n \"$(ulimit -Hn)\"; exec \"$@\" >/dev/null", "bench");

    private final Recording recording = new Recording();
    private final Program program;
    private final int port;

    RunningServer(Candidate candidate, List<String> prefix) {
        ReservedPort reserved = ReservedPort.take();
        recording.cleanup().register(reserved);
        port = reserved.number();
        List<String> words = new ArrayList<>(SHELL);
        words.addAll(prefix);
        words.addAll(candidate.command().fill(Map.of("host", "127.0.0.1", "port", String.valueOf(port))));
        Launch launch = new Launch(
                candidate.name(), words, candidate.name(), LabRun.current().newDirectory("server"), false);
        try {
            program = Program.start(launch, recording);
            awaitListening();
        } catch (RuntimeException e) {
            recording.cleanup().close();
            throw e;
        }
    }

    private void awaitListening() {
        Platform platform = Platform.current();
        if (!platform.has(Means.KERNEL_TABLE)) {
            throw new WrongDelivery("This system does not tell when a server listens.");
        }
        boolean listens = Wait.until(
                () -> program.hasEnded() || platform.tcpTable().stream().anyMatch(row -> row.listensOn(port)),
                Patience.start());
        if (!listens || program.hasEnded()) {
            throw new WrongDelivery("The server does not listen." + complaint());
        }
    }

    /** What it said on standard error last, to be put behind a sentence. */
    String complaint() {
        List<String> lines = program.errors().linesFrom(0);
        return lines.isEmpty() ? "" : " It says: " + Visible.quote(lines.get(lines.size() - 1)) + ".";
    }

    int port() {
        return port;
    }

    Duration processorTime() {
        return Platform.current().processorTime(program.handle());
    }

    Duration queueingTime() {
        return Platform.current().queueingTime(program.handle());
    }

    long residentBytes() {
        return Platform.current().residentBytes(program.handle());
    }

    /** What is alive in its heap, in bytes; empty when it is no Java program. */
    OptionalLong liveHeap() {
        return program.liveHeap();
    }

    @Override
    public void close() {
        recording.cleanup().close();
    }
}
