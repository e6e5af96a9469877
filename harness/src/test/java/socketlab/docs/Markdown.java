package socketlab.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import socketlab.Kit;

/** A Markdown file of the kit. */
record Markdown(Path file, String text) {
    private static final Pattern HEADING = Pattern.compile("^#{1,6} +(.*)$", Pattern.MULTILINE);
    private static final Pattern ANCHOR = Pattern.compile("<a id=\"([^\"]+)\">");
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)\\s]+)\\)");
    private static final Pattern FENCE = Pattern.compile("^```.*?^```", Pattern.MULTILINE | Pattern.DOTALL);

    static Markdown read(Path file) {
        try {
            return new Markdown(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The docs, the README and CONTRIBUTING. */
    static List<Markdown> all() {
        Path root = Kit.root();
        try (Stream<Path> docs = Files.list(root.resolve("docs"));
                Stream<Path> top = Files.list(root)) {
            return Stream.concat(docs, top)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .map(Markdown::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The places that a link can point at, as GitHub makes them. */
    Set<String> anchors() {
        Set<String> anchors = new HashSet<>();
        HEADING.matcher(withoutCode()).results().forEach(heading -> anchors.add(slug(heading.group(1))));
        ANCHOR.matcher(text).results().forEach(anchor -> anchors.add(anchor.group(1)));
        return anchors;
    }

    List<String> links() {
        List<String> links = new ArrayList<>();
        LINK.matcher(withoutCode()).results().forEach(link -> links.add(link.group(1)));
        return links;
    }

    String withoutCode() {
        return FENCE.matcher(text).replaceAll("");
    }

    static String slug(String heading) {
        String plain = heading.replaceAll("`", "").toLowerCase(Locale.ROOT).strip();
        return plain.replaceAll("[^\\p{L}\\p{N}\\- _]", "").replace(' ', '-');
    }
}
