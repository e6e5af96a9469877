package socketlab.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import socketlab.Kit;
import socketlab.RequiredTools;
import socketlab.contain.Tier;
import socketlab.contain.UidContainment;
import socketlab.gradebook.GradedWork;
import socketlab.gradebook.HandIn;
import socketlab.gradebook.Status;
import socketlab.process.LabRun;
import socketlab.process.ReservedUser;
import socketlab.process.Tool;
import socketlab.report.CheckReport;
import socketlab.report.KitReport;
import socketlab.report.StageReport;

/** A tier changes no verdict: what is right is right in all of them, and what is wrong is explained alike. */
class TiersTest {
    private static final String HANGS = "while (listening.isBound()) {}";

    @TempDir
    Path temporary;

    @ParameterizedTest
    @EnumSource(Tier.class)
    void theSolutionsHaveFullMarksInEveryTier(Tier tier) {
        require(tier);
        GradedWork work = grade(tier, "all", to -> copy("", to)).get(0);
        assertThat(work.status()).isEqualTo(Status.GRADED);
        assertThat(work.circumstances().tier()).isEqualTo(tier.word());
        assertThat(checks(work))
                .filteredOn(check -> check.score() < check.max())
                .isEmpty();
        assertThat(work.stages().stream().mapToInt(StageReport::score).sum()).isEqualTo(300);
    }

    /** To ask a JVM in another file system and with other process ids what its threads do takes some care. */
    @ParameterizedTest
    @EnumSource(Tier.class)
    void aProgramThatHangsIsAskedWhereInEveryTier(Tier tier) {
        require(tier);
        GradedWork work = grade(tier, "1", to -> {
                    copy("1", to);
                    edit(to.resolve("socketlab/stage1/EchoServer.java"), "serve(listening);", HANGS);
                })
                .get(0);
        assertThat(checks(work))
                .filteredOn(check -> check.id().equals("stage1.server.echoes"))
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.status()).isEqualTo("failed");
                    assertThat(String.join(" ", check.state())).contains("EchoServer.run");
                });
    }

    /** As in a container that forbids namespaces: nobody is graded in a lesser tier than an instructor may think. */
    @Test
    void withoutNamespacesNobodyIsGradedUnlessBasicIsAskedFor() throws Exception {
        require(Tier.FULL);
        Path scratch = LabRun.current().newDirectory("no-namespaces");
        List<String> words = new ArrayList<>();
        Optional<ReservedUser> user = Tiers.isRoot() ? Optional.of(ReservedUser.take()) : Optional.empty();
        if (user.isPresent()) {
            words.addAll(UidContainment.as(user.get().uid()));
            Files.setAttribute(scratch, "unix:uid", user.get().uid());
        }
        words.addAll(List.of("bwrap", "--dev-bind", "/", "/", "--unshare-user", "--unshare-pid", "--disable-userns"));
        words.addAll(List.of(
                "--proc",
                "/proc",
                Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        words.addAll(List.of("-Djava.io.tmpdir=" + scratch, "-cp", LabFiles.forOthers(), "socketlab.cli.LabCommand"));
        words.addAll(List.of(
                "grade",
                scratch.toString(),
                "--single",
                "--out",
                scratch.resolve("out").toString()));
        Tool.Result result = Tool.run(words, scratch, Duration.ofSeconds(60));
        user.ifPresent(ReservedUser::close);
        assertThat(result.status()).as(result.said()).contains(2);
        assertThat(result.said()).contains("No containment works here", "--containment basic");
    }

    private static void require(Tier tier) {
        Optional<String> obstacle = Tiers.obstacle(tier);
        obstacle.ifPresent(why -> RequiredTools.missing(tier == Tier.FULL ? "bubblewrap" : "root", why));
    }

    private List<GradedWork> grade(Tier tier, String stages, Consumer<Path> writer) {
        HandIn handIn = new HandIn("ann", "ann", 1, "ann", "", null, false);
        Job job = new Job(handIn, to -> {
            writer.accept(to);
            return Job.Delivery.of(to, List.of());
        });
        Order order =
                new Order(stages, Optional.empty(), Optional.empty(), "", "", 1, tier, Duration.ofSeconds(200), 4);
        Shelf shelf = new Shelf(temporary.resolve("results"));
        new ClassRun(order, KitReport.here(), shelf, work -> {}).grade(List.of(job), Gate.of(1), Tiers.isRoot());
        return shelf.all();
    }

    private static List<CheckReport> checks(GradedWork work) {
        return work.stages().stream().flatMap(stage -> stage.checks().stream()).toList();
    }

    /** @param stage its number; empty for all */
    private static void copy(String stage, Path to) {
        Path from = Kit.solutions();
        try (Stream<Path> files = Files.walk(from.resolve("socketlab"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (file.toString().contains("/stage" + stage)) {
                    Path target = to.resolve(from.relativize(file).toString());
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void edit(Path file, String old, String other) {
        try {
            String text = Files.readString(file);
            assertThat(text).contains(old);
            Files.writeString(file, text.replace(old, other));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
