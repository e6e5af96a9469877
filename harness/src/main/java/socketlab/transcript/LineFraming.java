package socketlab.transcript;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A line ends with {@code \n}, and one {@code \r} before it is dropped. */
public final class LineFraming implements Framing {
    private final ByteArrayOutputStream unfinished = new ByteArrayOutputStream();

    @Override
    public void accept(byte[] bytes, int count, Sink complete) {
        int start = 0;
        for (int i = 0; i < count; i++) {
            if (bytes[i] == '\n') {
                unfinished.write(bytes, start, i - start);
                finishLine(complete);
                start = i + 1;
            }
        }
        unfinished.write(bytes, start, count - start);
    }

    private void finishLine(Sink complete) {
        String line = unfinished.toString(StandardCharsets.UTF_8);
        unfinished.reset();
        complete.accept(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line, line);
    }

    @Override
    public String unfinished() {
        return unfinished.toString(StandardCharsets.UTF_8);
    }

    @Override
    public boolean hasLineEnds() {
        return true;
    }
}
