package socketlab.platform;

import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Files of {@code /proc}. A process may end between any two reads, so a file that is gone is an ordinary answer:
 * nothing, zero or an empty list.
 */
final class ProcFiles {
    private static final Path PROC = Path.of("/proc");
    private static final int STATE = 0;
    private static final int PARENT = 1;
    private static final int SESSION = 3;
    private static final int USER_TIME_OF_CHILDREN = 13;
    private static final int SYSTEM_TIME_OF_CHILDREN = 14;
    private static final int START = 19;

    private static final int LONGEST_STAT = 2_048;

    /** The kernel's unit for programs, whatever its own is. */
    private static final long MILLIS_PER_TICK = 10;

    private ProcFiles() {}

    static List<Long> pids() {
        List<Long> pids = new ArrayList<>();
        for (Path entry : list(PROC)) {
            String name = entry.getFileName().toString();
            if (!name.isEmpty() && Character.isDigit(name.charAt(0))) {
                pids.add(Long.parseLong(name));
            }
        }
        return pids;
    }

    static boolean isLiving(long pid) {
        return entry(pid).filter(Entry::isLiving).isPresent();
    }

    /** What one look at a process shows. */
    record Entry(long pid, String state, long parent, long session, long startTicks) {
        boolean isLiving() {
            return !state.equals("Z") && !state.equals("X");
        }
    }

    static Optional<Entry> entry(long pid) {
        String[] fields = fields(PROC.resolve(pid + "/stat"));
        return fields.length <= START
                ? Optional.empty()
                : Optional.of(new Entry(
                        pid,
                        fields[STATE],
                        Long.parseLong(fields[PARENT]),
                        Long.parseLong(fields[SESSION]),
                        Long.parseLong(fields[START])));
    }

    static long session(long pid) {
        return entry(pid).map(Entry::session).orElse(-1L);
    }

    static OptionalLong startTicks(long pid) {
        return entry(pid).stream().mapToLong(Entry::startTicks).findFirst();
    }

    static Duration timeOfEndedChildren(long pid) {
        Path file = PROC.resolve(pid + "/stat");
        String user = stat(file, USER_TIME_OF_CHILDREN);
        String system = stat(file, SYSTEM_TIME_OF_CHILDREN);
        return user == null || system == null
                ? Duration.ZERO
                : Duration.ofMillis(MILLIS_PER_TICK * (Long.parseLong(user) + Long.parseLong(system)));
    }

    /** The first line of the machine's own file: what was spent on programs, on niced ones, in the kernel, and idly. */
    static Duration timeOfAll() {
        try (Stream<String> lines = Files.lines(PROC.resolve("stat"))) {
            String[] spent = lines.findFirst().orElse("").split("\\s+");
            return Duration.ofMillis(
                    MILLIS_PER_TICK * (Long.parseLong(spent[1]) + Long.parseLong(spent[2]) + Long.parseLong(spent[3])));
        } catch (IOException | RuntimeException notKept) {
            return Duration.ZERO;
        }
    }

    static List<Character> taskStates(long pid) {
        List<Character> states = new ArrayList<>();
        for (Path task : list(PROC.resolve(pid + "/task"))) {
            String state = stat(task.resolve("stat"), STATE);
            if (state != null) {
                states.add(state.charAt(0));
            }
        }
        return states;
    }

    /** Nanoseconds that the threads which live now have been ready to run and had no processor, all together. */
    static long queueingTime(long pid) {
        long sum = 0;
        for (Path task : list(PROC.resolve(pid + "/task"))) {
            try {
                String figures = Files.readString(task.resolve("schedstat"), StandardCharsets.ISO_8859_1);
                sum += Long.parseLong(figures.split(" ")[1]);
            } catch (IOException | RuntimeException goneOrNotKept) {
                continue;
            }
        }
        return sum;
    }

    static long residentBytes(long pid) {
        return status(pid, "VmRSS")
                .map(value -> Long.parseLong(value.replaceAll("\\D", "")) << 10)
                .orElse(0L);
    }

    /** The last of its ids, of which each namespace it is in has one; the same as from here when there is no other. */
    static long innermostPid(long pid) {
        return status(pid, "NSpid")
                .map(ids -> Long.parseLong(ids.substring(ids.lastIndexOf('\t') + 1)))
                .orElse(pid);
    }

    private static Optional<String> status(long pid, String name) {
        try (Stream<String> lines = Files.lines(PROC.resolve(pid + "/status"), StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.startsWith(name + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst();
        } catch (IOException | RuntimeException gone) {
            return Optional.empty();
        }
    }

    static List<String> descriptors(long pid) {
        List<String> targets = new ArrayList<>();
        for (Path descriptor : list(PROC.resolve(pid + "/fd"))) {
            try {
                targets.add(Files.readSymbolicLink(descriptor).toString());
            } catch (IOException closedMeanwhile) {
                continue;
            }
        }
        return targets;
    }

    /** Whether the environment holds exactly the entry {@code NAME=value}. */
    static boolean environmentHas(long pid, String entry) {
        try {
            String environment = Files.readString(PROC.resolve(pid + "/environ"), StandardCharsets.ISO_8859_1);
            return ("\0" + environment).contains("\0" + entry + "\0");
        } catch (IOException notOursOrGone) {
            return false;
        }
    }

    /** Whether its working directory is this one or lies below it; also when that has been deleted meanwhile. */
    static boolean worksIn(long pid, Path directory) {
        try {
            return Files.readSymbolicLink(PROC.resolve(pid + "/cwd")).startsWith(directory);
        } catch (IOException notOursOrGone) {
            return false;
        }
    }

    static boolean belongsTo(long pid, int uid) {
        try {
            return Files.getAttribute(PROC.resolve(String.valueOf(pid)), "unix:uid")
                    .equals(uid);
        } catch (IOException gone) {
            return false;
        }
    }

    /** The first number of a setting. These files give their text to the first read only, however short it is. */
    static int firstNumber(Path file, int otherwise) {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            return Integer.parseInt(reader.readLine().strip().split("\\s+")[0]);
        } catch (IOException | RuntimeException e) {
            return otherwise;
        }
    }

    private static @Nullable String stat(Path file, int field) {
        String[] fields = fields(file);
        return field < fields.length ? fields[field] : null;
    }

    /** The fields of a stat file from the state on: the command before it may hold spaces and parentheses. */
    private static String[] fields(Path file) {
        byte[] bytes = new byte[LONGEST_STAT];
        // One open, one read: this is asked of every process of the machine, and the ways of Files take three times as
        // long.
        try (InputStream in = new FileInputStream(file.toFile())) {
            String line = new String(bytes, 0, Math.max(0, in.read(bytes)), StandardCharsets.ISO_8859_1);
            return line.substring(line.lastIndexOf(')') + 2).split(" ");
        } catch (IOException | RuntimeException gone) {
            return new String[0];
        }
    }

    private static List<Path> list(Path directory) {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            stream.forEach(entries::add);
        } catch (IOException | DirectoryIteratorException gone) {
            return entries;
        }
        return entries;
    }
}
