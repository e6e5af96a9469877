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
     * @param directory in which the program was started: there its JVM looks whether anybody wants to attach
     * @param patience for each of the two waits: until the JVM listens, and until it has answered
     * @param words the command and at most three arguments
     */
    static Optional<String> ask(ProcessHandle program, Path directory, Duration patience, String... words) {
        Path answers = Path.of("/tmp/.java_pid" + program.pid());
        Path wish = directory.resolve(".attach_pid" + program.pid());
        if (!Platform.current().has(Means.SIGNALS) || !isJava(program)) {
            return Optional.empty();
        }
        try {
            Files.createFile(wish);
            // A JVM that finds the wish takes the signal for a request to open its socket, and prints nothing.
            Platform.current().signalGroup(program.pid(), "QUIT");
            boolean open = Wait.until(() -> Files.exists(answers), Deadline.in(patience));
            return open ? Optional.of(ask(answers, patience, request(words))) : Optional.empty();
        } catch (IOException | UncheckedIOException noAnswer) {
            return Optional.empty();
        } finally {
            deleteQuietly(wish);
            // A JVM that is killed leaves its socket behind. One that is asked again opens another.
            deleteQuietly(answers);
        }
    }

    /** Any other program would end at the signal. */
    private static boolean isJava(ProcessHandle program) {
        return program.info().command().filter(path -> path.endsWith("/java")).isPresent();
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
            file.toFile().deleteOnExit();
        }
    }
}
