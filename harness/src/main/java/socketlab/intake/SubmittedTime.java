package socketlab.intake;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import socketlab.transcript.Visible;

/**
 * When something was handed in, as a roster says it: ISO 8601, and without an offset in the time of this machine.
 *
 * @param text hostile
 */
record SubmittedTime(String text) {
    /** Null when nothing is said, and when it is no time: then the consumer is told so. */
    @Nullable
    OffsetDateTime orRemark(Consumer<String> remark) {
        if (text.isEmpty()) {
            return null;
        }
        // A blank between date and time is what spreadsheets make of the T.
        String iso = text.replaceFirst("(?<=[0-9]) +(?=[0-9])", "T");
        try {
            return OffsetDateTime.parse(iso);
        } catch (DateTimeException withoutOffset) {
            return local(iso, remark);
        }
    }

    private @Nullable OffsetDateTime local(String iso, Consumer<String> remark) {
        try {
            return LocalDateTime.parse(iso).atZone(ZoneId.systemDefault()).toOffsetDateTime();
        } catch (DateTimeException noTime) {
            remark.accept("The time " + Visible.quote(text, 60)
                    + " is not of the form 2026-03-01T12:00:00+01:00, and does not count.");
            return null;
        }
    }
}
