package socketlab.transcript;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** A line ends with {@code \n}, and one {@code \r} before it is dropped. */
public final class LineFraming implements Framing {
    private final ByteArrayOutputStream unfinished = new ByteArrayOutputStream();

    @Override
    public void accept(byte[] bytes, int count, Consumer<String> complete) {
        int start = 0;
        for (int i = 0; i < count; i++) {
            if (bytes[i] == '\n') {
                unfinished.write(bytes, start, i - start);
                complete.accept(finishedLine());
                start = i + 1;
            }
        }
        unfinished.write(bytes, start, count - start);
    }

    private String finishedLine() {
        String line = unfinished.toString(StandardCharsets.UTF_8);
        unfinished.reset();
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
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
