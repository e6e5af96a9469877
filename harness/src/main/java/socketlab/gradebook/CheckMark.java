package socketlab.gradebook;

import socketlab.report.CheckReport;

/**
 * One check in the points of the course.
 *
 * @param max 0 when it does not count
 * @param sight how much of it the student sees
 */
public record CheckMark(CheckReport report, double points, double max, Sight sight) {}
