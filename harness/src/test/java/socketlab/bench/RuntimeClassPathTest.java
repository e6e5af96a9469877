package socketlab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import socketlab.Kit;

/** What the bench measures against, and tools for that, belong to the tests: the lab itself carries none of it. */
class RuntimeClassPathTest {
    private static final Pattern DEPENDENCY = Pattern.compile("<dependency>.*?</dependency>", Pattern.DOTALL);

    @Test
    void peersAreOnTheClassPathOfTestsOnly() throws IOException {
        String pom = Files.readString(Kit.root().resolve("harness/pom.xml"));
        List<String> peers = DEPENDENCY
                .matcher(pom)
                .results()
                .map(match -> match.group())
                .filter(dependency -> dependency.contains("netty") || dependency.contains("jmh"))
                .toList();
        assertThat(peers).isNotEmpty().allSatisfy(peer -> assertThat(peer).contains("<scope>test</scope>"));
    }
}
