package socketlab.mistake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProgramCluesTest {
    @Test
    void aSignalIsNoErrorOfTheProgram() {
        assertThat(failure().endedWith(1).shows(ProgramClues.endedByAnError())).isTrue();
        assertThat(failure().endedWith(0).shows(ProgramClues.endedByAnError())).isFalse();
        assertThat(failure().endedWith(130).shows(ProgramClues.endedByAnError()))
                .isFalse();
        assertThat(failure().shows(ProgramClues.endedByAnError())).isFalse();
        assertThat(failure().shows(ProgramClues.runs())).isTrue();
    }

    @Test
    void whatStandsOnStandardErrorIsRead() {
        assertThat(failure().shows(ProgramClues.isSilent())).isTrue();
        assertThat(failure().complained("x: Broken pipe").shows(ProgramClues.complainsOfTheNetwork()))
                .isTrue();
        assertThat(failure().complained("Flags = ' '").shows(ProgramClues.complainsOfAFormat()))
                .isTrue();
        assertThat(failure().complained("all is well").shows(ProgramClues.complainsOfTheNetwork()))
                .isFalse();
    }

    @Test
    void aThreadIsInAMethodThatItsStackNames() {
        Failure failure =
                failure().threadIn("\"main\" #1\n\tat sun.nio.ch.SelectorImpl.select(java.base@17/X.java:1)\n");
        assertThat(failure.shows(ProgramClues.aThreadIsIn("sun\\.nio\\.ch\\.SelectorImpl\\.select")))
                .isTrue();
        assertThat(failure.shows(ProgramClues.aThreadIsIn("sun\\.nio\\.ch\\.SelectorImpl\\.sel")))
                .isFalse();
    }

    @Test
    void oneClassHasToUseTheOneWithoutTheOther() {
        Code code = new Code(Map.of("A.class", Set.of("read"), "B.class", Set.of("read", "flip")));
        assertThat(code.usesWithout("read", Set.of("flip"))).isTrue();
        assertThat(code.usesWithout("flip", Set.of("read"))).isFalse();
        assertThat(code.uses("flip")).isTrue();
        assertThat(Code.UNKNOWN.uses("flip")).isFalse();
    }

    private static Failure failure() {
        return Failure.of("stage3.server.relays");
    }
}
