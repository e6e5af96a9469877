package socketlab.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Makes zips for tests, honest ones and crafted ones. */
final class ZipMaker {
    /** Places of fields behind the signature of an entry in the table of contents. */
    static final int FLAGS = 8;

    static final int METHOD = 10;
    static final int SIZE = 24;
    static final int HEADER_OFFSET = 42;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes);

    ZipMaker file(String name) {
        return file(name, "// " + name);
    }

    ZipMaker file(String name, String text) {
        return entry(name, UnixStat.FILE_FLAG | 0644, text.getBytes(StandardCharsets.UTF_8));
    }

    ZipMaker files(String... names) {
        for (String name : names) {
            file(name);
        }
        return this;
    }

    /** Zeros, which take next to nothing in the zip. */
    ZipMaker zeros(String name, int count) {
        return entry(name, UnixStat.FILE_FLAG | 0644, new byte[count]);
    }

    ZipMaker entry(String name, int mode, byte[] content) {
        try {
            ZipArchiveEntry entry = new ZipArchiveEntry(name);
            entry.setUnixMode(mode);
            zip.putArchiveEntry(entry);
            zip.write(content);
            zip.closeArchiveEntry();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        try {
            zip.finish();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path write(Path file) throws IOException {
        return Files.write(file, bytes());
    }

    /** Writes two bytes into a field of every entry of the table of contents. */
    static byte[] patched(byte[] zip, int field, int value) {
        ByteBuffer buffer = ByteBuffer.wrap(zip.clone()).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i + 46 <= zip.length; i++) {
            if (buffer.getInt(i) == 0x02014b50) {
                buffer.putShort(i + field, (short) value);
            }
        }
        return buffer.array();
    }
}
