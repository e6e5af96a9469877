package socketlab.selftest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import socketlab.process.Tool;

/** What programs in other languages need of this machine. */
public final class Toolbox {
    private static final Duration LONGEST_PROBE = Duration.ofSeconds(30);

    private final MavenJars netty;
    private final Map<List<String>, Optional<String>> probed = new ConcurrentHashMap<>();

    /** @param kit the kit's root, where Maven has put the jars that some programs need */
    Toolbox(Path kit) {
        netty = MavenJars.netty(kit);
    }

    static Optional<Path> compilerOfC() {
        return Tool.onPath("cc");
    }

    static int javaRelease() {
        return Runtime.version().feature();
    }

    /** The jars of Netty. */
    MavenJars netty() {
        return netty;
    }

    /** Fetches the jars that a program needs and that are missing; is told of it before. */
    public void fetchFor(RightProgram program, Consumer<String> listener) {
        if (program.needs().netty()) {
            netty.fetch(listener);
        }
    }

    /** Asks a command whether something works on this machine, once; what it says last is why not. */
    Optional<String> obstacle(List<String> probe) {
        return probed.computeIfAbsent(probe, words -> {
            Tool.Result result = Tool.run(words, Path.of("").toAbsolutePath(), LONGEST_PROBE);
            return result.isSuccess() ? Optional.empty() : Optional.of(result.lastWords());
        });
    }
}
