package socketlab.gradebook;

import socketlab.report.KitReport;

/**
 * What may make two results differ although the work is the same.
 *
 * @param tier the containment in which it ran: {@code full}, {@code uid} or {@code basic}
 * @param dialect the name of the one that was spoken
 * @param asked SHA-256 of what was asked of it in hexadecimal digits: the stages, and the dialect that the instructor gave
 * @param course SHA-256 of the course file in hexadecimal digits; empty without one
 * @param seed from which the scripts of the checks that explore were made
 */
public record Circumstances(KitReport kit, String tier, String dialect, String asked, String course, long seed) {}
