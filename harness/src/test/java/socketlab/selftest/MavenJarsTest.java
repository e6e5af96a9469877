package socketlab.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import socketlab.Kit;

/** Jars come from Maven, here from a script of that name: nothing depends on a network. */
@DisabledOnOs(OS.WINDOWS)
class MavenJarsTest {
    @TempDir
    Path kit;

    private final List<String> told = new ArrayList<>();

    @Test
    void areFetchedOnceAndOneSentenceSaysSo() throws IOException {
        Path maven =
                script("mkdir -p harness/target/netty", "touch harness/target/netty/netty-a-1.jar", "echo $* >>calls");
        MavenJars jars = jars(Optional.of(maven));
        assertThat(jars.obstacle()).get().asString().contains("missing");
        jars.fetch(told::add);
        jars.fetch(told::add);
        assertThat(told).singleElement().asString().contains("harness/target/netty");
        assertThat(jars.obstacle()).isEmpty();
        assertThat(jars.list()).containsExactly(kit.resolve("harness/target/netty/netty-a-1.jar"));
        assertThat(Files.readAllLines(kit.resolve("calls")))
                .singleElement()
                .asString()
                .contains("-pl harness dependency:copy-dependencies@jars-of-netty");
    }

    @Test
    void withoutMavenItIsSaidThatItIsMissing() {
        MavenJars jars = jars(Optional.empty());
        jars.fetch(told::add);
        assertThat(told).isEmpty();
        assertThat(jars.list()).isEmpty();
        assertThat(jars.obstacle()).get().asString().contains("no mvn");
    }

    @Test
    void whenMavenFailsItsCommandIsNamedAndItIsNotTriedAgain() throws IOException {
        Path maven = script("echo again >>calls", "echo no network", "exit 1");
        MavenJars jars = jars(Optional.of(maven));
        jars.fetch(told::add);
        jars.fetch(told::add);
        assertThat(jars.obstacle())
                .get()
                .asString()
                .contains("mvn -pl harness dependency:copy-dependencies@jars-of-netty")
                .doesNotContain("\n", "no network");
        assertThat(Files.readAllLines(kit.resolve("calls"))).hasSize(1);
    }

    @Test
    void jarsOfAnotherTimeDoNotDo() throws IOException {
        Path directory = Files.createDirectories(kit.resolve("harness/target/netty"));
        Files.createFile(directory.resolve("netty-old-1.jar"));
        assertThat(jars(Optional.empty()).list()).isEmpty();
    }

    /** The goals that are called have ids, and the build file must know them. */
    @Test
    void theBuildHasTheirExecutions() throws IOException {
        String pom = Files.readString(Kit.root().resolve("harness/pom.xml"));
        for (String name : List.of("netty", "jmh")) {
            Pattern execution = Pattern.compile("<id>jars-of-" + name + "</id>.{0,600}?/" + name + "<", Pattern.DOTALL);
            assertThat(pom).containsPattern(execution);
        }
    }

    private MavenJars jars(Optional<Path> maven) {
        return new MavenJars(kit, "Netty", "netty", List.of("netty-a-"), maven);
    }

    private Path script(String... lines) throws IOException {
        Path file = kit.resolve("mvn");
        Files.writeString(file, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }
}
