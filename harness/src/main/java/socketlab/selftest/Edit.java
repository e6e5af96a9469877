package socketlab.selftest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lines of a source and what stands there instead. Lines are compared without their indentation, so that an edit
 * survives a formatter; and the old lines must stand in the source exactly once, so that it cannot go stale unnoticed.
 *
 * @param fileName the source it is about, without directories
 */
record Edit(String fileName, List<String> oldLines, List<String> newLines) {

    /** Reads blocks of {@code <<<< File.java}, the old lines, {@code ====}, the new lines, {@code >>>>}. */
    static List<Edit> parse(String text) {
        List<Edit> edits = new ArrayList<>();
        for (String block : text.split("(?m)^<<<< ")) {
            if (!block.isBlank()) {
                int firstLine = block.indexOf('\n');
                String body = block.substring(firstLine + 1, block.indexOf("\n>>>>") + 1);
                String[] sides = body.split("(?m)^====\\R", 2);
                edits.add(new Edit(block.substring(0, firstLine).strip(), lines(sides[0]), lines(sides[1])));
            }
        }
        return edits;
    }

    /** Writes the files of a directory, edited, into another one, or over themselves. */
    static void copy(Path from, List<Edit> edits, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path source : files.toList()) {
                String text = Files.readString(source);
                for (Edit edit : edits) {
                    text = source.endsWith(edit.fileName()) ? edit.applyTo(text) : text;
                }
                Files.writeString(to.resolve(source.getFileName()), text);
            }
        }
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }

    /** The source with this edit. */
    String applyTo(String source) {
        List<String> lines = new ArrayList<>(lines(source));
        List<Integer> places = placesIn(lines);
        if (places.size() != 1) {
            throw new IllegalStateException("These lines should stand in " + fileName + " once, not " + places.size()
                    + " times:\n" + String.join("\n", oldLines));
        }
        lines.subList(places.get(0), places.get(0) + oldLines.size()).clear();
        lines.addAll(places.get(0), newLines);
        return String.join("\n", lines) + "\n";
    }

    private List<Integer> placesIn(List<String> lines) {
        List<String> old = oldLines.stream().map(String::strip).toList();
        List<String> all = lines.stream().map(String::strip).toList();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i + old.size() <= all.size(); i++) {
            if (all.subList(i, i + old.size()).equals(old)) {
                places.add(i);
            }
        }
        return places;
    }
}
