package town.crier;

import java.io.IOException;
import java.net.Socket;

/** One client's whole stay, on the thread that runs it. */
final class Visit {
    private static final int LARGEST = 2 << 20;

    private final Socket citizen;
    private final Scroll scroll;
    private final String name;

    Visit(Socket citizen, Scroll scroll) {
        this.citizen = citizen;
        this.scroll = scroll;
        name = citizen.getInetAddress().getHostAddress() + ":" + citizen.getPort();
    }

    void run() {
        scroll.note(name + " has come");
        try (citizen) {
            byte[] message = citizen.getInputStream().readNBytes(LARGEST + 1);
            if (message.length > LARGEST) {
                throw new IOException("more than " + LARGEST + " bytes are too much to cry out");
            }
            scroll.note("we have " + message.length + " bytes of " + name);
            scroll.cry(name, message);
            citizen.getOutputStream().write(message);
        } catch (IOException e) {
            System.err.println("Crier: " + name + ": " + e.getMessage());
        }
        scroll.note(name + " has gone");
    }
}
