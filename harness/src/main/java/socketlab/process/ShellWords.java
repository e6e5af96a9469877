package socketlab.process;

import java.util.ArrayList;
import java.util.List;

/** Splits one command line into words by the quoting rules of a POSIX shell, without any expansion. */
final class ShellWords {
    private final String line;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private int at;

    ShellWords(String line) {
        this.line = line;
    }

    List<String> split() {
        while (at < line.length()) {
            take(line.charAt(at++));
        }
        endWord();
        return words;
    }

    private void take(char c) {
        switch (c) {
            case ' ', '\t', '\n', '\r' -> endWord();
            case '\'' -> quoted(c, false);
            case '"' -> quoted(c, true);
            case '\\' -> append(at < line.length() ? line.charAt(at++) : c);
            default -> append(c);
        }
    }

    private void quoted(char quote, boolean escapes) {
        inWord = true;
        while (at < line.length()) {
            char c = line.charAt(at++);
            if (c == quote) {
                return;
            }
            boolean escaped = escapes && c == '\\' && at < line.length() && "\"\\$`".indexOf(line.charAt(at)) >= 0;
            append(escaped ? line.charAt(at++) : c);
        }
        throw new IllegalArgumentException("A quote " + quote + " is not closed in: " + line);
    }

    private void append(char c) {
        inWord = true;
        word.append(c);
    }

    private void endWord() {
        if (inWord) {
            words.add(word.toString());
            word.setLength(0);
            inWord = false;
        }
    }
}
