package socketlab.process;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jline.builtins.ScreenTerminal;

/**
 * What a person would see: a terminal's bytes, rendered. Checks judge the rows of the screen and never the escape
 * sequences, because there are many right ways to bring the same picture about.
 */
public final class Screen {
    public static final int COLUMNS = 100;
    public static final int ROWS = 40;

    private final ScreenTerminal terminal = new ScreenTerminal(COLUMNS, ROWS);
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private ByteBuffer undecoded = ByteBuffer.allocate(0);

    synchronized void write(byte[] bytes, int count) {
        ByteBuffer input = ByteBuffer.allocate(undecoded.remaining() + count);
        input.put(undecoded).put(bytes, 0, count).flip();
        CharBuffer text = CharBuffer.allocate(input.remaining() + 1);
        decoder.decode(input, text, false);
        undecoded = input.slice();
        terminal.write(text.flip());
    }

    /** The rows from top to bottom, without blanks at their ends; empty rows at the bottom are left out. */
    public synchronized List<String> rows() {
        long[] cells = new long[COLUMNS * ROWS];
        terminal.dump(cells, 0, 0, ROWS, COLUMNS, new int[2]);
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            rows.add(row(cells, row));
        }
        while (!rows.isEmpty() && rows.get(rows.size() - 1).isEmpty()) {
            rows.remove(rows.size() - 1);
        }
        return rows;
    }

    /** The low half of a cell is its character; the high half is colour, which nobody judges. */
    private static String row(long[] cells, int row) {
        StringBuilder text = new StringBuilder();
        for (int column = 0; column < COLUMNS; column++) {
            int c = (int) cells[row * COLUMNS + column];
            text.appendCodePoint(c == 0 ? ' ' : c);
        }
        return text.toString().stripTrailing();
    }
}
