package socketlab.intake;

import java.util.List;
import socketlab.gradebook.HandIn;

/**
 * A hand-in that was found; nothing of it has been unpacked yet.
 *
 * @param handIn without a digest, until {@link #digested} adds it
 * @param recognition by what it was recognised, such as {@code Canvas download, user 1234, late}
 * @param parts what belongs to it; none when nothing was handed in
 */
public record Candidate(HandIn handIn, String recognition, List<Part> parts) {
    public Candidate {
        parts = List.copyOf(parts);
    }

    /** Whether anything was handed in. */
    public boolean isHandedIn() {
        return !parts.isEmpty();
    }

    /**
     * The same with the digest of its content. It reads all that was handed in; what cannot be read, or is beyond the
     * limits, has a digest too.
     *
     * @param limits those of the unpacking
     */
    public Candidate digested(Limits limits) {
        if (!isHandedIn()) {
            return this;
        }
        HandIn with = new HandIn(
                handIn.id(),
                handIn.name(),
                handIn.attempt(),
                handIn.source(),
                ContentDigest.of(parts, limits),
                handIn.submitted(),
                handIn.flaggedLate());
        return new Candidate(with, recognition, parts);
    }
}
