package socketlab.selftest;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * What a right program needs of a machine, besides the tools of its language.
 *
 * @param release the JDK that its Java sources need at least
 * @param netty whether its sources need Netty's jars
 * @param probe a command that succeeds where the program can run, and says last why it does not, where it cannot
 */
public record Needs(int release, boolean netty, Optional<String> probe) {
    static Needs read(Properties properties) {
        return new Needs(
                Integer.parseInt(properties.getProperty("release", "17")),
                Boolean.parseBoolean(properties.getProperty("netty", "false")),
                Optional.ofNullable(properties.getProperty("probe")));
    }

    /** The jars that it is compiled and run with. */
    List<Path> jars(Toolbox tools) {
        return netty ? tools.netty().list() : List.of();
    }

    /** What of it is missing; nothing is asked by the probe here. */
    Optional<String> obstacle(Toolbox tools) {
        if (Toolbox.javaRelease() < release) {
            return Optional.of("It needs a JDK " + release + ".");
        }
        return netty ? tools.netty().obstacle() : Optional.empty();
    }
}
