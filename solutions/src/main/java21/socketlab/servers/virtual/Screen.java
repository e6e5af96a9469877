package socketlab.servers.virtual;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;

/** Standard output: it follows the story like everybody else. */
final class Screen {
    private final PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
    private final Story story;
    private Event shown;

    Screen(Story story) {
        this.story = story;
        this.shown = story.beginning();
    }

    /** A platform thread, since a write to a file or a terminal holds up the carrier of a virtual one. */
    void follow() {
        Thread.ofPlatform().daemon().start(this::show);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> print("exit\n")));
    }

    private void show() {
        try {
            while (true) {
                shown = story.after(shown);
                out.write(shown.text, 0, shown.text.length);
                out.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void print(String lines) {
        byte[] bytes = lines.getBytes(UTF_8);
        out.write(bytes, 0, bytes.length);
        out.flush();
    }
}
