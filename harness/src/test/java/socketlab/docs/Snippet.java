package socketlab.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import socketlab.Kit;

/** A piece of a source file: all of it, or one method without its Javadoc. */
final class Snippet {
    private Snippet() {}

    /** @param source a path from the kit's root, with {@code #method} for one method */
    static String cut(String source) {
        String[] parts = source.split("#", 2);
        String text = read(Kit.root().resolve(parts[0])).strip();
        return parts.length == 1 ? text : method(parts[1], text, source);
    }

    /** From the line that declares the method to the line that closes it, which has the same indentation. */
    private static String method(String name, String text, String source) {
        Pattern declaration = Pattern.compile("^ +([\\w<>\\[\\]., @]* )?" + Pattern.quote(name) + "\\(.*");
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (declaration.matcher(line).matches()
                    && !line.strip().matches("(return|throw|new)\\b.*")
                    && !line.endsWith(";")) {
                return upToItsEnd(lines, i);
            }
        }
        throw new AssertionError("There is no method " + name + " for the snippet " + source);
    }

    private static String upToItsEnd(List<String> lines, int first) {
        int indentation =
                lines.get(first).length() - lines.get(first).stripLeading().length();
        String end = " ".repeat(indentation) + "}";
        List<String> cut = new ArrayList<>();
        for (String line : lines.subList(first, lines.size())) {
            cut.add(line.length() > indentation ? line.substring(indentation) : line.strip());
            if (line.equals(end) || line.endsWith("{}") && cut.size() == 1) {
                break;
            }
        }
        return String.join("\n", cut);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("A snippet names a file that is not there: " + file, e);
        }
    }
}
