package socketlab.selftest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What programs in other languages need of this machine. */
public final class Toolbox {
    private final Path nettyJars;

    /** @param kit the kit's root, where Maven has put the jars that some programs need */
    Toolbox(Path kit) {
        nettyJars = kit.resolve("harness/target/netty");
    }

    /** A tool by its name. */
    public static Optional<Path> onPath(String tool) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .map(directory -> Path.of(directory, tool))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Optional<Path> compilerOfC() {
        return onPath("cc");
    }

    static int javaRelease() {
        return Runtime.version().feature();
    }

    /** The jars of Netty, or none when the kit was built without its tests. */
    List<Path> netty() {
        try (Stream<Path> files = Files.list(nettyJars)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException notThere) {
            return List.of();
        }
    }
}
