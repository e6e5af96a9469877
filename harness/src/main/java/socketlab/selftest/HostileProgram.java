package socketlab.selftest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import socketlab.contain.Tier;

/**
 * A submission that means harm: the reference server of stage 1, which does something else before it serves. It is a file
 * with a heading of {@code key: value} lines, an empty line, what it does, {@code ====}, and further members of its class or
 * files of its own.
 *
 * @param what it tries, in a sentence
 * @param score what it must get in a tier that holds it
 * @param held the tiers in which it does no harm
 * @param deed Java statements
 * @param members of the class around them
 * @param files that it brings besides, by their names
 */
public record HostileProgram(
        String name, String what, Score score, Set<Tier> held, String deed, String members, Map<String, String> files) {
    private static final Pattern FILE = Pattern.compile("(?ms)^<<<< (\\S+)\\R(.*?)^>>>>$");

    private static final String MAIN = "CommandLine.run(\"EchoServer PORT\", args, EchoServer::run);";

    private static final String BEGINNING =
            "try { Mischief.begin(); } catch (Exception failed) { System.err.println(failed); }";

    /** What becomes of its points. */
    public enum Score {
        /** It serves like the reference, because nothing else came of what it tried. */
        FULL,
        /** It loses points, by its own doing. */
        LOST,
        /** It harms itself, more or less. */
        ANY
    }

    static HostileProgram read(Path file) {
        try {
            String[] parts = Files.readString(file).split("\n\n", 2);
            Map<String, String> heading = parts[0].lines()
                    .map(line -> line.split(": ", 2))
                    .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
            String[] code = ("\n" + parts[1]).split("\n====\n", 2);
            String rest = code.length > 1 ? code[1] : "";
            return new HostileProgram(
                    file.getFileName().toString().replaceFirst("\\.hostile$", ""),
                    heading.getOrDefault("what", ""),
                    Score.valueOf(heading.getOrDefault("score", "").toUpperCase(Locale.ROOT)),
                    tiers(heading.getOrDefault("held", "")),
                    code[0],
                    FILE.matcher(rest).replaceAll(""),
                    files(rest));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<Tier> tiers(String words) {
        return Stream.of(words.split(" "))
                .map(word -> Tier.named(word).orElseThrow())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> files(String text) {
        Map<String, String> files = new LinkedHashMap<>();
        Matcher matcher = FILE.matcher(text);
        while (matcher.find()) {
            files.put(matcher.group(1), matcher.group(2));
        }
        return files;
    }

    @Override
    public String toString() {
        return name;
    }

    /**
     * Writes the submission.
     *
     * @param template of the class with the deed
     * @param targets what the deed is about, by its placeholders
     */
    void write(Path reference, String template, Map<String, String> targets, Path directory) {
        try {
            Path sources = Files.createDirectories(directory.resolve("socketlab/stage1"));
            Edit.copy(
                    reference, List.of(new Edit("EchoServer.java", List.of(MAIN), List.of(BEGINNING, MAIN))), sources);
            Files.writeString(sources.resolve("Mischief.java"), filled(template, targets));
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = directory.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A hostile submission cannot be written", e);
        }
    }

    private String filled(String template, Map<String, String> targets) {
        List<Map.Entry<String, String>> all = new ArrayList<>(targets.entrySet());
        all.add(Map.entry("deed", deed));
        all.add(Map.entry("members", members));
        String text = template;
        for (Map.Entry<String, String> each : all) {
            text = text.replace("{" + each.getKey() + "}", each.getValue());
        }
        return text;
    }
}
