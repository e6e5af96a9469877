package socketlab.servers.fast;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * What the fast server does for each line and each user, without the kernel. Its users read and write by themselves, so
 * they are given channels that look like connections.
 */
@State(Scope.Thread)
public class FastPieces {
    private static final int USERS = 100;
    private static final int LINES = 32;
    private static final int MOST_BACKLOG = 1 << 20;
    private static final byte[] PREFIX = "[127.0.0.1:45606] ".getBytes(US_ASCII);
    private static final byte[] TEXT = "m".repeat(64).getBytes(US_ASCII);

    private final Round round = new Round();
    private final List<User> users = new ArrayList<>();
    private User speaker;

    @Setup
    public void join() throws IOException {
        byte[] read = (new String(TEXT, US_ASCII) + "\n").repeat(LINES).getBytes(US_ASCII);
        speaker = new User(new NoConnection(read), new NoSelector());
        for (int i = 0; i < USERS; i++) {
            users.add(new User(new NoConnection(new byte[0]), new NoSelector()));
        }
    }

    /** One read brings many lines. To cut a line and to encode it for everyone is one step here. */
    @Benchmark
    @OperationsPerInvocation(LINES)
    public long cutLine() {
        speaker.read(round);
        round.begin();
        return round.start();
    }

    /** A round brings one message. */
    @Benchmark
    @OperationsPerInvocation(USERS)
    public void deliverOne() {
        say();
        write();
    }

    /** A round brings many messages, and each user gets them in one write. */
    @Benchmark
    @OperationsPerInvocation(USERS * LINES)
    public void deliverMany() {
        for (int i = 0; i < LINES; i++) {
            say();
        }
        write();
    }

    private void say() {
        round.add(PREFIX, TEXT, 0, TEXT.length);
    }

    private void write() {
        for (User user : users) {
            user.catchUp(round, MOST_BACKLOG);
        }
        round.begin();
    }
}
