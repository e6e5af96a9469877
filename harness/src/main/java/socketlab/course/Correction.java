package socketlab.course;

import socketlab.gradebook.Adjustment;

/**
 * One row of a file of changes by hand.
 *
 * @param line in which the row begins, counted from 1
 * @param student whose mark it changes
 */
record Correction(long line, String student, Adjustment adjustment) {}
