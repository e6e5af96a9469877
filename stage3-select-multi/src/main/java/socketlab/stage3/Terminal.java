package socketlab.stage3;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.Console;
import java.io.IOException;

/**
 * Given: nothing to write here. The screen of the client: standard output, with some order in it if a person sits
 * there.
 *
 * <p>When standard input and output are both a terminal, a line that is typed stands on the screen before the program
 * has read it. Then {@link #replaceTyped} writes over it, and {@link #print} clears what is half typed; the terminal
 * still holds that, and sends it in full with Enter. Otherwise both print plain lines, without any escape code.
 *
 * <p>How much was typed after the last printed line only the terminal knows. When a line arrives while one is typed
 * that is wider than the screen, the replacing may take too many rows. A perfect screen needs the terminal's raw
 * mode, and with it an editor for lines.
 */
final class Terminal {
    private static final String ESCAPE = "\033[";
    private static final String CLEAR_FROM_HERE = "\r" + ESCAPE + "J";
    private static final int USUAL_COLUMNS = 80;
    private static final int NARROWEST = 40;
    private static final int TAB = 8;

    private final boolean interactive = isInteractive();

    /** Prints a line, at once. */
    void print(byte[] line) {
        write(interactive ? CLEAR_FROM_HERE : "", line);
    }

    /** Prints a line, at once. */
    void print(String line) {
        print(line.getBytes(UTF_8));
    }

    /** Prints {@code line}, on a terminal in place of the line just typed. */
    void replaceTyped(byte[] typed, byte[] line) {
        write(interactive ? ESCAPE + rows(new String(typed, UTF_8)) + "A" + CLEAR_FROM_HERE : "", line);
    }

    /** In one piece, as bytes: print would encode the text for the locale, which need not be UTF-8. */
    private static void write(String prefix, byte[] line) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(prefix.getBytes(UTF_8));
        bytes.writeBytes(line);
        bytes.write('\n');
        System.out.write(bytes.toByteArray(), 0, bytes.size());
        System.out.flush();
    }

    /** Java 22 to 24 have a console also when there is no terminal, and a new method that tells. */
    private static boolean isInteractive() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    /** How many rows of the screen a typed line takes. */
    private static int rows(String typed) {
        // Nobody resizes a terminal to less than this, and to ask for its size takes a process.
        if (typed.length() < NARROWEST / 2 && typed.indexOf('\t') < 0) {
            return 1;
        }
        int columns = columns();
        int rows = 1;
        int column = 0;
        for (int character : typed.codePoints().toArray()) {
            int width = width(character, column);
            if (column + width > columns) {
                rows++;
                column = 0;
            }
            column += width;
        }
        return rows;
    }

    /** How many columns a character takes when it is echoed; an estimate, since every terminal has its own table. */
    private static int width(int character, int column) {
        if (character == '\t') {
            return TAB - column % TAB;
        }
        if (Character.isISOControl(character)) {
            return 2; // echoed as ^X
        }
        int type = Character.getType(character);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return isWide(character) ? 2 : 1;
    }

    /** East Asian wide characters and pictures, by the large blocks. */
    private static boolean isWide(int c) {
        return c >= 0x1100 && c <= 0x115F
                || c >= 0x2E80 && c <= 0xA4CF
                || c >= 0xAC00 && c <= 0xD7A3
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xFE30 && c <= 0xFE6F
                || c >= 0xFF00 && c <= 0xFF60
                || c >= 0xFFE0 && c <= 0xFFE6
                || c >= 0x1F300 && c <= 0x1FAFF
                || c >= 0x20000 && c <= 0x3FFFD;
    }

    /** Java does not know the width of the terminal; {@code stty size} prints its rows and columns. */
    private static int columns() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(ProcessBuilder.Redirect.INHERIT)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String[] size = new String(stty.getInputStream().readAllBytes(), UTF_8)
                    .trim()
                    .split(" ");
            int columns = stty.waitFor() == 0 && size.length == 2 ? Integer.parseInt(size[1]) : 0;
            return columns > 0 ? columns : USUAL_COLUMNS;
        } catch (IOException | NumberFormatException e) {
            return USUAL_COLUMNS; // A system with another stty, or none.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return USUAL_COLUMNS;
        }
    }
}
