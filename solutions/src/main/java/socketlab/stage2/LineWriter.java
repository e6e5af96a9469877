package socketlab.stage2;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Writes lines to a stream: to the wire or to the screen. */
final class LineWriter {
    private final OutputStream out;

    LineWriter(OutputStream out) {
        this.out = out;
    }

    /** Writes one line and flushes it. */
    void writeLine(byte[] line) throws IOException {
        // 6. Text and line end go out in one write. As two writes they may become two packets, and the second would
        //    wait until the first is acknowledged, which can cost some 40 ms a line.
        //    The flush is what keeps lock-step alive: a line left in a buffer here is a line the other side waits for,
        //    while we wait for its answer. PrintWriter is not used: it hides every error behind checkError().
        byte[] whole = Arrays.copyOf(line, line.length + 1);
        whole[line.length] = '\n';
        out.write(whole);
        out.flush();
    }
}
