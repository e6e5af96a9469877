package socketlab.intake;

import java.text.Normalizer;
import socketlab.digest.Digests;

/**
 * Makes of what a class calls a student an id that is safe as the name of a file everywhere: letters and digits of ASCII,
 * dots, underscores and hyphens, at most 60 of them, none of the marks at either end, no name of a device.
 */
public final class StudentId {
    private static final int LONGEST = 60;
    private static final int HASH_DIGITS = 6;

    private StudentId() {}

    /**
     * The same for the same name, whoever else is in the class. What already is such an id stays as it is; where letters
     * have to go, a few digits of a hash keep different names apart.
     */
    public static String of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        String id = trimmed(plain.replaceAll("[^A-Za-z0-9._-]+", "-"));
        boolean hasLost = plain.codePoints().anyMatch(c -> c >= 0x80 && Character.isLetterOrDigit(c));
        return hasLost || id.isEmpty() || id.length() > LONGEST || Names.isDevice(id)
                ? told(id, name, HASH_DIGITS)
                : id;
    }

    /**
     * An id beside one that is already given to somebody else.
     *
     * @param identity what tells the two apart
     * @param digits of the hash, at most 24
     */
    static String told(String id, String identity, int digits) {
        String begin = trimmed(id.substring(0, Math.min(id.length(), LONGEST - digits - 1)));
        String hash = "-" + Digests.ofName(identity, digits);
        return begin.isEmpty() || Names.isDevice(begin + hash) ? "student" + hash : begin + hash;
    }

    private static String trimmed(String id) {
        return id.replaceAll("^[._-]+|[._-]+$", "");
    }
}
