package socketlab.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Files of the kit that are handed on as a zip. The same files make the same bytes, whenever that is. */
public final class Bundle {
    private static final String INTEGRATIONS = "harness/src/integrations/";
    private static final Set<String> NOT_HANDED_ON = Set.of("target", ".git", ".lab", ".idea", ".DS_Store");

    /** The first day that a zip can name. */
    private static final long SOME_DAY = 315_619_200_000L;

    private static final Pattern LINK = Pattern.compile("\\[([^\\]\\n]*)]\\(([^()#\\s]+)(?:#[^()\\s]*)?\\)");

    private static final int ORDINARY = 0100644;
    private static final int EXECUTABLE = 0100755;

    private final Path kit;
    private final SortedMap<String, byte[]> files = new TreeMap<>();

    private Bundle(Path kit) {
        this.kit = kit.toAbsolutePath().normalize();
    }

    /** The kit as a student needs it: no solutions, nothing of the self-test, which is full of answers, and no history. */
    public static Bundle forStudents(Path kit) {
        Bundle bundle = new Bundle(kit);
        bundle.add("LICENSE", "lab", "lab.cmd", ".mvn", ".gitignore", "docs", "harness/pom.xml", "harness/src/main");
        bundle.add("stage1-echo", "stage2-one-to-one", "stage3-select-multi");
        bundle.put("README.md", bundle.bytes(INTEGRATIONS + "student/README.md"));
        bundle.put("pom.xml", bundle.text("pom.xml").replaceAll("\\s*<module>solutions</module>", ""));
        bundle.dropDeadLinks();
        return bundle;
    }

    /** A kit that is built already, so that an image needs no Maven, with the two files that Gradescope asks for. */
    public static Bundle forGradescope(Path kit) {
        Bundle bundle = new Bundle(kit);
        bundle.add("LICENSE", "lab");
        bundle.put("harness/target/socketlab.jar", bundle.bytes("harness/target/socketlab.jar"));
        for (String library : bundle.names("harness/target/lib")) {
            bundle.put("harness/target/lib/" + library, bundle.bytes("harness/target/lib/" + library));
        }
        for (String file : List.of("setup.sh", "run_autograder")) {
            bundle.put(file, bundle.bytes(INTEGRATIONS + "gradescope/" + file));
        }
        return bundle;
    }

    /** How many there are. */
    public int files() {
        return files.size();
    }

    /** The zip. */
    public byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipArchiveEntry entry = new ZipArchiveEntry(file.getKey());
                entry.setUnixMode(isProgram(file.getValue()) ? EXECUTABLE : ORDINARY);
                entry.setTime(SOME_DAY);
                zip.putArchiveEntry(entry);
                zip.write(file.getValue());
                zip.closeArchiveEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The zip cannot be made", e);
        }
        return bytes.toByteArray();
    }

    /** The mode in the instructor's directory says nothing where files have none. */
    private static boolean isProgram(byte[] content) {
        return content.length > 1 && content[0] == '#' && content[1] == '!';
    }

    /** Pages name programs of the self-test, which are not here: the names stay, without the links. */
    private void dropDeadLinks() {
        files.replaceAll((name, content) -> {
            if (!name.endsWith(".md")) {
                return content;
            }
            String page = new String(content, StandardCharsets.UTF_8);
            return LINK.matcher(page)
                    .replaceAll(link -> Matcher.quoteReplacement(
                            leadsSomewhere(name, link.group(2)) ? link.group() : link.group(1)))
                    .getBytes(StandardCharsets.UTF_8);
        });
    }

    private boolean leadsSomewhere(String page, String target) {
        Path file = Path.of(page).resolveSibling(target).normalize();
        return files.keySet().stream().anyMatch(name -> Path.of(name).startsWith(file));
    }

    private void add(String... names) {
        for (String name : names) {
            try (Stream<Path> found = Files.walk(kit.resolve(name))) {
                found.filter(Files::isRegularFile).filter(this::isHandedOn).forEach(file -> {
                    String path = kit.relativize(file).toString().replace('\\', '/');
                    put(path, bytes(path));
                });
            } catch (IOException e) {
                throw new UncheckedIOException("The kit cannot be read", e);
            }
        }
    }

    private boolean isHandedOn(Path file) {
        for (Path part : kit.relativize(file)) {
            if (NOT_HANDED_ON.contains(part.toString())) {
                return false;
            }
        }
        return true;
    }

    private List<String> names(String directory) {
        try (Stream<Path> found = Files.list(kit.resolve(directory))) {
            return found.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The kit cannot be read", e);
        }
    }

    private void put(String name, byte[] content) {
        files.put(name, content);
    }

    private void put(String name, String content) {
        put(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private byte[] bytes(String name) {
        try {
            return Files.readAllBytes(kit.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("The kit cannot be read", e);
        }
    }
}
