package socketlab.course;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import socketlab.dialect.Problem;
import socketlab.dialect.Setting;
import socketlab.dialect.SettingsFile;
import socketlab.gradebook.Sight;
import socketlab.protocol.Stage;

/** Makes a course of a file, or says all that is wrong with the file. */
final class CourseReader {
    private static final Set<CourseKey> NEED_A_DEADLINE = Set.of(CourseKey.GRACE_MINUTES, CourseKey.PERCENT_PER_DAY);

    private final SettingsFile file;
    private final Set<String> checks;

    /** @param checks the ids of all checks */
    CourseReader(String text, Set<String> checks) {
        this.file = SettingsFile.parse(text);
        this.checks = checks;
    }

    /** What is wrong, in the order of the file. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>(file.problems());
        file.settings().values().forEach(setting -> problem(setting).ifPresent(problems::add));
        return problems.stream().sorted().toList();
    }

    private Optional<Problem> problem(Setting setting) {
        Optional<CourseKey> key = CourseKey.of(setting.key());
        if (key.isEmpty()) {
            return atKey(setting, "There is no key " + setting.key() + "." + Meant.byKey(setting.key(), checks));
        }
        return problem(setting, key.get());
    }

    private Optional<Problem> problem(Setting setting, CourseKey key) {
        if (key.isOfACheck() && !checks.contains(key.checkIn(setting.key()))) {
            String check = key.checkIn(setting.key());
            return atKey(setting, "There is no check " + check + "." + Meant.byCheck(check, checks));
        }
        if (!key.form().fits(setting.value())) {
            String message = setting.key() + " is " + key.form().words() + ".";
            return Optional.of(new Problem(setting.line(), setting.columns()[0], message));
        }
        if (NEED_A_DEADLINE.contains(key) && value(CourseKey.DEADLINE).isEmpty()) {
            return atKey(setting, setting.key() + " needs a deadline, from which it is counted.");
        }
        return Optional.empty();
    }

    private static Optional<Problem> atKey(Setting setting, String message) {
        return Optional.of(new Problem(setting.line(), setting.keyColumn(), message));
    }

    /** Made of a file in which nothing is wrong. */
    Course course() {
        return new Course(
                value(CourseKey.NAME).orElse(""),
                value(CourseKey.ATTEMPT)
                        .map(word -> AttemptRule.valueOf(name(word)))
                        .orElse(AttemptRule.LAST),
                new Worth(stages(), ofChecks(CourseKey.CHECK_POINTS, BigDecimal::new)),
                lateness(),
                new Sights(
                        value(CourseKey.SHOW).map(CourseReader::sight).orElse(Sight.FULL),
                        ofChecks(CourseKey.CHECK_SHOW, CourseReader::sight)));
    }

    private Map<Integer, BigDecimal> stages() {
        Map<Integer, BigDecimal> stages = new HashMap<>();
        for (Stage stage : Stage.values()) {
            value(CourseKey.pointsOf(stage)).ifPresent(points -> stages.put(stage.number(), new BigDecimal(points)));
        }
        return stages;
    }

    private Lateness lateness() {
        return new Lateness(
                value(CourseKey.DEADLINE).flatMap(Form::momentOf),
                Duration.ofMinutes(number(CourseKey.GRACE_MINUTES, "0").longValueExact()),
                number(CourseKey.PERCENT_PER_DAY, "0"),
                number(CourseKey.AT_MOST_PERCENT, "100"),
                number(CourseKey.FLAGGED_PERCENT, "0"));
    }

    private BigDecimal number(CourseKey key, String otherwise) {
        return new BigDecimal(value(key).orElse(otherwise));
    }

    private <T> Map<String, T> ofChecks(CourseKey key, Function<String, T> meaning) {
        Map<String, T> found = new HashMap<>();
        for (Setting setting : file.settings().values()) {
            if (CourseKey.of(setting.key()).filter(key::equals).isPresent()) {
                found.put(key.checkIn(setting.key()), meaning.apply(setting.value()));
            }
        }
        return found;
    }

    private Optional<String> value(CourseKey key) {
        return file.get(key.word()).map(Setting::value);
    }

    private static Sight sight(String word) {
        return Sight.valueOf(name(word));
    }

    private static String name(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
