package socketlab.selftest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import socketlab.check.CheckInfo;
import socketlab.check.Verdict;
import socketlab.dialect.Dialects;
import socketlab.grade.Catalog;

/** Which check catches which mistake: what came of a whole self-test. */
public record Matrix(List<Played> played) {
    public Matrix {
        played = List.copyOf(played);
    }

    public List<Played.Wrong> wrong() {
        return only(Played.Wrong.class).toList();
    }

    public List<Played.Right> right() {
        return only(Played.Right.class).toList();
    }

    private <T extends Played> Stream<T> only(Class<T> kind) {
        return played.stream().filter(kind::isInstance).map(kind::cast);
    }

    public long killed() {
        return wrong().stream().filter(Played.Wrong::isKilled).count();
    }

    public long falseAlarms() {
        return right().stream().filter(program -> !program.isAsExpected()).count();
    }

    public long inconclusive() {
        return played.stream().filter(Played::isInconclusive).count();
    }

    /** Those for which a mistake could be named: in other dialects the lab names none. */
    public List<Played.Wrong> inTheKitsWords() {
        return wrong().stream()
                .filter(program -> program.program().about().dialect() == Dialects.kit())
                .toList();
    }

    public long rightCauses() {
        return wrong().stream().filter(Played.Wrong::isCauseRight).count();
    }

    /** Wrong programs for which another mistake was named than theirs. */
    public List<String> wrongCauses() {
        return wrong().stream()
                .filter(program -> program.cause().isPresent() && !program.isCauseRight())
                .map(program ->
                        program.name() + " was taken for " + program.cause().orElseThrow())
                .toList();
    }

    /** Checks that caught nothing. Only a play of the whole catalogue says something about that. */
    public List<String> idleChecks() {
        Set<String> busy = wrong().stream()
                .flatMap(program -> program.trial().ids(Verdict.FAILED).stream())
                .collect(Collectors.toSet());
        return Catalog.all().stream()
                .map(CheckInfo::id)
                .filter(id -> !busy.contains(id))
                .toList();
    }

    /** Everything that is wrong about the lab, in sentences. */
    public List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        played.forEach(program -> complaints.addAll(program.complaints()));
        wrongCauses().forEach(name -> complaints.add("A wrong cause was named: " + name + "."));
        return complaints;
    }
}
