package socketlab.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class MeteredStreamTest {
    /** Otherwise a library could go back, and read for nothing. */
    @Test
    void everyWayToReadCounts() throws IOException {
        try (MeteredStream stream = new MeteredStream(new ByteArrayInputStream(new byte[100]))) {
            stream.allow(10);
            assertThat(stream.read()).isZero();
            assertThat(stream.read(new byte[4])).isEqualTo(4);
            assertThat(stream.skip(5)).isEqualTo(5);
            assertThat(stream.total()).isEqualTo(10);
            assertThat(stream.markSupported()).isFalse();
            assertThatThrownBy(stream::read).isInstanceOf(TooMuch.class);
            stream.allow(1);
            assertThatThrownBy(() -> stream.skip(2)).isInstanceOf(TooMuch.class);
            stream.allow(1);
            assertThatThrownBy(() -> stream.read(new byte[2])).isInstanceOf(TooMuch.class);
        }
    }

    @Test
    void theEndCostsNothing() throws IOException {
        try (MeteredStream stream = new MeteredStream(new ByteArrayInputStream(new byte[0]))) {
            stream.allow(0);
            assertThat(stream.read()).isNegative();
            assertThat(stream.read(new byte[1])).isNegative();
        }
    }
}
