package socketlab.intake;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import socketlab.digest.Digests;
import socketlab.transcript.Visible;

/** Turns what an archive calls a file into names that every file system takes, and that stay below one directory. */
final class SafePath {
    private static final Pattern SEPARATOR = Pattern.compile("[/\\\\]");
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);

    /** Common file systems take 255 bytes. */
    private static final int LONGEST_NAME = 200;

    private SafePath() {}

    /**
     * The names from the top down; none for the top itself. Empty when the path is absolute or has a {@code ..} in it:
     * honest archives have neither, so what else it might mean is not guessed.
     */
    static Optional<List<String>> of(String path) {
        if (path.startsWith("/") || path.startsWith("\\") || DRIVE.matcher(path).matches()) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>();
        for (String name : split(path)) {
            if (name.equals("..")) {
                return Optional.empty();
            }
            if (!name.equals(".")) {
                names.add(safe(name));
            }
        }
        return Optional.of(names);
    }

    /** The names as they are written. A backslash separates too: some tools for Windows write zips so. */
    static List<String> split(String path) {
        return SEPARATOR.splitAsStream(path).filter(name -> !name.isEmpty()).toList();
    }

    /** The same name where it is harmless; composed, because the compiler expects a class in a file of its very name. */
    static String safe(String name) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        String safe = escaped(composed, false);
        String written = fitsThisMachine(safe) ? safe : escaped(composed, true);
        boolean endsBadly = written.endsWith(".") || written.endsWith(" ");
        return shortened((Names.isDevice(written) ? "_" : "") + written + (endsBadly ? "_" : ""));
    }

    private static String escaped(String name, boolean asciiOnly) {
        StringBuilder safe = new StringBuilder(name.length());
        name.codePoints().forEach(c -> {
            if (isHarmless(c) && (c < 0x80 || !asciiOnly)) {
                safe.appendCodePoint(c);
            } else {
                safe.append('_').append(Integer.toHexString(c));
            }
        });
        return safe.toString();
    }

    private static boolean isHarmless(int c) {
        String text = Character.toString(c);
        return Visible.escape(text).equals(text) && "<>:|?*/".indexOf(c) < 0;
    }

    /** In the C locale a JVM has no names beyond ASCII. */
    private static boolean fitsThisMachine(String name) {
        try {
            return !Path.of(name).toString().isEmpty();
        } catch (InvalidPathException unmappable) {
            return false;
        }
    }

    private static String shortened(String name) {
        if (name.getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        // A character takes at most four bytes.
        int end = name.offsetByCodePoints(0, Math.min(30, name.codePointCount(0, name.length())));
        return name.substring(0, end) + "_" + Digests.ofName(name, 12) + ending;
    }
}
