package socketlab.course;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a value may be. */
final class Form {
    private final String words;
    private final Predicate<String> rule;

    private Form(String words, Predicate<String> rule) {
        this.words = words;
        this.rule = rule;
    }

    /** As the rest of a sentence: what a value is. */
    String words() {
        return words;
    }

    boolean fits(String value) {
        return rule.test(value);
    }

    static Form text() {
        return new Form("a text that is not empty", value -> !value.isEmpty());
    }

    static Form choice(Enum<?>... choices) {
        List<String> known = Stream.of(choices)
                .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                .toList();
        return new Form("one of " + String.join(", ", known), known::contains);
    }

    static Form points() {
        return decimal(1_000_000);
    }

    static Form percent() {
        return decimal(100);
    }

    private static Form decimal(int most) {
        return new Form(
                "a number from 0 to " + most + " with at most two decimals",
                value -> value.matches("[0-9]{1,7}(\\.[0-9]{1,2})?") && isAtMost(most, value));
    }

    /** At most a year. */
    static Form minutes() {
        int most = 366 * 24 * 60;
        return new Form(
                "a whole number from 0 to " + most, value -> value.matches("[0-9]{1,6}") && isAtMost(most, value));
    }

    private static boolean isAtMost(int most, String number) {
        return new BigDecimal(number).compareTo(BigDecimal.valueOf(most)) <= 0;
    }

    static Form moment() {
        return new Form(
                "a time with its offset from UTC, such as 2026-11-20T23:59:00+01:00",
                value -> momentOf(value).isPresent());
    }

    /** ISO 8601 with an offset; empty when it is something else. */
    static Optional<OffsetDateTime> momentOf(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text));
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }
}
