package socketlab.contain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapabilitiesTest {
    @ParameterizedTest
    @CsvSource({"000001ffffffffff, true", "00000000a80425fb, false", "0000000000080000, true", "0000000000000000, false"
    })
    void aBitSaysWhetherOtherUsersProcessesCanBeLookedInto(String effective, boolean has) {
        String status =
                "Name:\tjava\nCapPrm:\t000001ffffffffff\nCapEff:\t" + effective + "\nCapBnd:\t000001ffffffffff\n";
        assertThat(Capabilities.parse(status).has(Capabilities.SYS_PTRACE)).isEqualTo(has);
    }

    @ParameterizedTest
    @CsvSource({"''", "Name: java"})
    void withoutThatLineThereAreNone(String status) {
        assertThat(Capabilities.parse(status).has(Capabilities.SYS_PTRACE)).isFalse();
    }
}
