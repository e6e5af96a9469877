import de.jplag.JPlag;
import de.jplag.JPlagComparison;
import de.jplag.JPlagResult;
import de.jplag.java.JavaLanguage;
import de.jplag.options.JPlagOptions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** In place of JPlag's own command line, which Maven Central does not have: it takes those of its options that the lab gives. */
public final class Driver {
    private static final Set<String> OPTIONS = Set.of("--mode", "--language", "--base-code", "--result-file");

    private Driver() {}

    public static void main(String[] arguments) throws Exception {
        Map<String, String> options = new HashMap<>();
        int at = 0;
        while (at < arguments.length - 1 && OPTIONS.contains(arguments[at])) {
            options.put(arguments[at], arguments[at + 1]);
            at += 2;
        }
        if (at != arguments.length - 1 || !options.keySet().equals(OPTIONS)) {
            System.err.println("These are not the options of JPlag: " + List.of(arguments));
            System.exit(2);
        }
        JPlagResult result = JPlag.run(new JPlagOptions(new JavaLanguage(), Set.of(new File(arguments[at])), Set.of())
                .withBaseCodeSubmissionDirectory(new File(options.get("--base-code"))));
        StringBuilder table = new StringBuilder();
        for (JPlagComparison pair : result.getAllComparisons()) {
            table.append(String.format(
                    Locale.ROOT,
                    "%s %s %.3f%n",
                    pair.firstSubmission().getName(),
                    pair.secondSubmission().getName(),
                    pair.similarity()));
        }
        System.out.print(table);
        Files.writeString(Path.of(options.get("--result-file") + ".zip"), table);
    }
}
