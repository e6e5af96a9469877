import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Reads the keyboard on a thread of its own. A line waits in the queue, whoever it will be for. */
final class Typist implements Runnable {
    private static final int MOST_AHEAD = 10_000;

    /** Nobody will type any more. */
    static final class HasLeft extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private final BufferedReader keyboard;
    /** Empty is the end of the keyboard: a queue takes no null. The bound makes a file as a keyboard wait. */
    private final BlockingQueue<Optional<String>> typed = new LinkedBlockingQueue<>(MOST_AHEAD);

    Typist(InputStream keyboard) {
        this.keyboard = new BufferedReader(new InputStreamReader(keyboard, UTF_8));
    }

    @Override
    public void run() {
        try {
            Optional<String> line;
            do {
                line = Optional.ofNullable(read());
                typed.put(line);
            } while (line.isPresent());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String read() {
        try {
            return keyboard.readLine();
        } catch (IOException e) {
            System.err.println("QueueServer: the keyboard broke: " + e.getMessage());
            return null;
        }
    }

    /** The next line, as soon as there is one. */
    String next() throws InterruptedException, HasLeft {
        return typed.take().orElseThrow(HasLeft::new);
    }

    int ahead() {
        return typed.size();
    }
}
