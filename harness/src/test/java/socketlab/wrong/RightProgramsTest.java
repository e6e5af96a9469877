package socketlab.wrong;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import socketlab.Kit;
import socketlab.RequiredTools;
import socketlab.selftest.Catalogue;
import socketlab.selftest.Played;
import socketlab.selftest.RightProgram;
import socketlab.selftest.SelfTest;

/** A grader that accuses the right is worth less than none: programs that are built in other ways lose no point. */
class RightProgramsTest {
    private static final Catalogue CATALOGUE = new Catalogue(Kit.root());
    private static final SelfTest SELF_TEST = new SelfTest(CATALOGUE, played -> {});
    private static final int OLDEST_RELEASE = 17;

    /** On a later JDK only those that need it: what the others do does not depend on it. */
    static List<RightProgram> programs() {
        boolean isOldest = Runtime.version().feature() == OLDEST_RELEASE;
        return CATALOGUE.right().stream()
                .filter(program -> isOldest == (program.needs().release() == OLDEST_RELEASE))
                .sorted(Comparator.comparing(RightProgram::name))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("programs")
    @Execution(ExecutionMode.CONCURRENT)
    void losesNoPoint(RightProgram program) {
        Played played = SELF_TEST.play(program);
        if (played instanceof Played.Skipped skipped) {
            RequiredTools.missing(program.language(), skipped.reason());
        }
        assertThat(played.complaints()).isEmpty();
        assertThat(((Played.Right) played).trial().result().max()).isPositive();
    }

    @Test
    void everyStageAndRoleHasSome() {
        assertThat(CATALOGUE.right().stream().map(program -> program.stage() + " " + program.role()))
                .contains(
                        "ECHO SERVER",
                        "ECHO CLIENT",
                        "ONE_TO_ONE SERVER",
                        "ONE_TO_ONE CLIENT",
                        "MULTI_USER SERVER",
                        "MULTI_USER CLIENT");
    }
}
