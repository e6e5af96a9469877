package socketlab.gradebook;

import org.jspecify.annotations.Nullable;

/**
 * What one student handed in once.
 *
 * @param id of the student, unique in the class; safe as the name of a file
 * @param name of the student as the class knows it; hostile text
 * @param attempt counted from 1, the order in which it was handed in
 * @param source the file or directory it came from, as the instructor named it; hostile text; empty when nothing was
 *     handed in
 * @param digest SHA-256 of its content in hexadecimal digits; empty when nothing was handed in
 * @param submitted when, as ISO 8601 with an offset; null when nobody knows
 * @param flaggedLate whether the learning platform calls it late, without saying how late
 */
public record HandIn(
        String id,
        String name,
        int attempt,
        String source,
        String digest,
        @Nullable String submitted,
        boolean flaggedLate) {}
