package socketlab.gradebook;

/**
 * What an instructor has changed by hand.
 *
 * @param target the id of a check, or {@code total}
 * @param points what it counts now
 * @param reason as the instructor wrote it
 */
public record Adjustment(String target, double points, String reason) {}
