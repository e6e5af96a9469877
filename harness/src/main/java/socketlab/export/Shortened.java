package socketlab.export;

/** Texts for formats that set a limit. */
final class Shortened {
    private static final String LEFT_OUT = " … shortened … ";

    private Shortened() {}

    /** The text, or both of its ends, in at most {@code limit} UTF-16 units; no character is cut in two. */
    static String to(int limit, String text) {
        if (text.length() <= limit) {
            return text;
        }
        int kept = limit - LEFT_OUT.length();
        int head = wholeCharacters(text, kept * 2 / 3);
        int tail = wholeCharacters(text, text.length() - (kept - kept * 2 / 3) + 1);
        return text.substring(0, head) + LEFT_OUT + text.substring(tail);
    }

    private static int wholeCharacters(String text, int at) {
        return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
