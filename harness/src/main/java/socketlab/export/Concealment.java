package socketlab.export;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import socketlab.gradebook.Adjustment;
import socketlab.gradebook.CheckMark;
import socketlab.gradebook.HandIn;
import socketlab.gradebook.StageMark;
import socketlab.report.CheckReport;
import socketlab.report.StageReport;
import socketlab.transcript.TrailEvent;

/**
 * Replaces one student's name and id in texts. The name is found in both orders, however its parts are joined and in
 * capitals or not, as in {@code mustermann_erika}.
 *
 * <p>A single part of a name, such as {@code Will}, is replaced in sentences and commands about files only. In what
 * the programs said it would hit other people's words, and where it was hit would tell the name. For the same reason an id
 * or a name of less than four characters stays there.
 */
final class Concealment {
    private static final int LEAST_TELLING = 4;
    private static final int LEAST_PART = 3;
    private static final String JOINT = "[^\\p{L}\\p{N}]{0,3}";

    private final String pseudonym;
    private final Pattern whole;
    private final Pattern parts;

    Concealment(HandIn handIn, String pseudonym) {
        this.pseudonym = pseudonym;
        List<String> names = Stream.of(handIn.name().split("[^\\p{L}\\p{N}]+"))
                .filter(part -> !part.isEmpty())
                .toList();
        Stream<String> telling = Stream.of(handIn.id(), handIn.source()).filter(text -> text.length() >= LEAST_TELLING);
        List<String> wholes = new ArrayList<>(telling.map(Pattern::quote).toList());
        if (String.join("", names).length() >= LEAST_TELLING) {
            wholes.add(joined(names));
            wholes.add(joined(lastFirst(names)));
        }
        whole = anyOf(wholes);
        parts = anyOf(Stream.concat(Stream.of(handIn.id()), names.stream().filter(name -> name.length() >= LEAST_PART))
                .map(Pattern::quote)
                .toList());
    }

    private static String joined(List<String> names) {
        return names.stream().map(Pattern::quote).collect(Collectors.joining(JOINT));
    }

    private static List<String> lastFirst(List<String> names) {
        List<String> turned = new ArrayList<>(names);
        Collections.rotate(turned, 1);
        return turned;
    }

    /** Whole words only; without any alternative it matches nothing. */
    private static Pattern anyOf(List<String> alternatives) {
        String any = alternatives.isEmpty() ? "(?!)" : String.join("|", alternatives);
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** What a program wrote or was told. */
    String of(String text) {
        return whole.matcher(text).replaceAll(Matcher.quoteReplacement(pseudonym));
    }

    private @Nullable String ofNullable(@Nullable String text) {
        return text == null ? null : of(text);
    }

    /** A sentence of the lab or the instructor about a hand-in and its files, or a command that names them. */
    String ofSentence(String text) {
        return parts.matcher(of(text)).replaceAll(Matcher.quoteReplacement(pseudonym));
    }

    Adjustment of(Adjustment change) {
        return new Adjustment(change.target(), change.points(), ofSentence(change.reason()));
    }

    StageMark of(StageMark stage) {
        List<CheckMark> checks = stage.checks().stream()
                .map(check -> new CheckMark(of(check.report()), check.points(), check.max(), check.sight()))
                .toList();
        return new StageMark(stage.stage(), stage.title(), stage.points(), stage.max(), checks);
    }

    StageReport of(StageReport stage) {
        return new StageReport(
                stage.stage(),
                stage.title(),
                stage.score(),
                stage.max(),
                stage.checks().stream().map(this::of).toList());
    }

    private CheckReport of(CheckReport check) {
        return check.with(
                ofNullable(check.message()),
                ofNullable(check.expected()),
                ofNullable(check.actual()),
                check.state().stream().map(this::of).toList(),
                check.trail().stream().map(this::of).toList(),
                ofSentence(check.replay()));
    }

    private TrailEvent of(TrailEvent event) {
        return new TrailEvent(event.ms(), event.who(), of(event.event()));
    }
}
