package socketlab.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells apart what one Canvas user handed in at several times. Canvas calls the second {@code lab.zip} of a user
 * {@code lab-1.zip}, and says nothing else about it; files with other names are one hand-in together.
 */
final class Resubmissions {
    private static final Pattern NUMBERED = Pattern.compile(
            "(?<base>.+?)(?:-(?<number>\\d{1,3}))?(?<ending>(?:\\.tar)?\\.[A-Za-z0-9]{1,10})?", Pattern.DOTALL);

    /** After these words a number is part of the student's own name: {@code stage-1.zip}, {@code stage-2.zip}. */
    private static final Pattern PART = Pattern.compile("(?i).*(stage|part|task|exercise)", Pattern.DOTALL);

    /** The files of one name, by the number that Canvas added; 0 is the first. */
    private final Map<String, TreeMap<Integer, Sighting>> series = new LinkedHashMap<>();

    private Resubmissions() {}

    /**
     * The attempts in their order, each with its files. A file that was handed in once belongs to all of them, and one
     * that an attempt does not bring anew stays as it was.
     */
    static List<List<Sighting>> of(List<Sighting> files) {
        Resubmissions resubmissions = new Resubmissions();
        files.forEach(resubmissions::add);
        return resubmissions.attempts();
    }

    private void add(Sighting file) {
        Part part = file.part();
        if (part == null) {
            return;
        }
        Matcher name = NUMBERED.matcher(part.name());
        boolean isNumbered = name.matches() && name.group("number") != null;
        boolean isPart = isNumbered && PART.matcher(name.group("base")).matches();
        String plain = isNumbered ? name.group("base") + orNothing(name.group("ending")) : part.name();
        String key = (isPart ? part.name() : plain).toLowerCase(Locale.ROOT);
        int number = isNumbered && !isPart ? Integer.parseInt(name.group("number")) : 0;
        // A class has to stand in a file of its own name again.
        Sighting restored = plain.endsWith(".java") ? file.with(part.called(plain)) : file;
        series.computeIfAbsent(key, k -> new TreeMap<>()).put(number, restored);
    }

    private List<List<Sighting>> attempts() {
        SortedSet<Integer> numbers = new TreeSet<>();
        series.values().stream().filter(files -> files.size() > 1).forEach(files -> numbers.addAll(files.keySet()));
        if (numbers.isEmpty()) {
            numbers.add(Integer.MAX_VALUE);
        }
        return numbers.stream().map(this::attempt).toList();
    }

    private List<Sighting> attempt(int number) {
        List<Sighting> attempt = new ArrayList<>();
        for (TreeMap<Integer, Sighting> files : series.values()) {
            Map.Entry<Integer, Sighting> last = files.size() == 1 ? files.firstEntry() : files.floorEntry(number);
            if (last != null) {
                attempt.add(last.getValue());
            }
        }
        return attempt;
    }

    private static String orNothing(@Nullable String ending) {
        return ending == null ? "" : ending;
    }
}
