package socketlab.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import socketlab.check.Verdict;
import socketlab.grade.Catalog;
import socketlab.gradebook.Mark;
import socketlab.transcript.Visible;

/**
 * What {@code check50 -o json} prints. A check that was skipped or not decided is {@code null}, neither passed nor failed.
 * Its log is the trail, and the points that it does not know stand in {@code data}. All hidden checks are one. When there
 * is nothing to report of, an error stands in the place of the results.
 */
final class Check50 {
    private Check50() {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Report(
            String slug,
            @Nullable List<Result> results,
            @Nullable Fault error,
            String version) {}

    private record Result(
            String name,
            String description,
            @Nullable Boolean passed,
            List<String> log,
            @Nullable Map<String, @Nullable Object> cause,
            Map<String, Object> data,
            @Nullable String dependency) {}

    private record Fault(String type, String value, List<String> traceback, Map<String, Object> data) {}

    static String of(Mark mark) {
        boolean isUngraded = Situation.isUngraded(mark);
        return JsonText.of(new Report(
                "socketlab/" + mark.work().circumstances().dialect(),
                isUngraded ? null : results(mark),
                isUngraded ? fault(mark) : null,
                mark.work().circumstances().kit().version()));
    }

    private static Fault fault(Mark mark) {
        return new Fault(mark.status().word(), Situation.why(mark), List.of(), Map.of());
    }

    private static List<Result> results(Mark mark) {
        List<Shown> checks = Shown.of(mark);
        Set<String> names = checks.stream().map(check -> check.report().id()).collect(Collectors.toSet());
        List<Result> results = new ArrayList<>(
                checks.stream().map(check -> result(check, names)).toList());
        Unshown.of(mark).map(Check50::result).ifPresent(results::add);
        if (Situation.isCutShort(mark)) {
            results.add(result("cut-short", Situation.END, null, Situation.why(mark), Map.of()));
        }
        return results;
    }

    private static Result result(Shown check, Set<String> names) {
        return new Result(
                check.report().id(),
                check.title(),
                passed(check),
                check.trail(),
                check.isPassed() ? null : cause(check),
                data(check.mark().points(), check.mark().max()),
                dependency(check.report().id(), names));
    }

    private static @Nullable Boolean passed(Shown check) {
        return check.isOpen() || check.verdict() == Verdict.SKIPPED ? null : (Boolean) check.isPassed();
    }

    private static Map<String, @Nullable Object> cause(Shown check) {
        Map<String, @Nullable Object> cause = new LinkedHashMap<>();
        cause.put("rationale", check.reason());
        Optional<String> help = check.cause().or(check::hint);
        cause.put("help", help.orElse(null));
        if (check.expected().isPresent() && check.actual().isPresent()) {
            cause.put("expected", Visible.plain(check.expected().get()));
            cause.put("actual", Visible.plain(check.actual().get()));
        }
        if (check.verdict() == Verdict.BROKEN) {
            cause.put("error", new Fault("broken", check.reason(), List.of(), Map.of()));
        }
        return cause;
    }

    private static Result result(Unshown hidden) {
        String rationale = "At least one of them failed.";
        return result("hidden", Unshown.TITLE, hidden.passed(), rationale, data(hidden.points(), hidden.max()));
    }

    private static Result result(
            String name, String title, @Nullable Boolean passed, String rationale, Map<String, Object> data) {
        Map<String, @Nullable Object> cause = new LinkedHashMap<>();
        cause.put("rationale", rationale);
        cause.put("help", null);
        boolean hasPassed = passed != null && passed;
        return new Result(name, title, passed, List.of(), hasPassed ? null : cause, data, null);
    }

    private static Map<String, Object> data(double points, double max) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("points", JsonText.points(points));
        data.put("max", JsonText.points(max));
        return data;
    }

    /** The check that this one builds on, when it is among those that are told. */
    private static @Nullable String dependency(String id, Set<String> names) {
        return Catalog.byId(id)
                .map(info -> info.check().after())
                .filter(names::contains)
                .orElse(null);
    }
}
