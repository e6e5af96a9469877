package socketlab.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import socketlab.transcript.Visible;

/** What sort of archive a file is, told by its first bytes: a RAR that is called zip is common. */
enum ArchiveKind {
    ZIP,
    TAR,
    COMPRESSED_TAR,
    /** An archive that the lab does not read. */
    FOREIGN,
    NONE;

    private static final Pattern NAMED = Pattern.compile(
            "(.*?)\\.(zip|tar|tgz|tar\\.gz|tbz2?|txz|tar\\.(bz2|xz|zst)|gz|bz2|xz|rar|7z|alz|egg|lzh)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final int TAR_MAGIC_AT = 257;

    /** Whether a file is called like an archive. */
    static boolean isNamed(String fileName) {
        return NAMED.matcher(fileName).matches();
    }

    /** The name without the ending that makes it an archive; never empty. */
    static String baseName(String fileName) {
        Matcher matcher = NAMED.matcher(fileName);
        return matcher.matches() && !matcher.group(1).isEmpty() ? matcher.group(1) : fileName;
    }

    /** @throws IOException when the file cannot be read */
    static ArchiveKind of(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return of(stream.readNBytes(TAR_MAGIC_AT + 5));
        }
    }

    private static ArchiveKind of(byte[] begin) {
        String text = new String(begin, StandardCharsets.ISO_8859_1);
        if (text.startsWith("PK\3\4") || text.startsWith("PK\5\6") || text.startsWith("PK\7\b")) {
            return ZIP;
        }
        if (text.startsWith("\u001f\u008b")) {
            return COMPRESSED_TAR;
        }
        if (text.startsWith("ustar", TAR_MAGIC_AT)) {
            return TAR;
        }
        boolean isForeign = text.startsWith("Rar!")
                || text.startsWith("7z\u00bc\u00af")
                || text.startsWith("\u00fd7zXZ")
                || text.startsWith("BZh")
                || text.startsWith("ALZ\1")
                || text.startsWith("EGGA");
        return isForeign ? FOREIGN : NONE;
    }

    /**
     * Opens an archive that was handed in.
     *
     * @param name of the file, as the student knows it
     * @throws Refusal when it is none that the lab reads
     */
    static Contents open(Path file, String name, Limits limits) throws Refusal {
        String shown = Visible.quote(name);
        String what = "archive " + shown;
        if (!Files.isRegularFile(file)) {
            throw Refusal.damaged(what);
        }
        if (Guarded.call(what, () -> Files.size(file)) > limits.archiveBytes()) {
            throw Refusal.tooMuch(what);
        }
        return switch (Guarded.call(what, () -> of(file))) {
            case ZIP -> ZipContents.open(file, "", what, limits.tableBytes());
            case TAR -> new TarContents(file, false, what, limits);
            case COMPRESSED_TAR -> new TarContents(file, true, what, limits);
            case FOREIGN ->
                throw new Refusal("The lab reads zip and tar.gz, and " + shown
                        + " is neither. Pack the files as a zip, and hand that in.");
            case NONE ->
                throw new Refusal("The file " + shown + " is called " + ending(name)
                        + " and is no archive. Pack the files as a zip, and hand that in.");
        };
    }

    private static String ending(String name) {
        String ending = name.substring(baseName(name).length());
        return ending.isEmpty() ? "so" : Visible.plain(ending.toLowerCase(Locale.ROOT));
    }
}
