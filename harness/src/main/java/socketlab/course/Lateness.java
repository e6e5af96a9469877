package socketlab.course;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import socketlab.gradebook.HandIn;

/**
 * What lateness costs. A day has 24 hours: a deadline carries its offset and no time zone, so a clock that is changed
 * meanwhile makes no day longer or shorter.
 *
 * @param deadline empty when nothing is late but what the platform calls so
 * @param grace after the deadline; what comes later is counted from its end
 * @param percentPerDay for each day that has begun
 * @param atMostPercent at most this, however it came about
 * @param flaggedPercent where the platform says late, and nobody knows how late
 */
record Lateness(
        Optional<OffsetDateTime> deadline,
        Duration grace,
        BigDecimal percentPerDay,
        BigDecimal atMostPercent,
        BigDecimal flaggedPercent) {

    /** What is taken off these points, at least 0 and at most all of them. */
    double cost(HandIn handIn, double points) {
        return Exact.share(percent(handIn), points, 100);
    }

    private BigDecimal percent(HandIn handIn) {
        BigDecimal flagged = handIn.flaggedLate() ? flaggedPercent : BigDecimal.ZERO;
        return daysBegun(handIn)
                .map(days -> BigDecimal.valueOf(days).multiply(percentPerDay))
                .orElse(flagged)
                .min(atMostPercent);
    }

    /** Empty when there is no deadline, or nobody knows when it was handed in. */
    private Optional<Long> daysBegun(HandIn handIn) {
        Optional<Instant> due = deadline.map(time -> time.toInstant().plus(grace));
        return Optional.ofNullable(handIn.submitted())
                .flatMap(Form::momentOf)
                .flatMap(time -> due.map(end -> daysBegun(Duration.between(end, time.toInstant()))));
    }

    private static long daysBegun(Duration late) {
        if (late.isNegative()) {
            return 0;
        }
        long day = Duration.ofDays(1).toSeconds();
        long seconds = late.getSeconds() + (late.getNano() > 0 ? 1 : 0);
        return (seconds + day - 1) / day;
    }
}
