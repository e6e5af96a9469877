package socketlab.wrong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import socketlab.Kit;
import socketlab.check.CheckInfo;
import socketlab.check.Outcome;
import socketlab.check.Submission;
import socketlab.check.Verdict;
import socketlab.grade.Catalog;
import socketlab.mistake.Mistake;
import socketlab.mistake.Mistakes;
import socketlab.selftest.Catalogue;
import socketlab.selftest.Trial;
import socketlab.selftest.WrongProgram;

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

    private static final Catalogue CATALOGUE = new Catalogue(Kit.root());

    static List<WrongProgram> programs() {
        String one = System.getProperty("wrong");
        return CATALOGUE.wrong().stream()
                .filter(program -> one == null || program.name().matches(one))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("programs")
    @Execution(ExecutionMode.CONCURRENT)
    void losesExactlyThePointsItShould(WrongProgram program, @TempDir Path directory) throws IOException {
        Submission submission = program.submission(CATALOGUE.solutions(), directory);
        List<CheckInfo> checks = PLAY_ALL ? program.checksOfItsRole() : List.of(program.about());
        Trial trial = Trial.of(submission, checks, AT_A_TIME);

        assertThat(trial.ids(Verdict.BROKEN)).as("the lab itself broke").isEmpty();
        Set<String> surprising = trial.ids(Verdict.FAILED);
        surprising.removeAll(program.may());
        assertThat(surprising)
                .isEqualTo(
                        PLAY_ALL ? program.mustFail() : Set.of(program.about().id()));
        assertThat(trial.lost()).isEqualTo(trial.worthOfFailedAndBlocked());
        namesItsCauseOrNone(program, trial);
        RecordedReport.of(program).compare(trial.outcome(program.about()));
    }

    /** A wrong cause is worse than none: only the check about the mistake must name it. */
    private static void namesItsCauseOrNone(WrongProgram program, Trial trial) {
        assertThat(causeIn(trial.outcome(program.about()))).isEqualTo(program.cause());
        assertThat(trial.result().outcomes())
                .filteredOn(outcome -> outcome.cause() != null)
                .allSatisfy(outcome ->
                        assertThat(causeIn(outcome)).as(outcome.info().id()).isEqualTo(program.cause()));
    }

    private static Optional<String> causeIn(Outcome outcome) {
        return Optional.ofNullable(outcome.cause()).map(Mistake::id);
    }

    /** Where a mistake says no more than the hint, and where the evidence fits several, there is no cause to name. */
    @Test
    void nearlyEveryWrongProgramHasACause() {
        List<WrongProgram> all = CATALOGUE.wrong();
        assertThat(all.stream().filter(program -> program.cause().isPresent()).count())
                .isGreaterThan(all.size() * 85L / 100);
    }

    @Test
    void everyCauseOfAWrongProgramIsRegistered() {
        Set<String> known = Mistakes.all().stream().map(Mistake::id).collect(Collectors.toSet());
        assertThat(CATALOGUE.wrong().stream().flatMap(program -> program.cause().stream()))
                .isSubsetOf(known);
    }

    @Test
    void everyCheckHasAWrongProgram() {
        Set<CheckInfo> covered =
                CATALOGUE.wrong().stream().map(WrongProgram::about).collect(Collectors.toSet());
        assertThat(Catalog.all()).allMatch(covered::contains);
    }
}
