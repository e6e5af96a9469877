package socketlab.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/** Linux: everything comes from {@code /proc}, and from the small tools of util-linux and coreutils. */
final class LinuxPlatform implements Platform {
    private final boolean hasTools = isTool("setsid") && isTool("env");
    private final KillShell killer = new KillShell();

    static boolean isHere() {
        return System.getProperty("os.name", "").equals("Linux") && TcpTable.isReadable();
    }

    @Override
    public String name() {
        return "Linux " + System.getProperty("os.version");
    }

    @Override
    public boolean has(Means means) {
        return switch (means) {
            case KERNEL_TABLE, PROCESS_STATE -> true;
            case SIGNALS -> hasTools;
            case TERMINAL -> Files.isReadable(Path.of("/dev/ptmx"));
            case SOURCES -> false;
        };
    }

    @Override
    public List<TcpRow> tcpTable() {
        return TcpTable.read();
    }

    @Override
    public List<TcpRow> listeningSockets() {
        return TcpTable.listening();
    }

    /** The lab's own sockets are of IPv4. */
    @Override
    public OptionalLong unsent(int localPort, int remotePort) {
        return TcpTable.find(localPort, remotePort, false).stream()
                .mapToLong(TcpRow::unsent)
                .findFirst();
    }

    /** Those of Java programs are of IPv6. */
    @Override
    public OptionalLong unread(int localPort, int remotePort) {
        return TcpTable.find(localPort, remotePort, true).stream()
                .mapToLong(TcpRow::unread)
                .findFirst();
    }

    @Override
    public Set<Long> sockets(ProcessHandle process) {
        Set<Long> inodes = new HashSet<>();
        withDescendants(process)
                .flatMap(p -> ProcFiles.descriptors(p.pid()).stream())
                .filter(target -> target.startsWith("socket:["))
                .forEach(target -> inodes.add(Long.parseLong(target.substring(8, target.length() - 1))));
        return inodes;
    }

    @Override
    public List<String> ownSession() {
        return hasTools ? List.of("setsid") : List.of();
    }

    /** A background job of a shell script inherits SIGINT ignored, and a JVM respects that: undo it. */
    @Override
    public List<String> usualSignals() {
        return hasTools ? List.of("env", "--default-signal=INT,QUIT") : List.of();
    }

    /** Whoever is older than this JVM was started by somebody else, and is looked at no closer. */
    @Override
    public Set<ProcessHandle> family(ProcessHandle leader, String mark, Path directory) {
        long since = ProcFiles.startTicks(ProcessHandle.current().pid()).orElse(0);
        List<ProcFiles.Entry> younger = ProcFiles.pids().stream()
                .flatMap(pid -> ProcFiles.entry(pid).stream())
                .filter(entry -> entry.startTicks() >= since && entry.isLiving())
                .toList();
        Set<Long> descendants = descendants(leader.pid(), younger);
        Set<ProcessHandle> members = new HashSet<>();
        for (ProcFiles.Entry entry : younger) {
            if (entry.session() == leader.pid()
                    || descendants.contains(entry.pid())
                    || ProcFiles.environmentHas(entry.pid(), mark)
                    || ProcFiles.worksIn(entry.pid(), directory)) {
                addLiving(members, entry.pid());
            }
        }
        return members;
    }

    private static Set<Long> descendants(long ancestor, List<ProcFiles.Entry> entries) {
        Set<Long> found = new HashSet<>();
        List<Long> parents = List.of(ancestor);
        while (!parents.isEmpty()) {
            Set<Long> of = Set.copyOf(parents);
            parents = entries.stream()
                    .filter(entry -> of.contains(entry.parent()))
                    .map(ProcFiles.Entry::pid)
                    .filter(found::add)
                    .toList();
        }
        return found;
    }

    @Override
    public Set<ProcessHandle> marked(String mark, Path directory) {
        Set<ProcessHandle> members = new HashSet<>();
        for (long pid : ProcFiles.pids()) {
            if (ProcFiles.environmentHas(pid, mark) || ProcFiles.worksIn(pid, directory)) {
                addLiving(members, pid);
            }
        }
        return members;
    }

    @Override
    public Set<ProcessHandle> ofUser(int uid) {
        Set<ProcessHandle> members = new HashSet<>();
        for (long pid : ProcFiles.pids()) {
            if (ProcFiles.belongsTo(pid, uid)) {
                addLiving(members, pid);
            }
        }
        return members;
    }

    private static void addLiving(Set<ProcessHandle> members, long pid) {
        Optional<ProcessHandle> handle = ProcessHandle.of(pid);
        handle.filter(p -> ProcFiles.isLiving(pid)).ifPresent(members::add);
    }

    @Override
    public void signalGroup(long leader, String signal) {
        killer.send(signal, leader);
    }

    @Override
    public boolean isStopped(ProcessHandle process) {
        List<Character> living = withDescendants(process)
                .flatMap(p -> ProcFiles.taskStates(p.pid()).stream())
                .filter(s -> s != 'Z' && s != 'X')
                .toList();
        return !living.isEmpty() && living.stream().allMatch(s -> s == 'T' || s == 't');
    }

    @Override
    public boolean isAsleep(ProcessHandle process) {
        return withDescendants(process)
                .allMatch(p -> ProcFiles.taskStates(p.pid()).stream().noneMatch(s -> s == 'R' || s == 'D'));
    }

    @Override
    public int openDescriptors(ProcessHandle process) {
        return withDescendants(process)
                .mapToInt(p -> ProcFiles.descriptors(p.pid()).size())
                .sum();
    }

    @Override
    public int threads(ProcessHandle process) {
        return withDescendants(process)
                .mapToInt(p -> ProcFiles.taskStates(p.pid()).size())
                .sum();
    }

    @Override
    public Duration processorTime(ProcessHandle process) {
        List<Duration> times = new ArrayList<>();
        withDescendants(process).forEach(p -> p.info().totalCpuDuration().ifPresent(times::add));
        return times.stream().reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public Duration processorTimeOfEnded() {
        return ProcFiles.timeOfEndedChildren(ProcessHandle.current().pid());
    }

    @Override
    public Duration processorTimeOfAll() {
        return ProcFiles.timeOfAll();
    }

    @Override
    public long residentBytes(ProcessHandle process) {
        return withDescendants(process)
                .mapToLong(p -> ProcFiles.residentBytes(p.pid()))
                .sum();
    }

    @Override
    public Duration queueingTime(ProcessHandle process) {
        return Duration.ofNanos(withDescendants(process)
                .mapToLong(p -> ProcFiles.queueingTime(p.pid()))
                .sum());
    }

    @Override
    public int firstEphemeralPort() {
        return ProcFiles.firstNumber(Path.of("/proc/sys/net/ipv4/ip_local_port_range"), 32_768);
    }

    @Override
    public long innermostPid(ProcessHandle process) {
        return ProcFiles.innermostPid(process.pid());
    }

    @Override
    public OptionalLong startOf(long pid) {
        return ProcFiles.startTicks(pid);
    }

    private static Stream<ProcessHandle> withDescendants(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants());
    }

    private static boolean isTool(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(":"))
                .anyMatch(dir -> Files.isExecutable(Path.of(dir.isEmpty() ? "." : dir, name)));
    }
}
