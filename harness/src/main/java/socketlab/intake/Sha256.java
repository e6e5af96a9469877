package socketlab.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Fingerprints of names and contents. */
final class Sha256 {
    private Sha256() {}

    static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** @param digits at most 64 */
    static String hex(String text, int digits) {
        return HexFormat.of()
                .formatHex(begin().digest(text.getBytes(StandardCharsets.UTF_8)))
                .substring(0, digits);
    }
}
