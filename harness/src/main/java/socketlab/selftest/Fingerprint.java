package socketlab.selftest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Stream;
import socketlab.digest.Digests;

/** Tells one state of the harness from another: what was found about one says nothing certain about the next. */
public final class Fingerprint {
    private Fingerprint() {}

    /** Eight hexadecimal digits, made of the harness' main sources. */
    public static String of(Path kit) {
        try (Stream<Path> files = Files.walk(kit.resolve("harness/src/main"))) {
            MessageDigest digest = Digests.begin();
            List<Path> sources = files.filter(Files::isRegularFile).sorted().toList();
            for (Path source : sources) {
                digest.update(Files.readAllBytes(source));
            }
            return Digests.shown(digest).substring(0, 8);
        } catch (IOException e) {
            throw new UncheckedIOException("The harness' sources cannot be read", e);
        }
    }
}
