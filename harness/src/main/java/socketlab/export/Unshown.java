package socketlab.export;

import java.util.List;
import java.util.Optional;
import socketlab.gradebook.CheckMark;
import socketlab.gradebook.Mark;
import socketlab.gradebook.Sight;

/**
 * The hidden checks of a hand-in taken together, for formats that cannot hide: the sum of the points shows through the
 * total in any case, and single verdicts do not.
 */
record Unshown(int count, double points, double max, boolean passed) {
    static final String TITLE = "Checks that are not shown";

    /** Empty when no check is hidden. */
    static Optional<Unshown> of(Mark mark) {
        List<Shown> hidden = Shown.everyOf(mark).stream()
                .filter(shown -> shown.mark().sight() == Sight.HIDDEN)
                .toList();
        return hidden.isEmpty() ? Optional.empty() : Optional.of(of(hidden));
    }

    private static Unshown of(List<Shown> hidden) {
        return new Unshown(
                hidden.size(),
                hidden.stream().map(Shown::mark).mapToDouble(CheckMark::points).sum(),
                hidden.stream().map(Shown::mark).mapToDouble(CheckMark::max).sum(),
                hidden.stream().allMatch(shown -> shown.isPassed() || shown.isOpen()));
    }
}
