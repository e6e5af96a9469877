package socketlab.wrong;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import socketlab.Kit;
import socketlab.protocol.Stage;

/**
 * A program that is wrong in exactly one way: the reference solution with an edit. The edit is readable by itself, and
 * it cannot go stale unnoticed, because the text to replace must stand in the solution exactly once.
 *
 * <p>The file: a heading of {@code key: value} lines, an empty line, and then blocks of
 * {@code <<<< File.java}, the old lines, {@code ====}, the new lines, {@code >>>>}.
 *
 * @param name the mistake, as the file is named
 * @param check the id of the check that is about this mistake
 * @param also ids of further checks that it fails, and must fail
 * @param may ids of further checks that it fails in some runs: a race of its own, not of the check's
 * @param trailVaries whether its trail is different every time, so that it is not compared
 */
record WrongProgram(
        String name,
        Path file,
        Stage stage,
        String check,
        Set<String> also,
        Set<String> may,
        boolean trailVaries,
        List<Edit> edits) {

    record Edit(String fileName, String oldText, String newText) {}

    static List<WrongProgram> all() {
        Path root = Kit.root().resolve("harness/src/test/resources/wrong");
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(f -> f.toString().endsWith(".wrong"))
                    .sorted()
                    .map(WrongProgram::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }

    /** Every check that must fail by itself; those that build on it are skipped. */
    Set<String> mustFail() {
        Set<String> ids = new TreeSet<>(also);
        ids.add(check);
        return ids;
    }

    /** The solution with the edits, in a directory of its own. */
    void writeTo(Path directory) throws IOException {
        Path solution = Kit.solutions().resolve(stage.packageName().replace('.', '/'));
        Path target =
                Files.createDirectories(directory.resolve(stage.packageName().replace('.', '/')));
        try (Stream<Path> files = Files.list(solution)) {
            for (Path source : files.toList()) {
                Files.writeString(target.resolve(source.getFileName()), edited(source));
            }
        }
    }

    private String edited(Path source) throws IOException {
        String text = Files.readString(source);
        for (Edit edit : edits) {
            if (edit.fileName().equals(source.getFileName().toString())) {
                text = replace(text, edit);
            }
        }
        return text;
    }

    /** Lines are compared without their indentation, so that an edit survives a formatter. */
    private String replace(String text, Edit edit) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        List<String> old = edit.oldText().lines().map(String::strip).toList();
        int found = -1;
        for (int i = 0; i + old.size() <= lines.size(); i++) {
            if (lines.subList(i, i + old.size()).stream()
                    .map(String::strip)
                    .toList()
                    .equals(old)) {
                if (found >= 0) {
                    throw new AssertionError(
                            name + ": the text to replace stands more than once in " + edit.fileName());
                }
                found = i;
            }
        }
        if (found < 0) {
            throw new AssertionError(
                    name + ": the text to replace is not in " + edit.fileName() + ":\n" + edit.oldText());
        }
        lines.subList(found, found + old.size()).clear();
        lines.addAll(found, edit.newText().lines().toList());
        return String.join("\n", lines) + "\n";
    }

    static WrongProgram read(Path file) {
        try {
            String text = Files.readString(file);
            String[] parts = text.split("\n\n", 2);
            Map<String, String> heading = new HashMap<>();
            parts[0].lines()
                    .forEach(line -> heading.put(
                            line.substring(0, line.indexOf(':')),
                            line.substring(line.indexOf(':') + 1).strip()));
            String check = heading.get("check");
            Stage stage = Stage.of(check.charAt(5) - '0').orElseThrow();
            String name = file.getFileName().toString().replaceFirst("\\.wrong$", "");
            boolean trailVaries = heading.getOrDefault("trail", "").equals("varies");
            return new WrongProgram(
                    name, file, stage, check, ids(heading, "also"), ids(heading, "may"), trailVaries, edits(parts[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> ids(Map<String, String> heading, String key) {
        Set<String> ids = new TreeSet<>(List.of(heading.getOrDefault(key, "").split("[,\\s]+")));
        ids.remove("");
        return ids;
    }

    private static List<Edit> edits(String text) {
        List<Edit> edits = new ArrayList<>();
        for (String block : text.split("(?m)^<<<< ")) {
            if (block.isBlank()) {
                continue;
            }
            String fileName = block.substring(0, block.indexOf('\n')).strip();
            String body = block.substring(block.indexOf('\n') + 1, block.indexOf("\n>>>>") + 1);
            String[] sides = body.split("(?m)^====\\R", 2);
            edits.add(new Edit(fileName, sides[0], sides[1]));
        }
        return edits;
    }
}
