package socketlab.cli;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * One part of a class, such as {@code 2/5}. The same class is parted alike on every machine, and each student is in exactly
 * one part.
 *
 * @param part counted from 1
 */
record Shard(int part, int parts) {
    /** Everybody. */
    static final Shard WHOLE = new Shard(1, 1);

    private static final Pattern FORM = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

    static Shard parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (matcher.matches()) {
            int part = Integer.parseInt(matcher.group(1));
            int parts = Integer.parseInt(matcher.group(2));
            if (part >= 1 && part <= parts) {
                return new Shard(part, parts);
            }
        }
        throw new UserError("--shard takes a part and the number of parts, such as 2/5.");
    }

    /** @param all in the same order on every machine */
    <T> List<T> of(List<T> all) {
        return IntStream.range(0, all.size())
                .filter(i -> i % parts == part - 1)
                .mapToObj(all::get)
                .toList();
    }
}
