package socketlab.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import socketlab.waiting.Deadline;

/** Sends in a row are waited for together. */
class AwaitSentTest {
    private static final byte[] BIG = new byte[24 << 20];

    @Test
    void afterTwoSendsBothAreWaitedFor() throws IOException {
        for (int i = 0; i < 50; i++) {
            try (Peers peers = new Peers()) {
                peers.connection.send(new byte[1]);
                peers.connection.send(BIG);
                assertThat(peers.connection.awaitSent(Deadline.in(Duration.ofMillis(20))))
                        .isFalse();
            }
        }
    }
}
