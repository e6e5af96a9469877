package socketlab.transcript;

import java.nio.charset.StandardCharsets;

/**
 * Text of strangers, made safe and visible: control and format characters are escaped, so nothing that a program
 * prints can move the cursor, colour the screen, reverse the direction of writing or break a line of the report.
 */
public final class Visible {
    private Visible() {}

    /** Safe, but without the backslashes before quotes that a quoted text needs. */
    public static String plain(String text) {
        return escape(text).replace("\\\"", "\"").replace("\\\\", "\\");
    }

    /** Every character that does not show as itself, as an escape: {@code \n}, {@code \x1b}, {@code \u202e}. */
    public static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        text.codePoints().forEach(c -> appendEscaped(out, c));
        return out.toString();
    }

    /** Bytes read as UTF-8 and escaped; what is no UTF-8 shows as {@code \ufffd}. */
    public static String escape(byte[] bytes) {
        return escape(new String(bytes, StandardCharsets.UTF_8));
    }

    /** Escaped, in double quotes, and cut in the middle when it is longer than {@code limit} characters. */
    public static String quote(String text, int limit) {
        if (text.length() <= limit) {
            return '"' + escape(text) + '"';
        }
        // Cut first and escaped afterwards: to escape megabytes only to throw them away would take seconds.
        int head = wholeCharacters(text, limit * 2 / 3);
        int tail = wholeCharacters(text, text.length() - (limit - limit * 2 / 3));
        String left = "… " + (tail - head) + " characters …";
        return '"' + escape(text.substring(0, head)) + left + escape(text.substring(tail)) + '"';
    }

    /** Escaped and in double quotes, cut in the middle to a length that fits a line of the report. */
    public static String quote(String text) {
        return quote(text, 100);
    }

    /** Unescaped text, cut in the middle when it is too long to be shown. */
    public static String shortened(String text) {
        return shorten(text, 2_000);
    }

    /** Keeps both ends, and says how much is left out. */
    static String shorten(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        int head = wholeCharacters(text, limit * 2 / 3);
        int tail = wholeCharacters(text, text.length() - (limit - limit * 2 / 3));
        return text.substring(0, head) + "… " + (tail - head) + " characters …" + text.substring(tail);
    }

    /** The same place or the one before, so that no surrogate pair is cut in two. */
    private static int wholeCharacters(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    private static void appendEscaped(StringBuilder out, int c) {
        switch (c) {
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            default -> {
                if (showsAsItself(c)) {
                    out.appendCodePoint(c);
                } else {
                    out.append(escapeOf(c));
                }
            }
        }
    }

    private static String escapeOf(int c) {
        if (c < 0x100) {
            return String.format("\\x%02x", c);
        }
        return c <= 0xffff ? String.format("\\u%04x", c) : String.format("\\u{%x}", c);
    }

    private static boolean showsAsItself(int c) {
        if (c == 0xfffd) {
            return false;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
