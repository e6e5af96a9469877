package socketlab.dialect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import socketlab.transcript.Visible;

/** The dialects that the kit brings, and those that an instructor writes. */
public final class Dialects {
    /** The kit's own wording. */
    public static final String KIT = "kit";

    private static final List<String> NAMES = List.of(KIT, "lab-sheet", "colour", "snapshot", "dotted", "threads");

    private static final class Kit {
        static final Dialect DIALECT = new DialectReader(text(KIT), Set.of()).dialect(KIT);
    }

    private Dialects() {}

    /** What docs/protocol.md says, in so many words. */
    public static Dialect kit() {
        return Kit.DIALECT;
    }

    /** The names of those that the kit brings, its own first. */
    public static List<String> names() {
        return NAMES;
    }

    /** The file of one that the kit brings. */
    public static String text(String name) {
        try (InputStream in = Dialects.class.getResourceAsStream("/socketlab/dialects/" + name + ".dialect")) {
            if (in == null) {
                throw new IllegalStateException("The dialect " + name + " is missing from the lab's own jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One that the kit brings, or one in a file.
     *
     * @param checks the ids of all checks, which a dialect may exempt
     * @throws BadDialect when there is none, or something is wrong with it
     */
    public static Dialect find(String nameOrFile, Set<String> checks) {
        if (nameOrFile.equals(KIT)) {
            return kit();
        }
        DialectReader reader = new DialectReader(textOf(nameOrFile), checks);
        List<Problem> problems = reader.problems();
        if (!problems.isEmpty()) {
            throw BadDialect.of(nameOrFile, problems);
        }
        return reader.dialect(NAMES.contains(nameOrFile) ? nameOrFile : fileName(nameOrFile));
    }

    /** The text of one that the kit brings, or of a file. */
    private static String textOf(String nameOrFile) {
        if (NAMES.contains(nameOrFile)) {
            return text(nameOrFile);
        }
        try {
            Path file = Path.of(nameOrFile);
            if (Files.isRegularFile(file)) {
                return Files.readString(file);
            }
        } catch (CharacterCodingException e) {
            throw new BadDialect("The file " + nameOrFile + " is not UTF-8.", List.of());
        } catch (IOException | InvalidPathException e) {
            throw new BadDialect("The file " + nameOrFile + " cannot be read.", List.of());
        }
        throw new BadDialect(
                "There is no dialect " + nameOrFile + " and no such file." + Suggestion.of(nameOrFile, NAMES)
                        + " The kit brings " + String.join(", ", NAMES) + ".",
                List.of());
    }

    private static String fileName(String file) {
        return Visible.plain(Path.of(file).getFileName().toString().replaceFirst("\\.dialect$", ""));
    }
}
