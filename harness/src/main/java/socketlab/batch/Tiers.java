package socketlab.batch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import socketlab.contain.Bubblewrap;
import socketlab.contain.Capabilities;
import socketlab.contain.FullContainment;
import socketlab.contain.Limits;
import socketlab.contain.Tier;
import socketlab.contain.UidContainment;
import socketlab.platform.Means;
import socketlab.platform.Platform;
import socketlab.process.LabRun;
import socketlab.process.ReservedUser;
import socketlab.process.Tool;

/** Which tiers work on this machine: found out by trying, since nobody else knows what a container forbids. */
public final class Tiers {
    private static final String CAN_RUN =
            "test -x \"$0\" || { echo \"$0 cannot be run by another user.\"; exit 1; }; exec \"$@\"";

    private static final Duration LONGEST = Duration.ofSeconds(20);

    private Tiers() {}

    /** The best tier that works here, of those that hold a stranger's program; empty when only basic does. */
    public static Optional<Tier> best() {
        return List.of(Tier.FULL, Tier.UID).stream()
                .filter(tier -> obstacle(tier).isEmpty())
                .findFirst();
    }

    /** Whether the lab runs as root, so that it can run programs as somebody else. */
    public static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"))
                && Platform.current().has(Means.SIGNALS);
    }

    /** Why a tier does not work here, in a sentence; empty when it does. */
    public static Optional<String> obstacle(Tier tier) {
        if (!Platform.current().has(Means.SIGNALS)) {
            return Optional.of("Containment needs Linux with util-linux and coreutils.");
        }
        return switch (tier) {
            case FULL -> obstacleToFull();
            case UID -> obstacleToUid();
            case BASIC -> Optional.empty();
        };
    }

    /** A container's root can be another user, and mostly may not look into that user's processes. */
    private static Optional<String> obstacleToUid() {
        if (!isRoot()) {
            return Optional.of("Only root can be another user.");
        }
        if (!Capabilities.ofThisProcess().has(Capabilities.SYS_PTRACE)) {
            return Optional.of("Root may not look into other users' processes here. "
                    + "A container allows it with --cap-add SYS_PTRACE.");
        }
        return failureAsAnother(List.of("true"));
    }

    private static Optional<String> obstacleToFull() {
        if (Tool.onPath("bwrap").isEmpty()) {
            return Optional.of("bubblewrap is not installed: apt-get install bubblewrap.");
        }
        Path directory = LabRun.current().newDirectory("probe");
        List<String> words = new ArrayList<>(Bubblewrap.cell());
        words.addAll(new FullContainment(List.of(), Limits.usual()).before(directory));
        words.add("true");
        return isRoot() ? failureAsAnother(words) : failure(words);
    }

    /** Who must be able to run this Java: the worker runs as that user, too. */
    private static Optional<String> failureAsAnother(List<String> command) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        try (ReservedUser user = ReservedUser.take()) {
            List<String> words = new ArrayList<>(UidContainment.as(user.uid()));
            words.addAll(List.of("sh", "-c", CAN_RUN, java));
            words.addAll(command);
            return failure(words);
        }
    }

    private static Optional<String> failure(List<String> words) {
        Tool.Result result = Tool.run(words, Path.of("/"), LONGEST);
        return result.isSuccess() ? Optional.empty() : Optional.of(result.lastWords());
    }
}
