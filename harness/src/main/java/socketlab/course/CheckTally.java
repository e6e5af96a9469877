package socketlab.course;

/**
 * How often the verdict of one check is another than before, over all hand-ins.
 *
 * @param changed all changes
 * @param passNow how many of these pass, and did not before
 * @param passNoMore how many of these passed before, and do not now
 */
public record CheckTally(String check, int changed, int passNow, int passNoMore) {}
