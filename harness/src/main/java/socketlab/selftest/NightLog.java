package socketlab.selftest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** What the nights have found, a row for each part, in a file that is whole after each of them. */
public final class NightLog {
    /** Where the kit keeps it. */
    public static final String FILE = "harness/src/selftest/nightly.csv";

    private static final List<String> COLUMNS = List.of("kit", "day", "jdk", "part", "minutes", "status", "figures");
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(COLUMNS.toArray(String[]::new))
            .setSkipHeaderRecord(true)
            .get();

    private final Path file;
    private final List<Entry> entries = new ArrayList<>();

    /**
     * One part of a night.
     *
     * @param kit the fingerprint of the kit
     * @param day year, month and day
     * @param minutes it took, rounded
     * @param status with which the command ended; -1 when it was given up
     * @param figures its last lines, one after the other
     */
    public record Entry(String kit, String day, int jdk, NightPart part, long minutes, int status, String figures) {}

    private NightLog(Path file) {
        this.file = file;
    }

    /** Reads what is there; a file that is not there is an empty log. */
    public static NightLog read(Path file) {
        NightLog log = new NightLog(file);
        if (Files.exists(file)) {
            try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, FORMAT)) {
                parser.forEach(row -> log.entries.add(entry(row)));
            } catch (IOException e) {
                throw new UncheckedIOException("The log of the nights cannot be read", e);
            }
        }
        return log;
    }

    private static Entry entry(CSVRecord row) {
        return new Entry(
                row.get("kit"),
                row.get("day"),
                Integer.parseInt(row.get("jdk")),
                NightPart.valueOf(row.get("part")),
                Long.parseLong(row.get("minutes")),
                Integer.parseInt(row.get("status")),
                row.get("figures"));
    }

    /** From the oldest to the newest. */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** Whether this state of the kit has this part behind it, whatever came of it. */
    public boolean has(String kit, NightPart part) {
        return entries.stream().anyMatch(entry -> entry.kit().equals(kit) && entry.part() == part);
    }

    /** Adds a row and writes the file, in one step. */
    public void add(Entry entry) {
        entries.add(entry);
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try {
            Files.writeString(next, text());
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The log of the nights cannot be written", e);
        }
    }

    private String text() throws IOException {
        StringBuilder text = new StringBuilder();
        CSVFormat lines = CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();
        lines.printRecord(text, COLUMNS.toArray());
        for (Entry e : entries) {
            lines.printRecord(text, e.kit(), e.day(), e.jdk(), e.part(), e.minutes(), e.status(), e.figures());
        }
        return text.toString();
    }
}
