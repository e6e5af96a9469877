package socketlab.check.stage3;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import socketlab.check.actor.Scenario;
import socketlab.check.actor.ServerProgram;
import socketlab.check.actor.Subject;
import socketlab.platform.Platform;
import socketlab.platform.TcpRow;
import socketlab.transcript.Seen;
import socketlab.waiting.Patience;
import socketlab.waiting.Wait;

/** The server of stage 3, as the scenarios speak of it. */
final class ChatServerProgram extends ServerProgram {
    /** The kernel's numbers for a connection that the server has not closed: established, and peer closed. */
    private static final IntPredicate STILL_OPEN = state -> state == TcpRow.ESTABLISHED || state == 8;

    ChatServerProgram(Scenario scenario) {
        super(scenario);
    }

    /** A user joins: connects and waits until the first line has come, whatever it says. */
    ChatUser join(String name) {
        ChatUser user = connect(name);
        user.awaitFirstLine();
        return user;
    }

    /** Joins through another address of this machine. */
    ChatUser joinAt(String address, String name) {
        ChatUser user = new ChatUser(name, connection(name, address), program(), scenario());
        user.awaitFirstLine();
        return user;
    }

    /** Users join one after the other. */
    List<ChatUser> joinMany(int count, String name) {
        List<ChatUser> users = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            users.add(join(name + i));
        }
        return users;
    }

    /** Connections are made one after the other, and nothing is waited for. */
    List<ChatUser> connectMany(int count, String name) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> connect(name + i)).toList();
    }

    /** A connection is made, and nothing is waited for. */
    ChatUser connect(String name) {
        return new ChatUser(name, connection(name), program(), scenario());
    }

    /** The line that says that it listens. */
    void saysThatItHasStarted() {
        prints(dialect().started(host(), port()), line -> line.contains(String.valueOf(port())));
    }

    void shows(ChatUser.Notice notice) {
        notice.isHeardBy(screen());
    }

    void shows(Line line) {
        prints(line.shown(), line::isMeantBy);
    }

    /** The server has closed its side of these connections, as the kernel sees it. */
    void hasClosed(List<ChatUser> gone) {
        Map<Integer, ChatUser> byPort = gone.stream()
                .collect(Collectors.toMap(u -> Integer.parseInt(u.address().split(":")[1]), u -> u, (a, b) -> a));
        boolean closed = Wait.until(
                () -> Platform.current().tcpTable().stream()
                        .noneMatch(row -> row.localPort() == port()
                                && byPort.containsKey(row.remotePort())
                                && STILL_OPEN.test(row.state())),
                Patience.reply());
        if (!closed) {
            throw scenario()
                    .failure("the server to close the connections of those who have left", Seen.words("it keeps them"));
        }
    }

    /** It is at rest for this long. A second look decides, in case something was still going on in the first. */
    void isIdle(Duration window) {
        if (restlessnessDuring(window).isPresent()) {
            restlessnessDuring(window).ifPresent(actual -> {
                throw scenario()
                        .failure("the server to use no processor time while nobody talks", Seen.words(actual))
                        .certain();
            });
        }
    }

    private Optional<String> restlessnessDuring(Duration window) {
        return Restlessness.of(program().handle(), window);
    }

    int openDescriptors() {
        return Platform.current().openDescriptors(program().handle());
    }

    /** The number of open descriptors comes down to this bound. */
    void comesDownTo(int bound) {
        if (!Wait.until(() -> openDescriptors() <= bound, Patience.reply())) {
            String actual = openDescriptors() + " are open";
            throw scenario().failure("the server to have at most " + bound + " descriptors open", Seen.words(actual));
        }
    }

    int threads() {
        return Platform.current().threads(program().handle());
    }

    /** A JVM starts a few threads of its own as it goes, so the bound is not exact. */
    void hasAtMostThreads(int bound) {
        if (threads() > bound) {
            String actual = "it has " + threads();
            throw scenario().failure("the server to have at most " + bound + " threads", Seen.words(actual));
        }
    }

    /** The class files of the program refer to this class. */
    void usesClass(String name) {
        Subject.Runnable subject = scenario().subject();
        Path classes = subject.compiledClasses().orElseThrow();
        String mainClass = Objects.requireNonNull(subject.mainClass());
        if (!ClassUses.of(classes, mainClass).contains(name.replace('.', '/'))) {
            throw scenario().failure("the program to use " + name, Seen.words("it does not refer to that class"));
        }
    }

    /** Users join and leave, one after the other; the witness hears of each. */
    void comeAndGo(int times, ChatUser witness) {
        for (int i = 0; i < times; i++) {
            ChatUser guest = join("guest");
            guest.leavesAtOnce();
            witness.isToldOfLeavingOf(guest);
        }
    }

    /** Connections that are made and closed before anybody can greet them, some with FIN and some with RST. */
    List<ChatUser> ghosts(int count) {
        List<ChatUser> ghosts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ChatUser ghost = connect("ghost");
            if (i % 3 == 2) {
                ghost.resets();
            } else {
                ghost.vanishes();
            }
            ghosts.add(ghost);
        }
        return ghosts;
    }

    /** The terminal shows what is printed at Ctrl+C as a line of its own. */
    void showsExit() {
        new TerminalRows(program(), scenario()).showExit();
    }

    /** Is run with these arguments instead of its usual ones. */
    void isStartedWith(String... arguments) {
        isRunWith(List.of(arguments));
    }

    /** All of these users, and the screen, have got so many messages. */
    void everybodyHear(int messages, List<ChatUser> users) {
        users.forEach(user -> user.hasHeard(messages));
        scenario().until(() -> messagesShown(users.get(0)).size() >= messages, Patience.bulk());
    }

    /** The screen shows the messages that this user has received, in the same order. */
    void showsTheSameAs(ChatUser user) {
        SameOrder.check("the server's screen", messagesShown(user), user.name(), user.messages(), scenario());
    }

    /** A log may have lines in brackets, too: only what the user has received counts as a message. */
    private List<String> messagesShown(ChatUser user) {
        Set<String> messages = Set.copyOf(user.messages());
        return program().output().linesFrom(0).stream()
                .filter(messages::contains)
                .toList();
    }

    /** Every usage error gets the usage and exit status 2. */
    void refusesWrongArguments() {
        refusesAllBut(List.of("127.0.0.1", "21000"), 1);
    }
}
