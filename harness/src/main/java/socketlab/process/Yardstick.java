package socketlab.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** A program that does what every program of this lab does at its start, and ends: {@link Calibration} times it. */
final class Yardstick {
    private Yardstick() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws IOException {
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            listening.getLocalPort();
        }
    }
}
