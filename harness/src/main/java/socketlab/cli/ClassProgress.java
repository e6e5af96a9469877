package socketlab.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import socketlab.gradebook.GradedWork;
import socketlab.gradebook.Status;
import socketlab.report.StageReport;
import socketlab.transcript.Visible;

/**
 * One line for each student as they are done, and below it a bar with the time that is left. All of it on standard error:
 * standard output is for what another program reads. The bar is only for a terminal.
 */
final class ClassProgress implements Consumer<GradedWork> {
    private static final int WIDTH = 30;
    private static final int LONGEST_NAME = 40;
    private static final String BACK_AND_CLEAR = "\r\u001b[K";

    private final Console console;
    private final int total;
    private final boolean hasBar = isTerminal();
    private final long begin = System.nanoTime();
    private int done;

    /** @param total how many are still to be done */
    ClassProgress(Console console, int total) {
        this.console = console;
        this.total = total;
    }

    @Override
    public synchronized void accept(GradedWork work) {
        done++;
        console.complain((hasBar ? BACK_AND_CLEAR : "") + line(work));
        if (hasBar) {
            console.err().print(done < total ? bar() : "");
            console.err().flush();
        }
    }

    static boolean isFull(GradedWork work) {
        return work.status() == Status.GRADED && score(work) == max(work) && max(work) > 0;
    }

    private static int score(GradedWork work) {
        return work.stages().stream().mapToInt(StageReport::score).sum();
    }

    private static int max(GradedWork work) {
        return work.stages().stream().mapToInt(StageReport::max).sum();
    }

    private String line(GradedWork work) {
        String sign = isFull(work) ? console.style().passed() : console.style().failed();
        String points = work.stages().isEmpty() ? work.status().word() : score(work) + " of " + max(work);
        String more = work.status() == Status.GRADED || work.stages().isEmpty()
                ? ""
                : "  " + work.status().word();
        return String.format(Locale.ROOT, "  %s %-24s %12s  %6.1f s%s", sign, name(work), points, work.seconds(), more);
    }

    private static String name(GradedWork work) {
        String name = Visible.plain(work.handIn().id());
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    private String bar() {
        int filled = WIDTH * done / Math.max(1, total);
        Duration spent = Duration.ofNanos(System.nanoTime() - begin);
        long left = spent.toSeconds() * (total - done) / Math.max(1, done);
        return "  [" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] " + done + " of " + total + ", "
                + inWords(left) + " left";
    }

    private static String inWords(long seconds) {
        return seconds < 90 ? seconds + " s" : (seconds + 30) / 60 + " min";
    }

    /** Whether standard error is one: Java says that of standard output alone. */
    private static boolean isTerminal() {
        try {
            String target = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
        } catch (IOException elsewhere) {
            return System.console() != null;
        }
    }
}
