package socketlab.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import socketlab.platform.Means;
import socketlab.platform.Platform;
import socketlab.waiting.Deadline;
import socketlab.waiting.Wait;

/**
 * What the threads of a Java program are doing at this moment, asked by the protocol of HotSpot's attach mechanism. A tool
 * of the JDK would start another JVM for the same answer, and a failed check should not take longer than it must.
 *
 * <p>It helps to name a mistake and decides no verdict, so every difficulty means only that there is no answer.
 */
final class ThreadDump {
    private static final byte[] REQUEST = "1\0threaddump\0\0\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final Duration PATIENCE = Duration.ofMillis(700);

    private ThreadDump() {}

    /** @param directory in which the program was started: there its JVM looks whether anybody wants to attach */
    static List<String> of(ProcessHandle program, Path directory) {
        Path answers = Path.of("/tmp/.java_pid" + program.pid());
        Path wish = directory.resolve(".attach_pid" + program.pid());
        if (!Platform.current().has(Means.SIGNALS) || !isJava(program)) {
            return List.of();
        }
        try {
            Files.createFile(wish);
            // A JVM that finds the wish takes the signal for a request to open its socket, and prints nothing.
            Platform.current().signalGroup(program.pid(), "QUIT");
            boolean open = Wait.until(() -> Files.exists(answers), Deadline.in(PATIENCE));
            return open ? ownThreads(ask(answers)) : List.of();
        } catch (IOException | UncheckedIOException noAnswer) {
            return List.of();
        } finally {
            // A JVM that is killed leaves its socket behind.
            deleteQuietly(wish);
            deleteQuietly(answers);
        }
    }

    /** Any other program would end at the signal. */
    private static boolean isJava(ProcessHandle program) {
        return program.info().command().filter(path -> path.endsWith("/java")).isPresent();
    }

    private static String ask(Path answers) throws IOException {
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(answers))) {
            channel.write(ByteBuffer.wrap(REQUEST));
            channel.configureBlocking(false);
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            Wait.until(() -> isRead(channel, answer), Deadline.in(PATIENCE));
            return answer.toString(StandardCharsets.UTF_8);
        }
    }

    /** Takes in what has come; says whether that was all. */
    private static boolean isRead(SocketChannel channel, ByteArrayOutputStream answer) {
        ByteBuffer buffer = ByteBuffer.allocate(16_384);
        try {
            int count = channel.read(buffer);
            answer.write(buffer.array(), 0, Math.max(0, count));
            return count < 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One text for each thread that is in the program's own code, or waits in something that this code called. */
    static List<String> ownThreads(String dump) {
        return Stream.of(dump.split("\n\n"))
                .filter(thread -> thread.lines().anyMatch(ThreadDump::isOwnFrame))
                .toList();
    }

    private static boolean isOwnFrame(String line) {
        String frame = line.strip();
        return frame.startsWith("at ")
                && !frame.matches("at (app//)?(java|jdk|sun|com\\.sun)\\S*[./].*")
                && !frame.matches("at (java|jdk)\\.\\S+@.*");
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException leftBehind) {
            file.toFile().deleteOnExit();
        }
    }
}
