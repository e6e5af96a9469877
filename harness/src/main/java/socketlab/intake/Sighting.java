package socketlab.intake;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Something that was found and belongs to a student.
 *
 * @param realm in which the id means somebody: a platform's name, or empty for the names of files and rosters
 * @param id of the student there; hostile text
 * @param name of the student; hostile text
 * @param delivery what has the same is one hand-in: files of one download, as far as nothing else tells attempts apart
 * @param part null for a line of a roster that only says who is in the class
 * @param isText whether it only matters where there is no file
 * @param attempt as the roster numbers it; 0 when nobody does
 */
record Sighting(
        String realm,
        String id,
        String name,
        String delivery,
        @Nullable Part part,
        boolean isLate,
        boolean isText,
        @Nullable OffsetDateTime submitted,
        int attempt,
        String recognition) {

    /** What tells its student from all others. */
    String identity() {
        return realm + ":" + id;
    }

    Sighting with(Part otherPart) {
        return new Sighting(realm, id, name, delivery, otherPart, isLate, isText, submitted, attempt, recognition);
    }

    /** Of a file or directory that is called by its student, or by whoever made the roster. */
    static Sighting named(String id, Part part, String recognition) {
        return new Sighting("", id, id, part.source(), part, false, false, null, 0, recognition);
    }

    /** @param delivery the download */
    static Sighting of(PlatformName name, Part part, String delivery) {
        return new Sighting(
                name.platform(),
                name.id(),
                name.student(),
                delivery,
                name.file().isEmpty() ? part : part.called(name.file()),
                name.isLate(),
                name.isText(),
                null,
                0,
                name.recognition());
    }
}
