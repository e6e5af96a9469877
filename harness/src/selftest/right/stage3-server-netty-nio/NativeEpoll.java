import io.netty.channel.epoll.Epoll;
import java.util.Optional;

/** Whether Netty's own epoll, which is native code, can work on this system. Also a program that says so. */
public final class NativeEpoll {
    private NativeEpoll() {}

    /** Why not, in a sentence. */
    static Optional<String> obstacle() {
        if (Epoll.isAvailable()) {
            return Optional.empty();
        }
        Throwable cause = Epoll.unavailabilityCause();
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String reason = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        return Optional.of("Netty's native epoll does not load on this system: " + reason);
    }

    public static void main(String[] args) {
        Optional<String> obstacle = obstacle();
        obstacle.ifPresent(System.err::println);
        System.exit(obstacle.isPresent() ? 1 : 0);
    }
}
