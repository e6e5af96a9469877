package socketlab.dialect;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Makes a dialect of a file, or says all that is wrong with the file. */
final class DialectReader {
    private final SettingsFile file;
    private final int lastLine;
    private final Set<String> checks;
    private final List<Problem> problems = new ArrayList<>();

    /** @param checks the ids of all checks, which a dialect may exempt */
    DialectReader(String text, Set<String> checks) {
        this.file = SettingsFile.parse(text);
        this.lastLine = Math.max(1, (int) text.lines().count());
        this.checks = checks;
    }

    /** What is wrong, in the order of the file; what is missing comes last. */
    List<Problem> problems() {
        problems.addAll(file.problems());
        file.settings().values().forEach(this::examine);
        Stream.of(Key.values()).filter(this::isMissing).forEach(key -> problems.add(missing(key)));
        if (problems.isEmpty()) {
            problems.addAll(new Ambiguity(dialect(""), file).problems());
        }
        return problems.stream().sorted().toList();
    }

    /** Made of a file in which nothing is wrong. */
    Dialect dialect(String name) {
        Map<Key, String> values = new EnumMap<>(Key.class);
        List<Exemption> exemptions = new ArrayList<>();
        for (Setting setting : file.settings().values()) {
            if (setting.key().startsWith(Key.NOT_APPLIED)) {
                exemptions.add(new Exemption(pattern(setting), setting.value()));
            } else {
                Key.of(setting.key()).ifPresent(key -> values.put(key, setting.value()));
            }
        }
        return new Dialect(name, values, exemptions);
    }

    private void examine(Setting setting) {
        if (setting.key().startsWith(Key.NOT_APPLIED)) {
            examineExemption(setting);
            return;
        }
        Key.of(setting.key())
                .ifPresentOrElse(
                        key -> key.shape().problem(setting).ifPresent(problems::add),
                        () -> problems.add(setting.problemWithKey(
                                "There is no key " + setting.key() + "." + Suggestion.of(setting.key(), Key.words()))));
    }

    private void examineExemption(Setting setting) {
        Exemption exemption = new Exemption(pattern(setting), setting.value());
        if (checks.stream().noneMatch(exemption::covers)) {
            problems.add(setting.problemWithKey(
                    "There is no check " + exemption.pattern() + "." + Suggestion.of(exemption.pattern(), checks)));
        } else if (setting.value().isEmpty()) {
            problems.add(setting.problem(setting.key() + " needs a reason, which the report shows."));
        }
    }

    private static String pattern(Setting setting) {
        return setting.key().substring(Key.NOT_APPLIED.length());
    }

    /** Without a list of stages all of them are asked for. */
    private boolean isMissing(Key key) {
        boolean asked = key.stage() == 0
                || file.get(Key.STAGES.word())
                        .map(stages -> stages.value().contains(String.valueOf(key.stage())))
                        .orElse(true);
        return asked && file.get(key.word()).isEmpty();
    }

    private Problem missing(Key key) {
        String meaning = key.meaning().replace("`", "");
        return new Problem(lastLine, 1, key.word() + " is missing: " + meaning);
    }
}
