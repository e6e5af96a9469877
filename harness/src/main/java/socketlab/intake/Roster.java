package socketlab.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import socketlab.transcript.Visible;

/**
 * A table that says who is in the class and what they handed in: a CSV with the column {@code id}, and as far as known
 * {@code name}, {@code path}, {@code submitted} and {@code attempt}, in any order. A path begins where the table lies.
 */
final class Roster {
    /** A class of ten thousand takes one. */
    private static final long MOST_BYTES = 8L << 20;

    private final Path file;
    private final ClassList students;
    private final List<String> remarks;
    private final Map<String, Integer> columns = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    private Roster(Path file, ClassList students, List<String> remarks) {
        this.file = file;
        this.students = students;
        this.remarks = remarks;
    }

    static boolean isNamed(Path path) {
        return Files.isRegularFile(path)
                && Names.of(path).toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    /**
     * Adds what it says to the students.
     *
     * @param remarks to which it adds what is wrong with single lines
     * @throws IllegalArgumentException when it cannot be read at all: the sentence says where and why
     */
    static void read(Path file, ClassList students, List<String> remarks) {
        new Roster(file, students, remarks).read();
    }

    private void read() {
        String text = text();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreSurroundingSpaces(true)
                .get();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            for (CSVRecord line : parser) {
                if (columns.isEmpty()) {
                    readHeader(line);
                } else {
                    readLine(line, parser.getCurrentLineNumber());
                }
            }
        } catch (IOException | UncheckedIOException malformed) {
            throw problem("A quote in it is not closed, or has something right behind it.");
        }
        if (columns.isEmpty()) {
            throw problem("It is empty. Expected a first line with the columns id, name and path.");
        }
    }

    private String text() {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw problem("It is larger than " + (MOST_BYTES >> 20) + " MiB.");
            }
            // A byte order mark is what spreadsheets put at the beginning.
            return Names.decode(Files.readAllBytes(file)).replaceFirst("^\uFEFF", "");
        } catch (IOException unreadable) {
            throw problem("It cannot be read.");
        }
    }

    /** Where the comma separates decimals, spreadsheets write semicolons. */
    private static char delimiter(String text) {
        String header = text.lines().findFirst().orElse("");
        return header.indexOf(';') >= 0 && header.indexOf(',') < 0 ? ';' : ',';
    }

    private IllegalArgumentException problem(String sentence) {
        return new IllegalArgumentException("The roster " + file + " cannot be used. " + sentence);
    }

    private void readHeader(CSVRecord header) {
        for (int i = 0; i < header.size(); i++) {
            columns.putIfAbsent(header.get(i).strip().toLowerCase(Locale.ROOT), i);
        }
        if (!columns.containsKey("id")) {
            throw problem("Expected a column id in its first line, which lists the columns: id, name and path.");
        }
        if (!columns.containsKey("path")) {
            remarks.add("The roster " + shown() + " has no column path: it only says who is in the class.");
        }
    }

    private void readLine(CSVRecord line, long number) {
        String id = cell(line, "id");
        if (id.isEmpty()) {
            remark(number, "It has no id, and is left out.");
            return;
        }
        String name = cell(line, "name").isEmpty() ? id : cell(line, "name");
        if (!names.computeIfAbsent(id, unknown -> name).equals(name)) {
            remark(number, Visible.quote(id, 60) + " has another name in a line before, which counts.");
        }
        Optional<Part> part = part(cell(line, "path"), number);
        students.addOfRoster(new Sighting(
                "",
                id,
                names.getOrDefault(id, name),
                file + ":" + number,
                part.orElse(null),
                false,
                false,
                new SubmittedTime(cell(line, "submitted")).orRemark(sentence -> remark(number, sentence)),
                attempt(cell(line, "attempt"), number),
                shown() + ", line " + number + (part.isPresent() ? "" : ": nothing handed in")));
    }

    private String cell(CSVRecord line, String column) {
        Integer index = columns.get(column);
        return index == null || index >= line.size() ? "" : line.get(index).strip();
    }

    private Optional<Part> part(String path, long number) {
        if (path.isEmpty()) {
            return Optional.empty();
        }
        Optional<Path> found = resolved(path).filter(Files::exists);
        if (found.isEmpty()) {
            remark(number, "There is no " + Visible.quote(path) + ": the student counts as one who handed in nothing.");
        }
        return found.map(Part::of);
    }

    private Optional<Path> resolved(String path) {
        try {
            return Optional.of(file.resolveSibling(path));
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    private int attempt(String number, long line) {
        if (number.isEmpty()) {
            return 0;
        }
        if (number.matches("[1-9][0-9]{0,5}")) {
            return Integer.parseInt(number);
        }
        remark(line, "The attempt " + Visible.quote(number, 60) + " is no number, and does not count.");
        return 0;
    }

    private void remark(long line, String sentence) {
        remarks.add("The roster " + shown() + ", line " + line + ": " + sentence);
    }

    private String shown() {
        return Visible.plain(Names.of(file));
    }
}
