package socketlab.selftest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import socketlab.process.Tool;

/**
 * Jars that some programs of the kit are built on and the lab itself is not. A build with its tests copies them; a lab
 * that was built without has Maven do that one step when they are needed first.
 */
public final class MavenJars {
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Path kit;
    private final String what;
    private final String name;
    private final List<String> needed;
    private final Optional<Path> maven;
    private @Nullable String failure;

    MavenJars(Path kit, String what, String name, List<String> needed, Optional<Path> maven) {
        this.kit = kit;
        this.what = what;
        this.name = name;
        this.needed = needed;
        this.maven = maven;
    }

    /** Those of Netty, its native code for Linux among them. */
    public static MavenJars netty(Path kit) {
        List<String> needed = List.of("netty-handler-", "netty-transport-native-epoll-");
        return new MavenJars(kit, "Netty", "netty", needed, Tool.onPath("mvn"));
    }

    /** Those of JMH, which measures pieces of Java programs. */
    public static MavenJars jmh(Path kit) {
        List<String> needed = List.of("jmh-core-", "jmh-generator-annprocess-", "jopt-simple-", "commons-math3-");
        return new MavenJars(kit, "JMH", "jmh", needed, Tool.onPath("mvn"));
    }

    /** The jars, or none when one that is needed is missing. */
    public List<Path> list() {
        try (Stream<Path> files = Files.list(directory())) {
            List<Path> jars = files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
            return needed.stream().allMatch(beginning -> has(jars, beginning)) ? jars : List.of();
        } catch (IOException notThere) {
            return List.of();
        }
    }

    private static boolean has(List<Path> jars, String beginning) {
        return jars.stream().anyMatch(jar -> String.valueOf(jar.getFileName()).startsWith(beginning));
    }

    /** Fetches them unless they are there, once; is told of it before, since it takes a while. */
    public synchronized void fetch(Consumer<String> listener) {
        if (failure != null || !list().isEmpty()) {
            return;
        }
        if (maven.isEmpty()) {
            failure = missing() + ", and there is no mvn to fetch them.";
            return;
        }
        listener.accept(missing() + ". Maven fetches them into " + kit.relativize(directory()) + ", this once.");
        List<String> words = List.of(maven.get().toString(), "-q", "-B", "-pl", "harness", goal());
        boolean isDone = Tool.run(words, kit, LONGEST).isSuccess();
        if (!isDone || list().isEmpty()) {
            failure = missing() + ", and Maven could not fetch them; mvn -pl harness " + goal()
                    + ", called in the kit's directory, says why.";
        }
    }

    /** Why they are not there, in sentences; empty when they are. */
    public synchronized Optional<String> obstacle() {
        if (!list().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(failure != null ? failure : missing() + "; ./lab bench fetches them when it needs them.");
    }

    private String missing() {
        return "The jars of " + what + " are missing";
    }

    private Path directory() {
        return kit.resolve("harness/target").resolve(name);
    }

    /** The execution of harness/pom.xml that copies them, without the rest of a build. */
    private String goal() {
        return "dependency:copy-dependencies@jars-of-" + name;
    }
}
