package socketlab.platform;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/** Any other system: what plain Java can do. Checks that need more do not apply, with this reason. */
final class OtherPlatform implements Platform {
    private static final int LOWEST_EPHEMERAL_PORT_IN_USE_ANYWHERE = 32_768;

    @Override
    public String name() {
        return System.getProperty("os.name") + " " + System.getProperty("os.version");
    }

    @Override
    public boolean has(Means means) {
        return false;
    }

    @Override
    public List<TcpRow> tcpTable() {
        return List.of();
    }

    @Override
    public List<TcpRow> listeningSockets() {
        return List.of();
    }

    @Override
    public OptionalLong unsent(int localPort, int remotePort) {
        return OptionalLong.empty();
    }

    @Override
    public OptionalLong unread(int localPort, int remotePort) {
        return OptionalLong.empty();
    }

    @Override
    public Set<Long> sockets(ProcessHandle process) {
        return Set.of();
    }

    @Override
    public List<String> ownSession() {
        return List.of();
    }

    @Override
    public List<String> usualSignals() {
        return List.of();
    }

    @Override
    public Set<ProcessHandle> family(ProcessHandle leader, String mark, Path directory) {
        Set<ProcessHandle> members = new HashSet<>();
        Stream.concat(Stream.of(leader), leader.descendants())
                .filter(ProcessHandle::isAlive)
                .forEach(members::add);
        return members;
    }

    @Override
    public Set<ProcessHandle> marked(String mark, Path directory) {
        return Set.of();
    }

    @Override
    public Set<ProcessHandle> ofUser(int uid) {
        return Set.of();
    }

    @Override
    public void signalGroup(long leader, String signal) {
        throw new UnsupportedOperationException("Signals need Linux");
    }

    @Override
    public boolean isStopped(ProcessHandle process) {
        return false;
    }

    @Override
    public boolean isAsleep(ProcessHandle process) {
        return true;
    }

    @Override
    public int openDescriptors(ProcessHandle process) {
        return 0;
    }

    @Override
    public int threads(ProcessHandle process) {
        return 0;
    }

    @Override
    public Duration processorTime(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public Duration processorTimeOfEnded() {
        return Duration.ZERO;
    }

    @Override
    public Duration processorTimeOfAll() {
        return Duration.ZERO;
    }

    @Override
    public long residentBytes(ProcessHandle process) {
        return 0;
    }

    @Override
    public Duration queueingTime(ProcessHandle process) {
        return Duration.ZERO;
    }

    @Override
    public int firstEphemeralPort() {
        return LOWEST_EPHEMERAL_PORT_IN_USE_ANYWHERE;
    }

    @Override
    public long innermostPid(ProcessHandle process) {
        return process.pid();
    }

    @Override
    public OptionalLong startOf(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(p -> p.info().startInstant())
                .map(start -> OptionalLong.of(start.toEpochMilli()))
                .orElse(OptionalLong.empty());
    }
}
