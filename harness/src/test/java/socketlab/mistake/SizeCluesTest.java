package socketlab.mistake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SizeCluesTest {
    @Test
    void sizesOfBuffersAreRound() {
        assertThat(message(65_536).shows(SizeClues.cutAtARoundNumber())).isTrue();
        assertThat(message(65_537).shows(SizeClues.cutAtARoundNumber())).isFalse();
    }

    /** A buffer of the usual size, filled by one read, would look the same. */
    @Test
    void aSmallPieceOfAMessageMayBeOneRead() {
        assertThat(message(8_192).shows(SizeClues.cutAtARoundNumber())).isFalse();
    }

    @Test
    void theNameBeforeALineDoesNotCount() {
        Failure failure = Failure.of("stage3.server.line-of-5-kilobytes")
                .sentence("Expected alice to receive this line after bob sends it.")
                .happened("alice", "receives \"[127.0.0.1:50003] five… 942 characters …five\"");
        assertThat(failure.shows(SizeClues.cutAtARoundNumber())).isTrue();
    }

    @Test
    void whatIsNotKnownIsNotRound() {
        assertThat(Failure.of("stage1.client.large-reply").shows(SizeClues.cutAtARoundNumber()))
                .isFalse();
    }

    private static Failure message(int bytes) {
        return Failure.of("stage1.server.large-message")
                .sentence("Expected alice to receive 1048576 bytes, not " + bytes + ", after alice half-closes.");
    }
}
