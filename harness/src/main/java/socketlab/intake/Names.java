package socketlab.intake;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Names of files as their bytes say, whoever wrote them in whatever encoding. */
final class Names {
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

    private Names() {}

    /** UTF-8; and where it is none, one character for each byte, so that different names stay different. */
    static String decode(byte[] raw) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException anotherEncoding) {
            return new String(raw, StandardCharsets.ISO_8859_1);
        }
    }

    /** The last name of a path; empty for a root. */
    static String of(Path file) {
        Path last = file.getFileName();
        String name = last == null ? "" : last.toString();
        return name.indexOf('\ufffd') < 0 ? name : decode(rawBytes(file));
    }

    /** A name that Windows takes for a device, in any directory and with any ending. */
    static boolean isDevice(String name) {
        return DEVICE.matcher(name).matches();
    }

    /**
     * Only the URI still has the bytes of a name that the locale of this JVM cannot show; as text, all such names of one
     * length are equal.
     */
    private static byte[] rawBytes(Path file) {
        String path = file.toUri().getRawPath();
        String whole = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        String name = whole.substring(whole.lastIndexOf('/') + 1);
        return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.ISO_8859_1)
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
