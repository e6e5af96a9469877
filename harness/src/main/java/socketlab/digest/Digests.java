package socketlab.digest;

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

    /** Adds a part with its length, so that no two lists of parts are the same bytes. */
    public static void add(MessageDigest digest, byte[] part) {
        digest.update((part.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(part);
    }

    /** Ends it, in hexadecimal digits. */
    public static String shown(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Of several parts, in hexadecimal digits. */
    public static String of(byte[]... parts) {
        MessageDigest digest = begin();
        for (byte[] part : parts) {
            add(digest, part);
        }
        return shown(digest);
    }

    /** The first digits of that of a name, just as other programs would show them. */
    public static String ofName(String name, int digits) {
        MessageDigest digest = begin();
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        return shown(digest).substring(0, digits);
    }
}
