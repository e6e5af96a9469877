package socketlab.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import socketlab.batch.PrivateDirectory;
import socketlab.batch.WholeFile;
import socketlab.check.CheckInfo;
import socketlab.course.Attempts;
import socketlab.course.BadFile;
import socketlab.course.Corrected;
import socketlab.course.Course;
import socketlab.course.Marking;
import socketlab.course.Overrides;
import socketlab.digest.Digests;
import socketlab.export.BadTemplate;
import socketlab.export.CanvasTemplate;
import socketlab.export.ExportSettings;
import socketlab.export.Filled;
import socketlab.export.Format;
import socketlab.export.MoodleTemplate;
import socketlab.export.Pseudonyms;
import socketlab.grade.Catalog;
import socketlab.gradebook.Book;
import socketlab.gradebook.GradedWork;
import socketlab.gradebook.Mark;

/** The options that say what becomes of graded work: what it is worth, and in which forms the marks are written. */
final class GradebookOptions {
    /** An instructor keeps changes by hand beside the results, and they are applied each time. */
    private static final String OVERRIDES = "overrides.csv";

    private static final String KEY = "pseudonyms.key";

    private static final List<Format> USUAL = List.of(Format.CSV, Format.JSON, Format.MISTAKES, Format.FEEDBACK);

    @Option(
            names = "--course",
            paramLabel = "FILE",
            description = "What stages and checks are worth, which attempt counts, what lateness costs, and what "
                    + "students see: docs/course.md.")
    @Nullable
    Path courseFile;

    @Option(
            names = "--overrides",
            paramLabel = "FILE",
            description = "Changes by hand: id,check,points,reason. Without it, " + OVERRIDES + " of the output.")
    @Nullable
    Path overridesFile;

    @Option(names = "--anonymous", description = "Pseudonyms everywhere but in gradebook.csv and templates.")
    boolean anonymous;

    @Option(
            names = "--format",
            split = ",",
            paramLabel = "FORMAT",
            description = "Further forms: junit, gradescope, classroom50, exercism, check50, github-classroom. "
                    + "gradebook.csv, gradebook.json, mistakes.md and feedback are always written.")
    List<String> formats = List.of();

    @Option(
            names = "--template",
            paramLabel = "FILE",
            description = "The gradebook that Canvas exports, or the grading worksheet of Moodle: it is written to "
                    + "the output with the grades filled in.")
    @Nullable
    Path template;

    @Option(
            names = "--column",
            paramLabel = "NAME",
            description =
                    "The column of a Canvas gradebook, such as 'Lab 3 (1234)'. Without it, the template is Moodle's.")
    @Nullable
    String column;

    private @Nullable Course read;

    /** Reads what can be wrong, before hours of grading. */
    void verify(Path out) {
        course();
        chosen();
        overrides(out);
        if (template != null && !Files.isReadable(template)) {
            throw new UserError("There is no file " + template + ".");
        }
    }

    /**
     * Writes everything into the output directory.
     *
     * @param asked the checks that everybody's work is held to
     * @return the book, and what the instructor should know of it besides
     */
    Written write(Path out, List<GradedWork> works, List<CheckInfo> asked, List<String> warnings) {
        Marking marking = course().marking(asked);
        List<Mark> marks = works.stream().map(marking::mark).toList();
        Corrected corrected = overrides(out).apply(marking, Attempts.ofEachStudent(course(), marks));
        List<String> all = new ArrayList<>(warnings);
        all.addAll(corrected.warnings());
        Book book = new Book(course().name(), corrected.marks(), all);
        ExportSettings settings = new ExportSettings(pseudonyms(out), System.getenv());
        chosen().forEach(format -> format.write(book, settings, (name, text) -> write(out.resolve(name), text)));
        fillTemplate(out, book).ifPresent(filled -> all.addAll(filled.remarks()));
        return new Written(book, all);
    }

    /**
     * What was written.
     *
     * @param warnings in sentences
     */
    record Written(Book book, List<String> warnings) {}

    /** SHA-256 of the course file in hexadecimal digits; empty without one. */
    String courseDigest() {
        try {
            return courseFile == null ? "" : Digests.of(Files.readAllBytes(courseFile));
        } catch (IOException e) {
            throw new UserError("The course file " + courseFile + " cannot be read.");
        }
    }

    private Course course() {
        if (read == null) {
            try {
                read = courseFile == null ? Course.none() : Course.read(courseFile, Catalog.ids());
            } catch (BadFile bad) {
                throw new UserError(String.valueOf(bad.getMessage()));
            }
        }
        return read;
    }

    private Overrides overrides(Path out) {
        Path file = overridesFile == null ? out.resolve(OVERRIDES) : overridesFile;
        try {
            return overridesFile == null && !Files.exists(file) ? Overrides.none() : Overrides.read(file);
        } catch (BadFile bad) {
            throw new UserError(String.valueOf(bad.getMessage()));
        }
    }

    private Set<Format> chosen() {
        Set<Format> chosen = new LinkedHashSet<>(USUAL);
        for (String word : formats) {
            chosen.add(Format.byWord(word)
                    .orElseThrow(() -> new UserError("There is no format " + word + ". There are "
                            + String.join(
                                    ", ",
                                    List.of(Format.values()).stream()
                                            .map(Format::word)
                                            .toList()) + ".")));
        }
        return chosen;
    }

    /** The key is kept with the results, so that a student has the same pseudonym each time. */
    private Optional<Pseudonyms> pseudonyms(Path out) {
        if (!anonymous) {
            return Optional.empty();
        }
        Path key = out.resolve(KEY);
        try {
            if (!Files.exists(key)) {
                PrivateDirectory.writeOnce(key, Pseudonyms.newKey());
            }
            return Optional.of(new Pseudonyms(Files.readAllBytes(key)));
        } catch (IOException e) {
            throw new UncheckedIOException("The key of the pseudonyms cannot be kept", e);
        }
    }

    private Optional<Filled> fillTemplate(Path out, Book book) {
        if (template == null) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Files.readAllBytes(template);
            Filled filled =
                    column == null ? MoodleTemplate.fill(bytes, book) : CanvasTemplate.fill(bytes, column, book);
            WholeFile.write(out.resolve("filled-" + template.getFileName()), filled.bytes());
            return Optional.of(filled);
        } catch (BadTemplate bad) {
            throw new UserError(template + ": " + bad.getMessage());
        } catch (IOException e) {
            throw new UserError("The template " + template + " cannot be read.");
        }
    }

    private static void write(Path file, String text) {
        try {
            WholeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be written", e);
        }
    }
}
