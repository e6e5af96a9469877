package socketlab.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import socketlab.transcript.Visible;

/**
 * What is in a zip, by its table of contents: only that knows links and modes, so a zip is never read as a mere stream.
 * No size in it is believed.
 */
final class ZipContents implements Contents {
    /** For the table of a platform's download, which holds a class. */
    static final long CLASS_TABLE_BYTES = 64L << 20;

    /** The library searches the end of the table, which may have a comment of 64 KiB, in steps of four bytes. */
    private static final long SEARCH_BYTES = 1L << 19;

    /** The rest needs more libraries, or has been out of use for thirty years. */
    private static final Set<Integer> METHODS =
            Set.of(ZipMethod.STORED.getCode(), ZipMethod.DEFLATED.getCode(), ZipMethod.ENHANCED_DEFLATED.getCode());

    private final ZipFile zip;
    private final String above;
    private final String what;

    private ZipContents(ZipFile zip, String above, String what) {
        this.zip = zip;
        this.above = above;
        this.what = what;
    }

    /**
     * @param above what the paths of all that is shown begin with, and which is left out of them; empty for everything
     * @param what it is called in a sentence
     * @param tableBytes how large its table of contents may be
     */
    static ZipContents open(Path file, String above, String what, long tableBytes) throws Refusal {
        return new ZipContents(Guarded.call(what, () -> openZip(file, tableBytes)), above, what);
    }

    private static ZipFile openZip(Path file, long tableBytes) throws IOException {
        MeteredChannel channel = new MeteredChannel(Files.newByteChannel(file), tableBytes + SEARCH_BYTES);
        try {
            ZipFile zip = ZipFile.builder()
                    .setSeekableByteChannel(channel)
                    .setIgnoreLocalFileHeader(true)
                    .get();
            channel.lift();
            return zip;
        } catch (IOException | RuntimeException notOpened) {
            channel.close();
            throw notOpened;
        }
    }

    @Override
    public void each(Visitor visitor) throws Refusal, IOException {
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            String path = path(entry);
            if (path.startsWith(above)) {
                visitor.item(item(entry, path.substring(above.length())));
            }
        }
    }

    /** All paths of the zip, with slashes; those of directories end with one. */
    List<String> paths() {
        return Collections.list(zip.getEntries()).stream()
                .map(ZipContents::path)
                .toList();
    }

    private static String path(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        String path = raw == null ? entry.getName() : Names.decode(raw);
        return path.replace('\\', '/');
    }

    private Item item(ZipArchiveEntry entry, String path) {
        int mode = entry.getUnixMode();
        return switch (mode & UnixStat.FILE_TYPE_FLAG) {
            case UnixStat.LINK_FLAG -> Item.without(path, Item.Kind.LINK);
            case UnixStat.DIR_FLAG -> Item.without(path, Item.Kind.DIRECTORY);
            case UnixStat.FILE_FLAG, 0 ->
                path.endsWith("/") || path.isEmpty()
                        ? Item.without(path, Item.Kind.DIRECTORY)
                        : new Item(path, Item.Kind.FILE, (mode & 0100) != 0, () -> content(entry, path));
            default -> Item.without(path, Item.Kind.SPECIAL);
        };
    }

    private InputStream content(ZipArchiveEntry entry, String path) throws Refusal {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new Refusal("The " + what + " is protected with a password. Make it anew without one.");
        }
        if (!METHODS.contains(entry.getMethod())) {
            throw new Refusal("The " + what + " is compressed in a way that the lab does not read. "
                    + "Make an ordinary zip, with the tools that your system brings.");
        }
        InputStream stream = Guarded.call("file " + Visible.quote(path), () -> zip.getInputStream(entry));
        return new Summed(stream, entry.getCrc());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Without it, what is cut off or overwritten in the middle would pass for what the student wrote. */
    private static final class Summed extends CheckedInputStream {
        private final long expected;

        Summed(InputStream in, long expected) {
            super(in, new CRC32());
            this.expected = expected;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            if (count < 0 && getChecksum().getValue() != expected) {
                throw new ZipException("The checksum is another");
            }
            return count;
        }
    }
}
