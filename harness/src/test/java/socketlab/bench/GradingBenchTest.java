package socketlab.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import socketlab.Kit;
import socketlab.platform.Means;
import socketlab.platform.Platform;

/** The measurement itself, as far as no length of time decides. */
class GradingBenchTest {
    /** As the script does it; that one would build the kit, which is being built. */
    private static List<String> lab(Path kit) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dsocketlab.home=" + kit,
                "-cp",
                System.getProperty("java.class.path"),
                "socketlab.cli.LabCommand");
    }

    @Test
    void oneRoundOfTheSmallestStage() {
        assumeTrue(Platform.current().has(Means.PROCESS_STATE), "Needs Linux");
        List<String> told = new ArrayList<>();
        List<GradingSample> samples =
                GradingBench.smoke(Kit.root(), GradingBenchTest::lab, sample -> told.add(sample.inWords()));
        assertThat(samples).extracting(GradingSample::trouble).containsOnlyNulls();
        assertThat(told).hasSize(2);
        GradingSample check = samples.get(1);
        assertThat(check.command()).isEqualTo("./lab check 1 --dir solutions");
        assertThat(check.split().seconds().values()).allMatch(part -> part >= 0);
        assertThat(check.split().seconds().values().stream().mapToDouble(d -> d).sum())
                .isCloseTo(check.wallSeconds(), within(1e-6));
        assertThat(check.split().starts()).isPositive();
        assertThat(check.bound().programs()).isGreaterThan(10);
        assertThat(check.bound().cpuSeconds()).isPositive();
        assertThat(check.bound().chainSeconds()).isPositive();
        assertThat(GradingReport.text(samples)).anyMatch(line -> line.contains("The bound of ./lab check 1"));
        assertThat(GradingReport.json(samples)).contains(GradingReport.SCHEMA, "\"wallToBound\"");
    }

    @Test
    void aCommandThatDoesNotSucceedIsNoMeasurement() {
        assumeTrue(Platform.current().has(Means.PROCESS_STATE), "Needs Linux");
        List<GradingSample> samples = GradingBench.smoke(Kit.root(), kit -> List.of("false"), sample -> {});
        assertThat(samples).extracting(GradingSample::trouble).containsOnly("It ended with exit status 1, not 0.");
        assertThat(GradingReport.text(samples)).anyMatch(line -> line.contains("exit status 1"));
    }
}
