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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import socketlab.platform.Means;
import socketlab.platform.Platform;
import socketlab.waiting.Deadline;
import socketlab.waiting.Wait;

/**
 * Asks the JVM of a running Java program, by the protocol of HotSpot's attach mechanism. A tool of the JDK would start
 * another JVM for the same answer, and a failed check should not take longer than it must.
 *
 * <p>What is asked decides no verdict, so every difficulty means only that there is no answer.
 */
final class JvmAttach {
    private static final String PROTOCOL = "1";
    private static final int ARGUMENTS = 3;

    private JvmAttach() {}

    /**
     * The answer to a command, the number of its success on the first line.
     *
     * @param leader the program, or what it is contained in
     * @param patience for each of the two waits: until the JVM listens, and until it has answered
     * @param words the command and at most three arguments
     */
    static Optional<String> ask(ProcessHandle leader, Duration patience, String... words) {
        return Platform.current().has(Means.SIGNALS)
                ? jvmOf(leader).flatMap(jvm -> ask(leader, jvm, patience, request(words)))
                : Optional.empty();
    }

    private static Optional<String> ask(ProcessHandle leader, ProcessHandle jvm, Duration patience, byte[] request) {
        long itsOwn = Platform.current().innermostPid(jvm);
        Path answers = rootOf(jvm, itsOwn).resolve("tmp/.java_pid" + itsOwn);
        Path wish = seenFrom(jvm, "cwd").resolve(".attach_pid" + itsOwn);
        try {
            Files.createFile(wish);
            // A JVM that finds the wish takes the signal for a request to open its socket, and prints nothing.
            Platform.current().signalGroup(leader.pid(), "QUIT");
            boolean open = Wait.until(() -> Files.exists(answers), Deadline.in(patience));
            return open ? Optional.of(ask(answers, patience, request)) : Optional.empty();
        } catch (IOException | UncheckedIOException noAnswer) {
            return Optional.empty();
        } finally {
            deleteQuietly(wish);
            // A JVM that is killed leaves its socket behind. One that is asked again opens another.
            deleteQuietly(answers);
        }
    }

    /** A contained program has files of its own. What another one leaves behind must be found when it has ended, too. */
    private static Path rootOf(ProcessHandle jvm, long itsOwn) {
        return itsOwn == jvm.pid() ? Path.of("/") : seenFrom(jvm, "root");
    }

    private static Path seenFrom(ProcessHandle jvm, String place) {
        return Path.of("/proc", String.valueOf(jvm.pid()), place);
    }

    /** Any other program would end at the signal. */
    private static Optional<ProcessHandle> jvmOf(ProcessHandle leader) {
        return Stream.concat(Stream.of(leader), leader.descendants())
                .filter(process -> process.info()
                        .command()
                        .filter(path -> path.endsWith("/java"))
                        .isPresent())
                .findFirst();
    }

    private static byte[] request(String... words) {
        List<String> all = new ArrayList<>(List.of(PROTOCOL));
        all.addAll(List.of(words));
        while (all.size() < 2 + ARGUMENTS) {
            all.add("");
        }
        return (String.join("\0", all) + "\0").getBytes(StandardCharsets.US_ASCII);
    }

    private static String ask(Path answers, Duration patience, byte[] request) throws IOException {
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(answers))) {
            channel.write(ByteBuffer.wrap(request));
            channel.configureBlocking(false);
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            Wait.until(() -> isRead(channel, answer), Deadline.in(patience));
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

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException leftBehind) {
            return;
        }
    }
}
