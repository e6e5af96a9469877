package socketlab.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/**
 * Reads {@code /proc/net/tcp} and {@code /proc/net/tcp6}. Java's sockets are IPv6 sockets even for IPv4 connections,
 * so both files are always needed. One reading costs some milliseconds: ask seldom.
 */
final class TcpTable {
    private static final List<Path> FILES = List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));

    private TcpTable() {}

    static boolean isReadable() {
        return Files.isReadable(FILES.get(0));
    }

    static List<TcpRow> read() {
        List<TcpRow> rows = new ArrayList<>();
        for (Path file : FILES) {
            if (Files.isReadable(file)) {
                readInto(rows, file);
            }
        }
        return rows;
    }

    private static void readInto(List<TcpRow> rows, Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            lines.subList(1, lines.size()).forEach(line -> rows.add(parse(line)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /** Columns: number, local, remote, state, tx:rx, timer, retransmits, uid, timeout, inode. */
    static TcpRow parse(String line) {
        StringTokenizer columns = new StringTokenizer(line);
        columns.nextToken();
        int local = port(columns.nextToken());
        int remote = port(columns.nextToken());
        int state = Integer.parseInt(columns.nextToken(), 16);
        String queues = columns.nextToken();
        int colon = queues.indexOf(':');
        long unsent = Long.parseLong(queues.substring(0, colon), 16);
        long unread = Long.parseLong(queues.substring(colon + 1), 16);
        for (int skipped = 0; skipped < 4; skipped++) {
            columns.nextToken();
        }
        return new TcpRow(local, remote, state, unsent, unread, Long.parseLong(columns.nextToken()));
    }

    private static int port(String address) {
        return Integer.parseInt(address.substring(address.indexOf(':') + 1), 16);
    }
}
