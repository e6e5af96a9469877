package socketlab.course;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import socketlab.gradebook.GradedWork;

/**
 * What has moved between two results of one class, for instance after a check was changed. It is about what the checks said,
 * in the kit's own points: no course is applied. It does not depend on the order in which the work is given.
 *
 * @param up how many hand-ins of both results have more points than before; the others have fewer, or the same
 * @param movements hand-ins of both results that these do not agree about, by student and attempt
 * @param checks those whose verdict has changed for anybody: what changed most often comes first
 * @param onlyOld hand-ins that only the old results have
 * @param onlyNew hand-ins that only the new results have
 * @param checksOnlyOld checks that only the old results have for anybody
 * @param checksOnlyNew checks that only the new results have for anybody
 */
public record Comparison(
        int up,
        int down,
        int same,
        List<Movement> movements,
        List<CheckTally> checks,
        List<String> onlyOld,
        List<String> onlyNew,
        List<String> checksOnlyOld,
        List<String> checksOnlyNew) {
    public Comparison {
        movements = List.copyOf(movements);
        checks = List.copyOf(checks);
        onlyOld = List.copyOf(onlyOld);
        onlyNew = List.copyOf(onlyNew);
        checksOnlyOld = List.copyOf(checksOnlyOld);
        checksOnlyNew = List.copyOf(checksOnlyNew);
    }

    /** Compares what was graded before with what was graded now. */
    public static Comparison of(Collection<GradedWork> before, Collection<GradedWork> now) {
        ResultSide old = new ResultSide(before);
        ResultSide fresh = new ResultSide(now);
        Set<String> common = new TreeSet<>(old.checks());
        common.retainAll(fresh.checks());
        List<Movement> both = movements(old, fresh, common);
        return new Comparison(
                count(both, 1),
                count(both, -1),
                count(both, 0),
                both.stream().filter(Movement::isAny).toList(),
                tallies(both),
                shown(without(old.works().keySet(), fresh.works().keySet())),
                shown(without(fresh.works().keySet(), old.works().keySet())),
                without(old.checks(), common),
                without(fresh.checks(), common));
    }

    /** Whether the two results say anything different. */
    public boolean differs() {
        return !(movements.isEmpty()
                && onlyOld.isEmpty()
                && onlyNew.isEmpty()
                && checksOnlyOld.isEmpty()
                && checksOnlyNew.isEmpty());
    }

    /** As text for people, safe for a terminal. */
    public List<String> lines() {
        return new ComparisonText(this).lines();
    }

    private static List<Movement> movements(ResultSide old, ResultSide fresh, Set<String> common) {
        List<Movement> movements = new ArrayList<>();
        old.works().forEach((key, before) -> {
            GradedWork now = fresh.works().get(key);
            if (now != null) {
                movements.add(movement(key.shown(), before, now, common));
            }
        });
        return movements;
    }

    private static Movement movement(String handIn, GradedWork before, GradedWork now, Set<String> common) {
        return new Movement(
                handIn,
                before.status(),
                now.status(),
                ResultSide.score(before),
                ResultSide.score(now),
                changes(before, now, common));
    }

    /** Where nothing was played, a list of all checks would say no more than the status does. */
    private static List<VerdictChange> changes(GradedWork before, GradedWork now, Set<String> common) {
        if (before.stages().isEmpty() || now.stages().isEmpty()) {
            return List.of();
        }
        Map<String, String> old = ResultSide.verdicts(before);
        Map<String, String> fresh = ResultSide.verdicts(now);
        return common.stream()
                .map(check -> new VerdictChange(
                        check, old.getOrDefault(check, "not played"), fresh.getOrDefault(check, "not played")))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    private static int count(List<Movement> movements, int direction) {
        return (int) movements.stream()
                .filter(movement -> Integer.compare(movement.newScore(), movement.oldScore()) == direction)
                .count();
    }

    private static List<CheckTally> tallies(List<Movement> movements) {
        Map<String, List<VerdictChange>> byCheck = movements.stream()
                .flatMap(movement -> movement.checks().stream())
                .collect(Collectors.groupingBy(VerdictChange::check, TreeMap::new, Collectors.toList()));
        return byCheck.entrySet().stream()
                .map(entry -> tally(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(CheckTally::changed).reversed())
                .toList();
    }

    private static CheckTally tally(String check, List<VerdictChange> changes) {
        int passNow = (int) changes.stream().filter(VerdictChange::passesNow).count();
        int passNoMore =
                (int) changes.stream().filter(VerdictChange::passedBefore).count();
        return new CheckTally(check, changes.size(), passNow, passNoMore);
    }

    private static <T extends Comparable<T>> List<T> without(Set<T> all, Set<T> others) {
        Set<T> rest = new HashSet<>(all);
        rest.removeAll(others);
        return rest.stream().sorted().toList();
    }

    private static List<String> shown(List<ResultSide.Key> keys) {
        return keys.stream().map(ResultSide.Key::shown).toList();
    }
}
