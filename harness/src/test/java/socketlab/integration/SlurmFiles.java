package socketlab.integration;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import socketlab.waiting.Cleanup;

/** What the daemons of Slurm and munge must find before they start. */
final class SlurmFiles {
    static final String CONFIGURATION = "slurm.conf";

    private static final int KEY_BYTES = 1_024;

    private SlurmFiles() {}

    static void write(Path directory) throws IOException {
        // Munge wants a socket that every user can reach.
        for (Path way : List.of(directory, directory.getParent())) {
            Files.setPosixFilePermissions(way, PosixFilePermissions.fromString("rwx--x--x"));
        }
        for (String place : List.of("state", "spool-n1", "spool-n2")) {
            Files.createDirectories(directory.resolve(place));
        }
        String text = template();
        for (Map.Entry<String, String> value : values(directory).entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue());
        }
        Files.writeString(directory.resolve(CONFIGURATION), text);
        Files.writeString(directory.resolve("cgroup.conf"), "CgroupAutomount=no\n");
        writeKey(directory.resolve("munge.key"));
    }

    private static Map<String, String> values(Path directory) throws IOException {
        Map<String, String> values = new HashMap<>();
        values.put("host", InetAddress.getLocalHost().getHostName().replaceFirst("\\..*", ""));
        values.put("user", System.getProperty("user.name"));
        values.put("directory", directory.toString());
        // All open at once, so that no two are the same.
        try (Cleanup open = new Cleanup()) {
            for (String who : List.of("controller", "n1", "n2")) {
                ServerSocket port = new ServerSocket(0);
                open.register(port);
                values.put(who + " port", String.valueOf(port.getLocalPort()));
            }
        }
        return values;
    }

    private static String template() throws IOException {
        try (InputStream in = Objects.requireNonNull(SlurmFiles.class.getResourceAsStream(CONFIGURATION))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void writeKey(Path key) throws IOException {
        byte[] secret = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(secret);
        Files.createFile(key, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(key, secret);
    }
}
