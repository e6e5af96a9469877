package socketlab.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.Test;

class TcpTableTest {

    @Test
    void aListeningSocketOfIpv4() {
        TcpRow row = TcpTable.parse("   0: 0100007F:1F90 00000000:0000 0A 00000000:00000003 00:00000000 00000000"
                + "  1000        0 48211 1 0000000000000000 100 0 0 10 0                     ");
        assertThat(row).isEqualTo(new TcpRow(8080, 0, TcpRow.LISTEN, 0, 3, 48211));
        assertThat(row.listensOn(8080)).isTrue();
        assertThat(row.listensOn(8081)).isFalse();
    }

    @Test
    void aConnectionOfIpv6WithBytesUnderWay() {
        TcpRow row = TcpTable.parse("  12: 0000000000000000FFFF00000100007F:2A30 0000000000000000FFFF00000100007F:B2C4"
                + " 01 0001F400:0000FFFF 01:00000014 00000000     0        0 9123456 4 0000000000000000 20 4 30 10 -1");
        assertThat(row).isEqualTo(new TcpRow(10800, 45764, TcpRow.ESTABLISHED, 128_000, 65_535, 9_123_456));
        assertThat(row.listensOn(10800)).isFalse();
    }

    @Test
    void aConnectionInTimeWaitThatNobodyHolds() {
        TcpRow row = TcpTable.parse("1234: 0100007F:2A30 0100007F:B2C4 06 00000000:00000000 03:000016D2 00000000"
                + "     0        0 0 3 0000000000000000                                      ");
        assertThat(row).isEqualTo(new TcpRow(10800, 45764, 6, 0, 0, 0));
    }

    /** More than two gigabytes cannot lie unread, but a field of eight digits must not become negative either. */
    @Test
    void theLargestFigures() {
        TcpRow row = TcpTable.parse("   0: FFFFFFFF:FFFF FFFFFFFF:FFFF 01 FFFFFFFF:FFFFFFFF 00:00000000 00000000"
                + "  1000        0 4294967295 1 0000000000000000 100 0 0 10 0");
        assertThat(row).isEqualTo(new TcpRow(65_535, 65_535, 1, 0xffffffffL, 0xffffffffL, 4_294_967_295L));
    }

    @Test
    void listeningSocketsAreFoundWithoutAllOthers() throws IOException {
        assumeTrue(LinuxPlatform.isHere(), "needs Linux");
        try (ServerSocket listening = new ServerSocket(0);
                Socket client = new Socket(InetAddress.getLoopbackAddress(), listening.getLocalPort())) {
            assertThat(client.isConnected()).isTrue();
            assertThat(TcpTable.listening())
                    .allMatch(row -> row.state() == TcpRow.LISTEN)
                    .anyMatch(row -> row.listensOn(listening.getLocalPort()));
        }
    }

    @Test
    void bothEndsOfAConnectionAreFoundByTheirPorts() throws IOException {
        assumeTrue(LinuxPlatform.isHere(), "needs Linux");
        try (ServerSocket listening = new ServerSocket(0);
                Socket client = new Socket(InetAddress.getLoopbackAddress(), listening.getLocalPort());
                Socket accepted = listening.accept()) {
            client.getOutputStream().write(new byte[7]);
            int ours = client.getLocalPort();
            int theirs = listening.getLocalPort();
            for (boolean isLikelyIpv6 : new boolean[] {true, false}) {
                assertThat(TcpTable.find(theirs, ours, isLikelyIpv6))
                        .hasValueSatisfying(row -> assertThat(row.unread()).isEqualTo(7));
                assertThat(TcpTable.find(ours, theirs, isLikelyIpv6))
                        .hasValueSatisfying(row -> assertThat(row.unread()).isZero());
            }
            assertThat(accepted.getInputStream().readNBytes(7)).hasSize(7);
            assertThat(TcpTable.find(theirs, ours, true))
                    .hasValueSatisfying(row -> assertThat(row.unread()).isZero());
            assertThat(TcpTable.find(ours, ours, true)).isEmpty();
        }
    }

    @Test
    void theKernelsOwnTableIsRead() throws IOException {
        assumeTrue(LinuxPlatform.isHere(), "needs Linux");
        try (ServerSocket listening = new ServerSocket(0)) {
            assertThat(TcpTable.read())
                    .filteredOn(row -> row.listensOn(listening.getLocalPort()))
                    .hasSize(1)
                    .allMatch(row -> row.inode() > 0 && row.remotePort() == 0);
        }
    }
}
