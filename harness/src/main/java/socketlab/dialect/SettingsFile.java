package socketlab.dialect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file of {@code key = value} lines, with {@code #} before comments. Blanks around a value are dropped; in double
 * quotes they are kept, and {@code \e} {@code \t} {@code \"} {@code \\} stand for escape, tabulator, quote and backslash.
 *
 * <p>The JDK's properties were rejected because they know no places: a mistake in a dialect is shown with line and column.
 */
public final class SettingsFile {
    private final Map<String, Setting> settings = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private SettingsFile() {}

    /** Reads all that can be read; what cannot is among the {@link #problems}. */
    public static SettingsFile parse(String text) {
        SettingsFile file = new SettingsFile();
        // A byte order mark is what some editors put at the beginning.
        List<String> lines = text.replaceFirst("^\uFEFF", "").lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            file.read(lines.get(i), i + 1);
        }
        return file;
    }

    public Map<String, Setting> settings() {
        return settings;
    }

    public Optional<Setting> get(String key) {
        return Optional.ofNullable(settings.get(key));
    }

    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    private void read(String line, int number) {
        if (line.isBlank() || line.strip().startsWith("#")) {
            return;
        }
        int equals = line.indexOf('=');
        String key = equals < 0 ? "" : line.substring(0, equals).strip();
        if (key.isEmpty()) {
            problems.add(new Problem(number, 1 + indent(line), "Expected \"key = value\" or a comment with #."));
            return;
        }
        Setting earlier = settings.get(key);
        if (earlier != null) {
            problems.add(new Problem(
                    number,
                    1 + indent(line),
                    key + " is set a second time; the first is in line " + earlier.line() + "."));
            return;
        }
        readValue(key, line, number, equals + 1);
    }

    private void readValue(String key, String line, int number, int from) {
        int begin = from;
        int end = line.stripTrailing().length();
        while (begin < end && Character.isWhitespace(line.charAt(begin))) {
            begin++;
        }
        QuotedValue value = new QuotedValue(line, begin, Math.max(begin, end));
        value.mistake().ifPresent(at -> problems.add(new Problem(number, at + 1, QuotedValue.RULE)));
        settings.put(key, new Setting(key, value.text(), number, 1 + indent(line), value.columns()));
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
