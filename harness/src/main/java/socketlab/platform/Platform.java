package socketlab.platform;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the operating system can tell about a program and do to it. Linux is the reference; elsewhere the checks that
 * need more than {@link #has} grants do not apply, and the report says so.
 */
public interface Platform {

    /** The platform this lab runs on. */
    static Platform current() {
        return Holder.CURRENT;
    }

    /** Its name, for the report. */
    String name();

    boolean has(Means means);

    /** The kernel's TCP sockets, now. Needs {@link Means#KERNEL_TABLE}, and costs some milliseconds: ask seldom. */
    List<TcpRow> tcpTable();

    /** Those of them that listen. Costs next to nothing. */
    List<TcpRow> listeningSockets();

    /** How much this process has sent on its connection from and to these ports that has not arrived; empty without one. */
    OptionalLong unsent(int localPort, int remotePort);

    /** How much lies unread at the end of a connection that has these ports; empty without one. */
    OptionalLong unread(int localPort, int remotePort);

    /** The inodes of the sockets that the process and its descendants hold. Far cheaper than the kernel's table. */
    Set<Long> sockets(ProcessHandle process);

    /** Words to put before a command so that it leads a session of its own. */
    List<String> ownSession();

    /** Words to put before a command so that it has default signal handling. */
    List<String> usualSignals();

    /** Both. */
    default List<String> launchPrefix() {
        return Stream.concat(ownSession().stream(), usualSignals().stream()).toList();
    }

    /**
     * The living processes of one program: its session, its descendants, and whoever is {@link #marked}, so that a daemon
     * that left the session is found too. Zombies are not alive.
     */
    Set<ProcessHandle> family(ProcessHandle leader, String mark, Path directory);

    /** The living processes that carry {@code mark} in the environment, or work in or below {@code directory}. */
    Set<ProcessHandle> marked(String mark, Path directory);

    /** The living processes of the user with this number; none where users have no numbers. */
    Set<ProcessHandle> ofUser(int uid);

    /** Sends a signal such as {@code INT} to the process group that {@code leader} leads. */
    void signalGroup(long leader, String signal);

    /** Whether every thread of the process is stopped, as after SIGSTOP. */
    boolean isStopped(ProcessHandle process);

    /** Whether no thread of the process runs or waits for a processor at this moment. */
    boolean isAsleep(ProcessHandle process);

    /** Open descriptors of the process and its descendants. */
    int openDescriptors(ProcessHandle process);

    /** Threads of the process and its descendants. */
    int threads(ProcessHandle process);

    /** Processor time used by the process and its descendants so far. */
    Duration processorTime(ProcessHandle process);

    /** Processor time of all processes that this one has started, as far as they have ended; zero where nobody says. */
    Duration processorTimeOfEnded();

    /** Processor time that this machine has spent on anything since it was started; zero where nobody says. */
    Duration processorTimeOfAll();

    /** Bytes of memory that the process and its descendants have in the machine's memory now; 0 where nobody says. */
    long residentBytes(ProcessHandle process);

    /**
     * How long threads of the process and its descendants were ready to run and got no processor so far, all together.
     * Zero where the system does not say.
     */
    Duration queueingTime(ProcessHandle process);

    /** The first port that the system hands out by itself; the lab takes lower ones. */
    int firstEphemeralPort();

    /** The id that the process has for itself: another one than here when it is in a process namespace of its own. */
    long innermostPid(ProcessHandle process);

    /** When the process with this id was started, in a unit of the platform's own; empty when there is none. */
    OptionalLong startOf(long pid);

    /** Keeps {@link Platform#current}; in a class of its own so that it is made at first use. */
    final class Holder {
        private static final Platform CURRENT = LinuxPlatform.isHere() ? new LinuxPlatform() : new OtherPlatform();

        private Holder() {}
    }
}
