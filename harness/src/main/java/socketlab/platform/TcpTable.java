package socketlab.platform;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringTokenizer;
import java.util.function.Predicate;

/**
 * Reads {@code /proc/net/tcp} and {@code /proc/net/tcp6}. Java's sockets are IPv6 sockets even for IPv4 connections,
 * so both files count.
 *
 * <p>The kernel makes the rows while they are read, and for those of connections it walks through a table of, often, some
 * hundred thousand places: that takes 5 ms for each file, however few rows there are. Listening sockets come first and cost
 * next to nothing. So whoever knows what to look for reads little at a time, and stops where it has come.
 */
final class TcpTable {
    private static final Path IPV4 = Path.of("/proc/net/tcp");
    private static final Path IPV6 = Path.of("/proc/net/tcp6");

    /** Some rows. The kernel makes as many as fit and no more, and a larger buffer is no faster. */
    private static final int PIECE = 512;

    private TcpTable() {}

    static boolean isReadable() {
        return Files.isReadable(IPV4);
    }

    /** All rows. */
    static List<TcpRow> read() {
        List<TcpRow> rows = new ArrayList<>();
        for (Path file : List.of(IPV4, IPV6)) {
            scan(file, line -> {
                rows.add(parse(line));
                return true;
            });
        }
        return rows;
    }

    /** The rows of listening sockets. */
    static List<TcpRow> listening() {
        List<TcpRow> rows = new ArrayList<>();
        for (Path file : List.of(IPV4, IPV6)) {
            scan(file, line -> {
                TcpRow row = parse(line);
                return row.state() == TcpRow.LISTEN && rows.add(row);
            });
        }
        return rows;
    }

    /** The row of one end of a connection; the file in which it is likelier comes first. */
    static Optional<TcpRow> find(int localPort, int remotePort, boolean isLikelyIpv6) {
        for (Path file : isLikelyIpv6 ? List.of(IPV6, IPV4) : List.of(IPV4, IPV6)) {
            Optional<TcpRow> row = find(localPort, remotePort, file);
            if (row.isPresent()) {
                return row;
            }
        }
        return Optional.empty();
    }

    private static Optional<TcpRow> find(int localPort, int remotePort, Path file) {
        String local = String.format(Locale.ROOT, ":%04X ", localPort);
        String remote = String.format(Locale.ROOT, ":%04X ", remotePort);
        List<TcpRow> found = new ArrayList<>();
        scan(file, line -> {
            if (line.contains(local) && line.contains(remote)) {
                TcpRow row = parse(line);
                if (row.localPort() == localPort && row.remotePort() == remotePort) {
                    found.add(row);
                }
            }
            return found.isEmpty();
        });
        return found.stream().findFirst();
    }

    /** Hands over line by line, without the heading, as long as {@code goesOn} says so. A missing file has no lines. */
    private static void scan(Path file, Predicate<String> goesOn) {
        if (!Files.isReadable(file)) {
            return;
        }
        try (InputStream in = new FileInputStream(file.toFile())) {
            StringBuilder unread = new StringBuilder();
            byte[] piece = new byte[PIECE];
            boolean isHeading = true;
            for (int n = in.read(piece); n > 0; n = in.read(piece)) {
                unread.append(new String(piece, 0, n, StandardCharsets.ISO_8859_1));
                int begin = 0;
                for (int end = unread.indexOf("\n"); end >= 0; end = unread.indexOf("\n", begin)) {
                    if (!isHeading && !goesOn.test(unread.substring(begin, end))) {
                        return;
                    }
                    isHeading = false;
                    begin = end + 1;
                }
                unread.delete(0, begin);
            }
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
