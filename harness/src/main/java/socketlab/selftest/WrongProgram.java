package socketlab.selftest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import socketlab.check.CheckInfo;
import socketlab.check.Submission;
import socketlab.dialect.Dialect;
import socketlab.dialect.Dialects;
import socketlab.grade.Catalog;
import socketlab.grade.SubmissionDirectory;

/**
 * A program that is wrong in exactly one way: the reference solution, or one of the right programs, with an edit, in a
 * file that has a heading of {@code key: value} lines, an empty line, and the edit.
 *
 * @param name the mistake, as the file is named
 * @param about the check that is about this mistake
 * @param also ids of further checks that it fails, and must fail
 * @param may ids of further checks that it fails in some runs: a race of its own, not of the check's
 * @param base the name of the right program that the edit is made to; empty when it is made to the reference solution
 * @param why the mistake in a sentence
 * @param cause the id of the mistake that the lab should name; empty when it should name none
 * @param sometimes whether it goes wrong in one interleaving among many, which the check has to force
 * @param trailVaries whether its trail is different every time
 */
public record WrongProgram(
        String name,
        Path file,
        CheckInfo about,
        Set<String> also,
        Set<String> may,
        Optional<String> base,
        String why,
        Optional<String> cause,
        boolean sometimes,
        boolean trailVaries,
        List<Edit> edits) {

    static WrongProgram read(Path file) {
        try {
            String[] parts = Files.readString(file).split("\n\n", 2);
            Map<String, String> heading = heading(parts[0]);
            return new WrongProgram(
                    file.getFileName().toString().replaceFirst("\\.wrong$", ""),
                    file,
                    check(file, heading.getOrDefault("check", "")),
                    ids(heading, "also"),
                    ids(heading, "may"),
                    Optional.ofNullable(heading.get("base")),
                    heading.getOrDefault("why", ""),
                    Optional.ofNullable(heading.get("cause")),
                    heading.containsKey("sometimes"),
                    heading.getOrDefault("trail", "").equals("varies"),
                    Edit.parse(parts[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> heading(String text) {
        Map<String, String> heading = new HashMap<>();
        text.lines().map(line -> line.split(":", 2)).forEach(pair -> heading.put(pair[0], pair[1].strip()));
        return heading;
    }

    private static CheckInfo check(Path file, String id) {
        return Catalog.byId(id)
                .map(check -> check.in(dialect(file)))
                .orElseThrow(() -> new IllegalStateException(file + " is about a check that is not there: " + id));
    }

    /** Programs of another dialect lie in a directory of its name. */
    private static Dialect dialect(Path file) {
        Path directory = Objects.requireNonNull(file.getParent());
        boolean inDialect = Objects.requireNonNull(directory.getParent()).endsWith("dialects");
        String name = inDialect ? String.valueOf(directory.getFileName()) : Dialects.KIT;
        return Dialects.find(name, Catalog.ids());
    }

    private static Set<String> ids(Map<String, String> heading, String key) {
        Set<String> ids = new TreeSet<>(List.of(heading.getOrDefault(key, "").split("[,\\s]+")));
        ids.remove("");
        return ids;
    }

    @Override
    public String toString() {
        return name;
    }

    /** Whether it is the reference solution with an edit, in the kit's own words. */
    boolean isOfTheReference() {
        return base.isEmpty() && about.dialect() == Dialects.kit();
    }

    /** Every check that must fail by itself; those that build on it are skipped. */
    public Set<String> mustFail() {
        Set<String> ids = new TreeSet<>(also);
        ids.add(about.id());
        return ids;
    }

    /** Whether it may fail this check, besides those that it must fail. */
    public boolean mayFail(CheckInfo check) {
        return may.contains(check.id()) || check.check().explores();
    }

    /** Every check of the program's role, in teaching order. */
    public List<CheckInfo> checksOfItsRole() {
        return Catalog.of(about.stage(), about.dialect()).stream()
                .filter(check -> check.role() == about.role())
                .toList();
    }

    /**
     * Writes what it is based on with the edit, and compiles it.
     *
     * @param directory an empty directory for the sources
     */
    Submission submission(Catalogue catalogue, Path directory) {
        try {
            if (base.isPresent()) {
                return ofARightProgram(catalogue, directory);
            }
            Edit.copy(
                    catalogue.solutions().resolve(packageDirectory()),
                    edits,
                    Files.createDirectories(directory.resolve(packageDirectory())));
            SubmissionDirectory sources = new SubmissionDirectory(directory, Dialects.kit());
            return new Submission().with(about.stage(), about.role(), sources.subject(about.stage(), about.role()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the wrong program " + name, e);
        }
    }

    private String packageDirectory() {
        return about.stage().packageName().replace('.', '/');
    }

    private Submission ofARightProgram(Catalogue catalogue, Path directory) throws IOException {
        Path sources = directory.resolve("sources");
        RightProgram right = catalogue.right(base.orElseThrow()).copiedTo(sources);
        Edit.copy(sources, edits, sources);
        return right.submission(catalogue.tools(), Files.createDirectories(directory.resolve("classes")));
    }
}
