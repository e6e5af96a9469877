package socketlab.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import socketlab.transcript.Visible;

/**
 * A piece of a hand-in, still where it was found.
 *
 * @param file of this machine: a directory, an archive or another file
 * @param inside the path of an entry of that zip, ending with a slash for all that lies below; null for the file itself
 * @param name of the piece in the hand-in, without what a learning platform has put before it; hostile text
 */
public record Part(Path file, @Nullable String inside, String name) {
    /** A file or directory of this machine under its own name. */
    static Part of(Path file) {
        return new Part(file, null, Names.of(file.toAbsolutePath().normalize()));
    }

    boolean isDirectory() {
        return inside == null ? Files.isDirectory(file) : inside.endsWith("/");
    }

    /** As an instructor would describe it; hostile text. */
    String source() {
        return inside == null ? file.toString() : file + "/" + inside;
    }

    Part called(String otherName) {
        return new Part(file, inside, otherName);
    }

    /** Visits all of it; a part that is not the only one keeps its name as a directory. */
    void visit(Selection selection, boolean isOnly, Limits limits) throws Refusal, IOException {
        try (Contents contents = open(limits)) {
            contents.each(selection.below(isDirectory() && !isOnly ? name : ""));
        }
    }

    private Contents open(Limits limits) throws Refusal {
        if (inside == null) {
            return Files.isDirectory(file) ? new DirectoryContents(file, limits) : new SingleFile(file, name);
        }
        String what = "archive " + Visible.quote(Names.of(file));
        if (inside.endsWith("/")) {
            return ZipContents.open(file, inside, what, ZipContents.CLASS_TABLE_BYTES);
        }
        return new ZipEntryContents(ZipContents.open(file, "", what, ZipContents.CLASS_TABLE_BYTES), inside, name);
    }
}
