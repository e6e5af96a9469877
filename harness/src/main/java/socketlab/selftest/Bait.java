package socketlab.selftest;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import socketlab.process.LabRun;

/** What a hostile program goes for, and whether it got there: files, a process and a port that are none of its business. */
final class Bait implements Closeable {
    private static final String TEXT = "nobody but the owner reads or changes this\n";

    private final Path kit;
    private final Path directory = LabRun.current().newDirectory("bait");
    private final Path open = directory.resolve("open");
    private final Path secret = directory.resolve("secret");
    private final Path neighbour = directory.resolve("neighbour/EchoServer.java");
    private final Path results = directory.resolve("results");
    private final Process process;
    private final ServerSocket port;

    /** @param kit that should be neither read nor changed */
    Bait(Path kit) throws IOException {
        this.kit = kit.toAbsolutePath().normalize();
        for (Path made : List.of(open, results, neighbour.getParent())) {
            Files.createDirectories(made);
        }
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.setPosixFilePermissions(results, PosixFilePermissions.fromString("rwx------"));
        Files.writeString(secret, TEXT);
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        Files.writeString(neighbour, TEXT);
        process = new ProcessBuilder("cat").start();
        port = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    /** Where results are to be kept. */
    Path results() {
        return results;
    }

    /** By the placeholders of the template. */
    Map<String, String> targets() {
        return Map.of(
                "kit", kit.toString(),
                "results", results.toString(),
                "neighbour", neighbour.toString(),
                "secret", secret.toString(),
                "open", open.toString(),
                "port", String.valueOf(port.getLocalPort()),
                "pid", String.valueOf(process.pid()));
    }

    /** What was done to it since it was laid out, in sentences; and lays it out again as far as files go. */
    List<String> harm() {
        try {
            List<String> harm = new ArrayList<>();
            if (!process.isAlive()) {
                harm.add("It has killed a process that is not its own.");
            }
            if (!isWhole(secret) || !isWhole(neighbour)) {
                harm.add("It has changed a file that is not its own.");
            }
            if (!isEmptied(open)) {
                harm.add("It has left something in a directory that is open to all.");
            }
            if (Files.exists(kit.resolve("forged"))) {
                harm.add("It has written into the kit.");
            }
            if (hasCaller()) {
                harm.add("It has connected to a server that is not its own.");
            }
            return harm;
        } catch (IOException e) {
            throw new UncheckedIOException("The bait cannot be looked at", e);
        }
    }

    private static boolean isWhole(Path file) throws IOException {
        boolean whole = Files.exists(file) && Files.readString(file).equals(TEXT);
        Files.writeString(file, TEXT);
        return whole;
    }

    private static boolean isEmptied(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> found = files.toList();
            for (Path file : found) {
                Files.deleteIfExists(file);
            }
            return found.isEmpty();
        }
    }

    private boolean hasCaller() throws IOException {
        port.setSoTimeout(1);
        try (Socket caller = port.accept()) {
            return caller.isConnected();
        } catch (SocketTimeoutException nobody) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        port.close();
    }
}
