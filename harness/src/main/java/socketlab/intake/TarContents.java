package socketlab.intake;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/**
 * What is in a tar.
 *
 * @param isCompressed with gzip
 * @param what it is called in a sentence
 */
record TarContents(Path file, boolean isCompressed, String what, Limits limits) implements Contents {
    /** What may stand before a file: a long name, owners, times. */
    private static final long HEADER_BYTES = 1L << 20;

    @Override
    public void each(Visitor visitor) throws Refusal, IOException {
        try (MeteredStream bytes = Guarded.call(what, this::open);
                TarArchiveInputStream tar = new TarArchiveInputStream(bytes, StandardCharsets.ISO_8859_1.name())) {
            TarArchiveEntry entry = next(tar, bytes);
            for (int seen = 1; entry != null; seen++) {
                if (seen > limits.listed()) {
                    throw Refusal.tooManyEntries(limits);
                }
                bytes.allow(limits.inflatedBytes() - bytes.total());
                visitor.item(item(entry, tar));
                // Left to the library, the rest would be read under the allowance of the next header.
                Guarded.call(what, () -> tar.transferTo(OutputStream.nullOutputStream()));
                entry = next(tar, bytes);
            }
        }
    }

    private MeteredStream open() throws IOException {
        InputStream stream = new BufferedInputStream(Files.newInputStream(file));
        try {
            return new MeteredStream(isCompressed ? new GZIPInputStream(stream) : stream);
        } catch (IOException noGzip) {
            stream.close();
            throw noGzip;
        }
    }

    private @Nullable TarArchiveEntry next(TarArchiveInputStream tar, MeteredStream bytes) throws Refusal {
        bytes.allow(HEADER_BYTES);
        TarArchiveEntry entry = Guarded.call(what, tar::getNextEntry);
        if (entry == null) {
            return null;
        }
        // The holes of a sparse file may be larger than any disk, and take nothing in the archive.
        if (!entry.isCheckSumOK() || entry.isSparse()) {
            throw Refusal.damaged(what);
        }
        return entry;
    }

    private static Item item(TarArchiveEntry entry, TarArchiveInputStream tar) {
        String path = path(entry);
        if (entry.isSymbolicLink() || entry.isLink()) {
            return Item.without(path, Item.Kind.LINK);
        }
        if (entry.isDirectory()) {
            return Item.without(path, Item.Kind.DIRECTORY);
        }
        return entry.isFile() && !entry.isCharacterDevice() && !entry.isBlockDevice() && !entry.isFIFO()
                ? new Item(path, Item.Kind.FILE, (entry.getMode() & 0100) != 0, () -> new Unclosed(tar))
                : Item.without(path, Item.Kind.SPECIAL);
    }

    /** The library reads a byte as a character, except in a long name, which is UTF-8 by definition. */
    private static String path(TarArchiveEntry entry) {
        String name = entry.getName();
        boolean isBytes = name.chars().allMatch(c -> c <= 0xff);
        return isBytes ? Names.decode(name.getBytes(StandardCharsets.ISO_8859_1)) : name;
    }

    /** Whoever has read one file closes it, and the tar goes on. */
    private static final class Unclosed extends FilterInputStream {
        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // Closed with the tar.
        }
    }
}
