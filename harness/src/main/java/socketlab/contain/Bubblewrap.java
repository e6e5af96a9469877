package socketlab.contain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Command lines of bubblewrap, which makes namespaces without being root. Two of them lie inside each other: the cell of a
 * worker has a network of its own, and in it each program has a sandbox.
 */
public final class Bubblewrap {
    private static final long SHARED_MEMORY = 1 << 20;

    /** What a program may find under {@code /etc}: what starts programs and names the time. Nothing that names people. */
    private static final List<String> OF_ETC =
            List.of("alternatives", "ld.so.cache", "ld.so.conf", "ld.so.conf.d", "localtime", "timezone", "hosts");

    /**
     * Into this network nobody goes: it is there because a network can set how large the table of connections is only for
     * those that are made from it. To read the machine's own takes the kernel a quarter of a worker's processor time, see
     * {@code TcpTable}. Where the kernel is too old to be told, the cell shares that one as before. The right to tell it
     * ends before the cell begins.
     */
    private static final List<String> OUTER_NETWORK = outerNetwork();

    private final List<Path> readable;

    /** @param readable what a program sees besides the system, at the same place, to be read and run */
    Bubblewrap(List<Path> readable) {
        this.readable = List.copyOf(readable);
    }

    /**
     * The words for a worker's cell. It sees the whole machine as its user does, but its network has a loopback and nothing
     * else, and whatever it starts ends with it.
     */
    public static List<String> cell() {
        List<String> words = new ArrayList<>(OUTER_NETWORK);
        words.addAll(asSeenByItsUser("--unshare-net", "--unshare-pid", "--unshare-ipc", "--proc", "/proc"));
        return words;
    }

    private static List<String> outerNetwork() {
        List<String> words = new ArrayList<>(asSeenByItsUser("--unshare-net", "--cap-add", "CAP_NET_ADMIN"));
        String setting = "/proc/sys/net/ipv4/tcp_child_ehash_entries";
        words.addAll(List.of("sh", "-c", "{ echo 1024 >" + setting + "; } 2>/dev/null; exec \"$@\"", "sh"));
        words.addAll(List.of("setpriv", "--inh-caps=-all", "--ambient-caps=-all"));
        return words;
    }

    private static List<String> asSeenByItsUser(String... options) {
        List<String> words = new ArrayList<>(List.of("bwrap", "--dev-bind", "/", "/", "--unshare-user"));
        words.addAll(List.of(options));
        words.add("--die-with-parent");
        return words;
    }

    /**
     * The words for a program's sandbox.
     *
     * @param directory where it works: empty at first, writable, and gone with it
     */
    List<String> around(Path directory, long scratchBytes) {
        List<String> words = new ArrayList<>(List.of("bwrap", "--unshare-user", "--unshare-pid", "--unshare-ipc"));
        words.addAll(List.of("--unshare-uts", "--unshare-cgroup-try", "--disable-userns"));
        words.addAll(List.of("--die-with-parent", "--cap-drop", "ALL"));
        addSystem(words);
        words.addAll(List.of("--proc", "/proc", "--dev", "/dev"));
        addScratch(words, SHARED_MEMORY, "/dev/shm");
        addScratch(words, scratchBytes, "/tmp");
        // After /tmp, since they may lie in it.
        readable.forEach(path -> add(words, "--ro-bind", path.toString()));
        addScratch(words, scratchBytes, directory.toString());
        // Both are file systems in memory, without a bound, until they are read-only.
        words.addAll(List.of("--remount-ro", "/dev", "--remount-ro", "/", "--chdir", directory.toString()));
        return words;
    }

    /** Where {@code /bin} is a link into {@code /usr} it is one inside, too. */
    private static void addSystem(List<String> words) {
        add(words, "--ro-bind", "/usr");
        for (String name : List.of("bin", "sbin", "lib", "lib32", "lib64", "libx32")) {
            Path path = Path.of("/", name);
            if (Files.isSymbolicLink(path)) {
                words.addAll(List.of("--symlink", target(path), path.toString()));
            } else {
                add(words, "--ro-bind-try", path.toString());
            }
        }
        OF_ETC.forEach(name -> add(words, "--ro-bind-try", "/etc/" + name));
        ofJava().forEach(path -> add(words, "--ro-bind-try", path.toString()));
    }

    /** Debian keeps the settings of its JDKs there, and a JDK without them does not start. */
    private static List<Path> ofJava() {
        try (Stream<Path> entries = Files.list(Path.of("/etc"))) {
            return entries.filter(path -> path.getFileName().toString().startsWith("java"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return "usr/" + link.getFileName();
        }
    }

    private static void add(List<String> words, String how, String path) {
        words.addAll(List.of(how, path, path));
    }

    private static void addScratch(List<String> words, long bytes, String path) {
        words.addAll(List.of("--size", String.valueOf(bytes), "--tmpfs", path));
    }
}
