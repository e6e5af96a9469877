import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Selector;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** The keyboard: lines wait here until the selecting thread asks for them. An empty line stands for the end, too. */
final class Keys {
    private final BlockingQueue<String> lines = new ArrayBlockingQueue<>(64);
    private final Selector selector;

    Keys(Selector selector) {
        this.selector = selector;
    }

    /** A daemon, since nothing can wake a thread that reads standard input. */
    void listen() {
        Thread thread = new Thread(this::readAll, "keys");
        thread.setDaemon(true);
        thread.start();
    }

    /** The next line, or null when nothing has been typed. */
    String poll() {
        return lines.poll();
    }

    /** What is typed after the last Enter is dropped. */
    private void readAll() {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try {
            for (int b = System.in.read(); b >= 0; b = System.in.read()) {
                if (b == '\n') {
                    String text = line.toString(UTF_8);
                    pass(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
                    line.reset();
                } else {
                    line.write(b);
                }
            }
            pass("");
        } catch (IOException | InterruptedException e) {
            System.err.println("The keyboard is gone: " + e.getMessage());
        }
    }

    /** First the line, then the call, so that whoever is woken up finds it. A wakeup before the select is not lost. */
    private void pass(String line) throws InterruptedException {
        lines.put(line);
        selector.wakeup();
    }
}
