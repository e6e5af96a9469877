package socketlab.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnJre;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import socketlab.Kit;
import socketlab.RequiredTools;
import socketlab.contain.Tier;
import socketlab.selftest.Catalogue;
import socketlab.selftest.HostileProgram;
import socketlab.selftest.HostileRun;

/**
 * One hostile program in three, in the tier that holds them all; with {@code -Dhostile=REGEX} those with such a name. All of
 * them in all tiers are {@code ./lab selftest --hostile}.
 */
@Tag("bubblewrap")
@EnabledOnJre(JRE.JAVA_17)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileTest {
    private static final int ONE_IN = 3;

    private final Map<String, HostileRun.Played> played = new LinkedHashMap<>();

    static List<HostileProgram> programs() {
        List<HostileProgram> all = new Catalogue(Kit.root()).hostile();
        String wanted = System.getProperty("hostile");
        return IntStream.range(0, all.size())
                .filter(i ->
                        wanted == null ? i % ONE_IN == 0 : all.get(i).name().matches(".*(" + wanted + ").*"))
                .mapToObj(all::get)
                .toList();
    }

    @BeforeAll
    void playThemAll() {
        Optional<String> obstacle = Tiers.obstacle(Tier.FULL);
        obstacle.ifPresent(why -> RequiredTools.missing("bubblewrap", why));
        new HostileRun(new Catalogue(Kit.root()), Tier.FULL, result -> {})
                .play(programs())
                .forEach(result -> played.put(result.name(), result));
    }

    @ParameterizedTest
    @MethodSource("programs")
    void isHeldAndGetsWhatItDeserves(HostileProgram program) {
        assertThat(played).containsKey(program.name());
        assertThat(played.get(program.name()).complaints()).isEmpty();
    }

    @Test
    void neighboursDoNotNotice() {
        Stream<HostileRun.Played> neighbours =
                played.values().stream().filter(result -> result.name().startsWith("neighbour-"));
        assertThat(neighbours)
                .allSatisfy(result -> assertThat(result.complaints()).isEmpty());
    }

    @Test
    void thereAreEnoughOfThemAndTheFullTierHoldsAll() {
        List<HostileProgram> all = new Catalogue(Kit.root()).hostile();
        assertThat(all).hasSizeGreaterThanOrEqualTo(45);
        assertThat(all).allSatisfy(program -> {
            assertThat(program.what()).isNotBlank();
            assertThat(program.held()).contains(Tier.FULL);
        });
    }
}
