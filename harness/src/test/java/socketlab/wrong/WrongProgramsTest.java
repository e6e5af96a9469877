package socketlab.wrong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import socketlab.check.CheckInfo;
import socketlab.check.Outcome;
import socketlab.check.Submission;
import socketlab.check.Verdict;
import socketlab.grade.Catalog;
import socketlab.grade.Grader;
import socketlab.grade.Result;
import socketlab.grade.SubmissionDirectory;
import socketlab.protocol.Role;

/**
 * A grader is worth what it finds: for every check there is a program with the mistake it is about, and that program
 * loses exactly the points it should. What the grader prints about it is recorded and compared.
 */
class WrongProgramsTest {
    /** Of each program; and several programs are played at a time, because failing checks mostly wait. */
    private static final int AT_A_TIME = 4;

    /**
     * All checks of the role are played on the oldest JDK that the kit supports. On a later one it is enough that each
     * wrong program still fails the check about it: what a check is worth does not depend on the JDK.
     */
    private static final boolean PLAY_ALL = Runtime.version().feature() == 17 || Boolean.getBoolean("wrong.all");

    static List<WrongProgram> programs() {
        String one = System.getProperty("wrong");
        return WrongProgram.all().stream()
                .filter(program -> one == null || program.name().matches(one))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("programs")
    @Execution(ExecutionMode.CONCURRENT)
    void losesExactlyThePointsItShould(WrongProgram program, @TempDir Path directory) throws IOException {
        program.writeTo(directory);
        Result result = grade(program, directory);

        assertThat(ids(result, Verdict.BROKEN)).as("the lab itself broke").isEmpty();
        Set<String> failed = ids(result, Verdict.FAILED);
        Set<String> surprising = new TreeSet<>(failed);
        surprising.removeAll(program.may());
        assertThat(surprising).isEqualTo(PLAY_ALL ? program.mustFail() : Set.of(program.check()));
        assertThat(result.max() - result.score()).isEqualTo(worthOfFailedAndBlocked(result, failed));
        RecordedReport.of(program).compare(outcome(result, program.check()));
    }

    @Test
    void everyCheckHasAWrongProgram() {
        Set<String> covered =
                WrongProgram.all().stream().map(WrongProgram::check).collect(Collectors.toSet());
        List<String> uncovered = Catalog.all().stream()
                .map(CheckInfo::id)
                .filter(id -> !covered.contains(id))
                .toList();
        assertThat(uncovered).isEmpty();
    }

    private static Result grade(WrongProgram program, Path directory) {
        Role role = Catalog.byId(program.check()).orElseThrow().role();
        SubmissionDirectory sources = new SubmissionDirectory(directory);
        Submission submission = new Submission().with(program.stage(), role, sources.subject(program.stage(), role));
        List<CheckInfo> checks = Catalog.of(program.stage()).stream()
                .filter(check -> PLAY_ALL ? check.role() == role : check.id().equals(program.check()))
                .toList();
        return new Grader(AT_A_TIME, outcome -> {}).grade(submission, checks);
    }

    private static Set<String> ids(Result result, Verdict verdict) {
        return result.outcomes()
                .filter(outcome -> outcome.verdict() == verdict)
                .map(outcome -> outcome.info().id())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The points of what fails and of everything that builds on it. */
    private static int worthOfFailedAndBlocked(Result result, Set<String> failed) {
        Set<String> lost = new TreeSet<>(failed);
        // In teaching order a check always stands behind the one that it builds on.
        result.outcomes()
                .map(Outcome::info)
                .filter(check -> lost.contains(check.check().after()))
                .forEachOrdered(check -> lost.add(check.id()));
        Stream<CheckInfo> checks = result.outcomes().map(Outcome::info);
        return checks.filter(check -> lost.contains(check.id()))
                .mapToInt(CheckInfo::points)
                .sum();
    }

    private static Outcome outcome(Result result, String id) {
        return result.outcomes()
                .filter(o -> o.info().id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
