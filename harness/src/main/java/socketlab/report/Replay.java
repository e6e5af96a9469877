package socketlab.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import socketlab.check.CheckInfo;
import socketlab.check.Outcome;

/** The command that plays one check again, with the same programs. */
public final class Replay {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=@%+,-]+");

    private final List<String> options;

    /** @param options the options of the run that say which programs to take, such as {@code --dir DIR} */
    public Replay(List<String> options) {
        this.options = List.copyOf(options);
    }

    /** What makes the same happen again, to be pasted into a shell. */
    public String of(Outcome outcome) {
        return of(outcome.info(), outcome.again());
    }

    private String of(CheckInfo check, List<String> more) {
        List<String> words = new ArrayList<>(
                List.of("./lab", "check", String.valueOf(check.stage().number())));
        words.addAll(options);
        words.addAll(List.of("--only", check.id()));
        words.addAll(more);
        words.add("--trace");
        return command(words);
    }

    /** Words as one would type them into a shell. */
    public static String command(List<String> words) {
        return String.join(" ", words.stream().map(Replay::quoted).toList());
    }

    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
