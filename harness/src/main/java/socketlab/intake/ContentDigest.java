package socketlab.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.List;
import socketlab.digest.Digests;

/**
 * Fingerprint of what was handed in: the names and bytes of its files, an archive being one file. What is never unpacked
 * does not count, so build output that appears beside the sources changes nothing.
 */
final class ContentDigest implements Selection.Receiver {
    private final MessageDigest whole = Digests.begin();
    private final Budget budget;

    private ContentDigest(Budget budget) {
        this.budget = budget;
    }

    /**
     * SHA-256 in hexadecimal digits.
     *
     * @param limits for unpacking; whatever is beyond what they allow an archive to be is refused then, and not read here
     */
    static String of(List<Part> parts, Limits limits) {
        Limits large = limits.ofArchives();
        Budget budget = new Budget(large);
        ContentDigest digest = new ContentDigest(budget);
        Selection selection = new Selection(large, budget, digest);
        try {
            for (Part part : parts) {
                part.visit(selection, parts.size() == 1, large);
            }
        } catch (Refusal refusal) {
            digest.add(refusal.sentence().getBytes(StandardCharsets.UTF_8));
        } catch (IOException nothingIsWritten) {
            throw new UncheckedIOException(nothingIsWritten);
        }
        return Digests.shown(digest.whole);
    }

    @Override
    public void file(List<String> path, boolean isExecutable, InputStream in) throws Refusal, IOException {
        String name = String.join("/", path);
        MessageDigest ofFile = Digests.begin();
        budget.copy(name, in, new DigestOutputStream(OutputStream.nullOutputStream(), ofFile));
        add(name.getBytes(StandardCharsets.UTF_8));
        add(new byte[] {(byte) (isExecutable ? 1 : 0)});
        add(ofFile.digest());
    }

    private void add(byte[] part) {
        Digests.add(whole, part);
    }
}
