package socketlab.gradebook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, which tells one content from another. */
public final class Digests {
    private Digests() {}

    /** A digest that bytes can be added to. */
    public static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JDK has no SHA-256", e);
        }
    }

    /** In hexadecimal digits. */
    public static String shown(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Of several parts, so that none can take over from the next; in hexadecimal digits. */
    public static String of(byte[]... parts) {
        MessageDigest digest = begin();
        for (byte[] part : parts) {
            digest.update((part.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(part);
        }
        return shown(digest);
    }
}
