import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Scanner;

/** The screen, which two threads print to. */
final class Display {
    private static final String UP = "\u001b[A";
    private static final String ERASE_TO_THE_END = "\r\u001b[J";

    private final PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, UTF_8);
    private final boolean isTerminal = isTerminal();

    /** What is half typed disappears from a terminal's screen, but stays in the terminal until Enter. */
    void show(String line) {
        print(isTerminal ? ERASE_TO_THE_END : "", line);
    }

    /** On a terminal, in place of the rows that the typing took: they end directly above the cursor. */
    void showOwn(String typed) {
        print(isTerminal ? UP.repeat(rowsOf(typed)) + ERASE_TO_THE_END : "", "[You] " + typed);
    }

    private synchronized void print(String movement, String line) {
        out.print(movement + line + "\n");
        out.flush();
    }

    private static int rowsOf(String typed) {
        int columns = columns();
        int row = 1;
        int column = 0;
        for (int c : typed.codePoints().toArray()) {
            int width = c == '\t' ? 8 - column % 8 : widthOf(c);
            if (column + width > columns) {
                row++;
                column = 0;
            }
            column += width;
        }
        return row;
    }

    /** Asks for the width each time, since a window may have been resized. */
    private static int columns() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (Scanner rowsAndColumns = new Scanner(stty.getInputStream(), UTF_8)) {
                rowsAndColumns.nextInt();
                return Math.max(1, rowsAndColumns.nextInt());
            }
        } catch (IOException | RuntimeException noAnswer) {
            return 80;
        }
    }

    /** Chinese, Japanese and Korean characters and pictures are two columns wide; an accent of its own takes none. */
    private static int widthOf(int character) {
        if (Character.getType(character) == Character.NON_SPACING_MARK) {
            return 0;
        }
        if (Character.isISOControl(character)) {
            return 2; // ^X
        }
        return Character.isIdeographic(character) || character >= 0xAC00 && character <= 0xD7A3 || character >= 0x1F300
                ? 2
                : 1;
    }

    /** Both standard input and standard output are one, or there is no console; JDK 22 has a word of its own to it. */
    private static boolean isTerminal() {
        Console console = System.console();
        try {
            return console != null
                    && (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException beforeJdk22) {
            return true;
        }
    }
}
