package socketlab.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import socketlab.transcript.Visible;

/** An archive out of an archive, for a while a file of its own: a zip is read from its end. */
record Spooled(Path file) implements Closeable {
    /**
     * @param archive one file
     * @param directory in which the file lies until it is closed
     */
    static Spooled of(Part archive, Path directory, Limits limits) throws Refusal, IOException {
        Spooled spooled = new Spooled(Files.createTempFile(directory, "archive-", ".tmp"));
        boolean isWhole = false;
        try {
            isWhole = spooled.receive(archive, limits.ofArchives());
        } finally {
            if (!isWhole) {
                spooled.close();
            }
        }
        if (!isWhole) {
            throw Refusal.damaged("archive " + Visible.quote(archive.name()));
        }
        return spooled;
    }

    private boolean receive(Part archive, Limits limits) throws Refusal, IOException {
        Budget budget = new Budget(limits);
        Selection selection = new Selection(limits, budget, (path, isExecutable, in) -> {
            try (OutputStream out = Files.newOutputStream(file)) {
                budget.copy(String.join("/", path), in, out);
            }
        });
        archive.visit(selection, true, limits);
        return selection.files() == 1;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
