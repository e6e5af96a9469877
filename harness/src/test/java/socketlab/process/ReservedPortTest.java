package socketlab.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import socketlab.platform.Means;
import socketlab.platform.Platform;

class ReservedPortTest {
    private final List<ReservedPort> taken = new ArrayList<>();

    @AfterEach
    void giveBack() {
        taken.forEach(ReservedPort::close);
    }

    @Test
    void itLiesBelowThePortsThatTheSystemHandsOut() {
        assumeTrue(Platform.current().firstEphemeralPort() > 10_240, "the system hands out every port");
        assertThat(take())
                .isGreaterThanOrEqualTo(10_240)
                .isLessThan(Platform.current().firstEphemeralPort());
    }

    @Test
    void noTwoAreTheSame() {
        Set<Integer> ports = new HashSet<>();
        for (int i = 0; i < 60; i++) {
            assertThat(ports.add(take())).isTrue();
        }
    }

    @Test
    void oneThatWasGivenBackIsNotTheNextOne() {
        ReservedPort first = ReservedPort.take();
        first.close();
        assertThat(take()).isNotEqualTo(first.number());
    }

    @Test
    void threadsThatTakeAtTheSameTimeNeverGetTheSame() throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<ReservedPort>> tasks = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                tasks.add(ReservedPort::take);
            }
            for (Future<ReservedPort> port : threads.invokeAll(tasks)) {
                taken.add(port.get());
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(taken).extracting(ReservedPort::number).doesNotHaveDuplicates();
    }

    /** The reservation is no socket, so a program that does not set SO_REUSEADDR can bind it. */
    @Test
    void aProgramCanBindIt() throws IOException {
        int port = take();
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(false);
            socket.bind(new InetSocketAddress("127.0.0.1", port));
            assertThat(socket.getLocalPort()).isEqualTo(port);
        }
    }

    @Test
    void aPortThatTheKernelShowsIsPassedOver() throws IOException {
        assumeTrue(Platform.current().has(Means.KERNEL_TABLE), "needs the kernel's table");
        // Further than those that are reserved together, and so have been looked at already.
        int ahead = take() + 40;
        assumeTrue(ahead < Platform.current().firstEphemeralPort(), "the end of the range");
        try (ServerSocket stranger = new ServerSocket(ahead)) {
            for (int i = 0; i < 30; i++) {
                assertThat(take()).isNotEqualTo(stranger.getLocalPort());
            }
        }
    }

    private int take() {
        ReservedPort port = ReservedPort.take();
        taken.add(port);
        return port.number();
    }
}
