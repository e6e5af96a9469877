package socketlab.wrong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnJre;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import socketlab.Kit;
import socketlab.check.Outcome;
import socketlab.check.Verdict;
import socketlab.check.script.Chance;
import socketlab.dialect.Dialects;
import socketlab.grade.Catalog;
import socketlab.mistake.Mistake;
import socketlab.mistake.Mistakes;
import socketlab.selftest.Catalogue;
import socketlab.selftest.Played;
import socketlab.selftest.SelfTest;
import socketlab.selftest.Trial;
import socketlab.selftest.WrongProgram;

/**
 * A grader is worth what it finds: for every check there is a program with the mistake it is about, and that program
 * fails it. What the grader prints about it is recorded and compared.
 *
 * <p>Each program plays the check about its mistake and what that builds on; a part of them, and what is named by hand,
 * every check of its role. {@code ./lab selftest} plays all of them whole, which takes three times as long.
 *
 * <p>Played on the oldest JDK that the kit supports: what a check is worth does not depend on the JDK. {@code ./lab
 * selftest} plays the same programs on any.
 */
@EnabledOnJre(JRE.JAVA_17)
class WrongProgramsTest {
    private static final int ONE_IN = 8;

    private static final Catalogue CATALOGUE = new Catalogue(Kit.root());

    private static final SelfTest SELF_TEST = new SelfTest(CATALOGUE, played -> {});

    /** That a rule is broken is enough here; to look for a shorter script takes long. */
    @BeforeAll
    static void searchForNoShorterScript() {
        System.setProperty(Chance.SEARCH, "0");
    }

    @AfterAll
    static void searchAgain() {
        System.clearProperty(Chance.SEARCH);
    }

    static List<WrongProgram> programs() {
        String one = System.getProperty("wrong");
        return CATALOGUE.wrong().stream()
                .filter(program -> one == null || program.name().matches(one))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("programs")
    @Execution(ExecutionMode.CONCURRENT)
    void failsTheCheckAboutItsMistake(WrongProgram program) throws IOException {
        boolean whole = isPlayedWhole(program);
        Played.Wrong played = SELF_TEST.play(program, !whole);

        assertThat(played.complaints()).isEmpty();
        if (whole) {
            losesNothingElse(program, played.trial());
        }
        // What a script by chance runs into first differs from machine to machine.
        if (isInTheKitsWords(program) && !program.about().check().explores()) {
            assertThat(played.cause()).isEqualTo(program.cause());
            compareItsReport(program, played.trial());
        }
    }

    /** The name decides, so that it is the same programs each time. */
    private static boolean isPlayedWhole(WrongProgram program) {
        boolean byHand = System.getProperty("wrong") != null;
        return isInTheKitsWords(program)
                && (byHand || Math.floorMod(program.name().hashCode(), ONE_IN) == 0);
    }

    private static boolean isInTheKitsWords(WrongProgram program) {
        return program.about().dialect() == Dialects.kit();
    }

    private static void losesNothingElse(WrongProgram program, Trial trial) {
        assertThat(trial.ids(Verdict.FAILED)).containsAll(program.mustFail());
        assertThat(trial.lost()).isEqualTo(trial.worthOfFailedAndBlocked());
        namesItsCauseOrNone(program, trial);
    }

    /** Who is first when threads meet differs from run to run, and so does what the report shows of it. */
    private static void compareItsReport(WrongProgram program, Trial trial) throws IOException {
        if (program.base().isEmpty()) {
            RecordedReport.of(program).compare(trial.outcome(program.about()));
        }
    }

    /** A wrong cause is worse than none: only the check about the mistake must name one. */
    private static void namesItsCauseOrNone(WrongProgram program, Trial trial) {
        assertThat(trial.result().outcomes())
                .filteredOn(outcome -> outcome.cause() != null)
                .allSatisfy(outcome ->
                        assertThat(causeIn(outcome)).as(outcome.info().id()).isEqualTo(program.cause()));
    }

    private static Optional<String> causeIn(Outcome outcome) {
        return Optional.ofNullable(outcome.cause()).map(Mistake::id);
    }

    /**
     * Where a mistake says no more than the hint, and where the evidence fits several, there is no cause to name. A
     * check that explores shows the shortest script instead.
     */
    @Test
    void nearlyEveryWrongProgramHasACause() {
        List<WrongProgram> written = CATALOGUE.wrong().stream()
                .filter(program -> !program.about().check().explores() && isInTheKitsWords(program))
                .toList();
        assertThat(written.stream()
                        .filter(program -> program.cause().isPresent())
                        .count())
                .isGreaterThan(written.size() * 85L / 100);
    }

    @Test
    void everyCauseOfAWrongProgramIsRegistered() {
        Set<String> known = Mistakes.all().stream().map(Mistake::id).collect(Collectors.toSet());
        assertThat(CATALOGUE.wrong().stream().flatMap(program -> program.cause().stream()))
                .isSubsetOf(known);
    }

    @Test
    void everyCheckHasAWrongProgram() {
        Set<String> covered =
                CATALOGUE.wrong().stream().map(program -> program.about().id()).collect(Collectors.toSet());
        assertThat(Catalog.all()).allMatch(check -> covered.contains(check.id()));
    }
}
