package socketlab.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import socketlab.platform.Platform;
import socketlab.process.LabRun;
import socketlab.process.Tool;
import socketlab.waiting.Cleanup;
import socketlab.waiting.Deadline;
import socketlab.waiting.Wait;

/**
 * Slurm with two nodes on this machine alone, in a directory of its own: nothing of it is known to the rest of the machine, and
 * all that it started ends with it, what a lost node left running too.
 */
final class SlurmCluster implements AutoCloseable {
    private static final List<String> TOOLS = List.of("munged", "slurmctld", "slurmd", "sbatch", "squeue", "scontrol");

    /** Of one question: a client waits for minutes when nobody answers. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Duration START = Duration.ofMinutes(1);

    private final Path directory;
    private final Path configuration;
    private final Cleanup cleanup = new Cleanup();
    private final Map<String, Process> nodes = new HashMap<>();

    private SlurmCluster(Path directory) {
        this.directory = directory;
        configuration = directory.resolve(SlurmFiles.CONFIGURATION);
    }

    /** Why there can be none here; empty when nothing is missing. */
    static Optional<String> obstacle() {
        return TOOLS.stream()
                .filter(tool -> find(tool).isEmpty())
                .findFirst()
                .map(tool -> "There is no " + tool + " on this machine: apt-get install slurm-wlm munge.");
    }

    /** Daemons are not on everybody's path. */
    private static Optional<Path> find(String tool) {
        return Tool.onPath(tool)
                .or(() -> Optional.of(Path.of("/usr/sbin", tool)).filter(Files::isExecutable));
    }

    /** @param directory is made */
    static SlurmCluster start(Path directory) throws IOException {
        SlurmCluster cluster = new SlurmCluster(Files.createDirectories(directory));
        try {
            cluster.start();
            return cluster;
        } catch (IOException | RuntimeException | AssertionError failure) {
            cluster.close();
            throw failure;
        }
    }

    private void start() throws IOException {
        cleanup.register(this::endStrays);
        SlurmFiles.write(directory);
        startMunge();
        start("slurmctld", "-D", "-f", configuration.toString());
        for (String node : List.of("n1", "n2")) {
            nodes.put(node, start("slurmd", "-D", "-f", configuration.toString(), "-N", node));
        }
        await("two idle nodes", () -> client("sinfo", "-h", "-N", "-o", "%N=%T").contains("n1=idle\nn2=idle"), START);
    }

    private void startMunge() throws IOException {
        Path socket = directory.resolve("munge.sock");
        List<String> words = new ArrayList<>(List.of(
                "--foreground", "--key-file", directory.resolve("munge.key").toString()));
        words.addAll(List.of("--socket", socket.toString(), "--num-threads", "2"));
        for (String file : List.of("pid", "log", "seed")) {
            words.addAll(List.of(
                    "--" + file + "-file", directory.resolve("munged." + file).toString()));
        }
        start("munged", words.toArray(String[]::new));
        await("the socket of munged", () -> Files.exists(socket), START);
    }

    /** In the foreground, as a child whose end is registered here. */
    private Process start(String tool, String... options) throws IOException {
        List<String> words = new ArrayList<>(List.of(find(tool).orElseThrow().toString()));
        words.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(words).directory(directory.toFile());
        builder.environment().put("SLURM_CONF", configuration.toString());
        // Should this JVM be killed, the next run of the lab ends what is left.
        String[] mark = LabRun.current().mark().split("=", 2);
        builder.environment().put(mark[0], mark[1]);
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        directory.resolve(tool + ".out").toFile()))
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .start();
        cleanup.register(() -> end(process));
        return process;
    }

    private static void end(Process process) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    /**
     * Submits a job array.
     *
     * @param variables of its environment, as {@code NAME=value}
     * @return its number
     */
    String submit(Path where, List<String> variables, int tasks, String... script) {
        List<String> words = new ArrayList<>(List.of("env", "SLURM_CONF=" + configuration));
        words.addAll(variables);
        words.addAll(List.of("sbatch", "--parsable", "--array=1-" + tasks));
        words.addAll(List.of(script));
        Tool.Result result = Tool.run(words, where, PATIENCE);
        assertThat(result.isSuccess()).as(result.said()).isTrue();
        String job = result.said().strip();
        cleanup.register(() -> client("scancel", job));
        return job;
    }

    /** What a client of Slurm says. */
    String client(String... words) {
        List<String> all = new ArrayList<>(List.of("env", "SLURM_CONF=" + configuration));
        all.addAll(List.of(words));
        return Tool.run(all, directory, PATIENCE).said();
    }

    /** Whether a task of the job is running on this node. */
    boolean isWorking(String job, String node) {
        return !client("squeue", "-h", "-j", job, "-t", "RUNNING", "-w", node).isBlank();
    }

    void awaitEnd(String job, Duration longest) {
        await("the end of job " + job, () -> client("squeue", "-h", "-j", job).isBlank(), longest);
    }

    /** As when its machine is cut off from the others: the daemon is gone at once, and what it started goes on. */
    void lose(String node) {
        Objects.requireNonNull(nodes.get(node)).destroyForcibly();
        client("scontrol", "update", "NodeName=" + node, "State=DOWN", "Reason=lost");
    }

    /** Waits until also those tasks have ended that Slurm has given up. */
    void awaitStrays(Duration longest) {
        await("the end of what the lost node left", () -> steps().isEmpty(), longest);
    }

    /** The processes that watch a task each. */
    private Set<ProcessHandle> steps() {
        Set<ProcessHandle> steps = strays();
        steps.removeIf(process -> !String.join(" ", Processes.words(process)).startsWith("slurmstepd"));
        return steps;
    }

    /** Whatever has been started for this cluster, by whomever, but for programs of students. */
    private Set<ProcessHandle> strays() {
        return Platform.current().marked("SLURM_CONF=" + configuration, directory);
    }

    private void endStrays() {
        await(
                "the end of all processes",
                () -> {
                    strays().forEach(ProcessHandle::destroyForcibly);
                    return strays().isEmpty();
                },
                PATIENCE);
    }

    /** What its daemons have written, for a message. */
    private String logs() {
        StringBuilder logs = new StringBuilder();
        try {
            for (Path file : Trees.files(directory)) {
                if (file.toString().matches(".*\\.(log|out)")) {
                    logs.append("== ").append(file.getFileName()).append('\n').append(Files.readString(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return logs.toString();
    }

    private void await(String what, BooleanSupplier condition, Duration longest) {
        if (!Wait.until(condition, Deadline.in(longest))) {
            throw new AssertionError("Slurm: " + what + " took longer than " + longest.toSeconds() + " s.\n" + logs());
        }
    }

    @Override
    public void close() {
        cleanup.close();
    }
}
