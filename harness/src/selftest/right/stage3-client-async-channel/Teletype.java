import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.Arrays;

/**
 * Keyboard and screen. If standard input is a terminal, it is asked not to echo and not to wait for Enter: then what
 * is typed is known here at any time, and can be taken off the screen and put back.
 */
final class Teletype {
    private static final int CTRL_D = 4;
    private static final int BACKSPACE = 8;
    private static final int CTRL_U = 21;
    private static final int ESCAPE = 27;
    private static final int DELETE = 127;

    private final String settings = stty("-g");
    private final boolean echoes = !settings.isEmpty();
    private final int columns;
    private final ByteArrayOutputStream typed = new ByteArrayOutputStream();

    Teletype() {
        String[] size = (echoes ? stty("size") : "").split(" ");
        columns = size.length == 2 ? Math.max(1, Integer.parseInt(size[1])) : 80;
        if (echoes) {
            stty("-icanon", "-echo", "min", "1", "time", "0");
        }
    }

    void restore() {
        if (echoes) {
            stty(settings);
        }
    }

    /** The next line without its end; empty, too, when the keyboard has come to its end. */
    String readLine() throws IOException {
        for (int key = System.in.read(); key >= 0 && key != '\n'; key = System.in.read()) {
            if (echoes && (key < ' ' || key == DELETE) && key != '\t') {
                if (key == CTRL_D && typed.size() == 0) {
                    return "";
                }
                control(key);
            } else {
                type(key);
            }
        }
        String line = typed.toString(UTF_8);
        if (!echoes) {
            typed.reset();
        }
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    private synchronized void type(int key) {
        typed.write(key);
        if (echoes) {
            System.out.write(key);
            System.out.flush();
        }
    }

    /** Keys for deleting are understood; others, such as the arrows, send an escape sequence and do nothing. */
    private void control(int key) throws IOException {
        if (key == CTRL_U || key == DELETE || key == BACKSPACE) {
            delete(key == CTRL_U);
        } else if (key == ESCAPE && System.in.read() == '[') {
            int code = System.in.read();
            while (code >= 0 && code < '@') {
                code = System.in.read();
            }
        }
    }

    private synchronized void delete(boolean all) {
        String before = typed.toString(UTF_8);
        String erasing = erasing();
        typed.reset();
        typed.writeBytes(all || before.isEmpty() ? new byte[0] : allButTheLast(before));
        put(erasing + typed.toString(UTF_8));
    }

    private static byte[] allButTheLast(String text) {
        return text.substring(0, text.offsetByCodePoints(text.length(), -1)).getBytes(UTF_8);
    }

    /** What is half typed leaves the screen for the line, and comes back below it. */
    synchronized void print(String line) {
        if (echoes) {
            put(erasing() + line + "\n" + typed.toString(UTF_8));
        } else {
            System.err.println("[debug] a line of " + line.length() + " characters to print");
            put(line + "\n");
        }
    }

    synchronized void printInsteadOfTyped(String line) {
        String erasing = echoes ? erasing() : "";
        typed.reset();
        put(erasing + line + "\n");
    }

    /** The cursor stands behind what is typed: up to its first row, to the left, and clear from there on. */
    private String erasing() {
        int rowsAbove = 0;
        int column = 0;
        for (int c : typed.toString(UTF_8).codePoints().toArray()) {
            int width = c == '\t' ? 8 - column % 8 : width(c);
            if (column + width > columns) {
                rowsAbove++;
                column = 0;
            }
            column += width;
        }
        return "\033[A".repeat(rowsAbove) + "\r\033[J";
    }

    private static int width(int c) {
        boolean isAccent = Character.getType(c) == Character.NON_SPACING_MARK;
        boolean isWide = c >= 0x2E80 || c >= 0x1100 && c < 0x1160;
        return isAccent ? 0 : isWide ? 2 : 1;
    }

    private static void put(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        System.out.write(bytes, 0, bytes.length);
        System.out.flush();
    }

    /** What stty says about standard input, on one line; nothing, if that is no terminal. */
    private static String stty(String... words) {
        String[] command = Arrays.copyOf(new String[] {"stty"}, words.length + 1);
        System.arraycopy(words, 0, command, 1, words.length);
        try {
            Process stty = new ProcessBuilder(command)
                    .redirectInput(Redirect.INHERIT)
                    .redirectError(Redirect.DISCARD)
                    .start();
            return new String(stty.getInputStream().readAllBytes(), UTF_8).strip();
        } catch (IOException noSuchProgram) {
            return "";
        }
    }
}
