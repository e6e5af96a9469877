import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Standard output. On a terminal a line can be taken back as long as it is known how many rows it has. */
final class Paper {
    private static final Pattern COLUMNS = Pattern.compile("columns (\\d+)");

    private final boolean erasable = run("test", "-t", "0") != null && run("test", "-t", "1") != null;

    /** In one write, so that the line of Ctrl+C cannot come into the middle of another one. */
    void print(String line) {
        put((erasable ? "\r\033[K" : "") + line + "\n");
    }

    void replaceTyped(String typed, String line) {
        int rows = erasable ? 1 + Math.max(0, width(typed) - 1) / columns() : 0;
        put("\033[A\r\033[K".repeat(rows) + line + "\n");
    }

    private static void put(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        System.out.write(bytes, 0, bytes.length);
        System.out.flush();
    }

    /** What a terminal makes of it, more or less: a tab goes to the next eighth column, square characters take two. */
    private static int width(String text) {
        int width = 0;
        for (int c : text.codePoints().toArray()) {
            if (c == '\t') {
                width += 8 - width % 8;
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                width += isSquare(c) || Character.isISOControl(c) ? 2 : 1;
            }
        }
        return width;
    }

    private static boolean isSquare(int c) {
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HANGUL, HIRAGANA, KATAKANA -> true;
            default -> c >= 0x1F300;
        };
    }

    private static int columns() {
        String settings = run("stty", "-a");
        Matcher matcher = COLUMNS.matcher(settings == null ? "" : settings);
        int columns = matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
        return columns > 0 ? columns : 80;
    }

    /** What a program says that has the same standard input and, if it says nothing, output; null when it fails. */
    private static String run(String... words) {
        try {
            boolean isTest = words[0].equals("test");
            Process process = new ProcessBuilder(words)
                    .redirectInput(Redirect.INHERIT)
                    .redirectOutput(isTest ? Redirect.INHERIT : Redirect.PIPE)
                    .start();
            String said = isTest ? "" : new String(process.getInputStream().readAllBytes(), UTF_8);
            return process.waitFor() == 0 ? said : null;
        } catch (IOException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
