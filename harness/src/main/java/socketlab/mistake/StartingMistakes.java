package socketlab.mistake;

import static socketlab.mistake.Clue.all;
import static socketlab.mistake.Clue.any;
import static socketlab.mistake.Clue.inCheck;
import static socketlab.mistake.Clue.inStage;
import static socketlab.mistake.Clue.not;
import static socketlab.mistake.Clue.sentence;
import static socketlab.mistake.ProgramClues.complains;
import static socketlab.mistake.ProgramClues.isSilent;
import static socketlab.mistake.ProgramClues.runs;
import static socketlab.mistake.ProgramClues.wroteToItsScreen;
import static socketlab.mistake.TextClues.came;
import static socketlab.mistake.TextClues.cameExactly;
import static socketlab.mistake.TextClues.expected;
import static socketlab.mistake.TextClues.labSaw;
import static socketlab.mistake.TextClues.resetCame;
import static socketlab.mistake.TextClues.textCame;

import java.util.List;

/** Arguments, addresses, and what a program says when it cannot start. */
final class StartingMistakes {
    private static final Clue CANNOT_START = any(
            sentence("on which nobody listens"), sentence("a host that does not exist"), sentence("a second server"));
    private static final Clue STATUS_2 = all(inCheck("bad-arguments"), expected("2"));
    private static final Clue RUNS_ON = all(inCheck("bad-arguments"), labSaw("still running"));

    static final List<Mistake> ALL = List.of(
            new Mistake(
                    "port-ignored",
                    "The server listens on another port than the one it is given.",
                    "The server runs, and listens on a port that nobody knows.",
                    "With port 0 the system chooses a free one, and a port written into the code is not the argument.",
                    "Bind to the port from the arguments.",
                    "functions.md#bind",
                    labSaw("it listens on port")),
            new Mistake(
                    "never-bound",
                    "The listening socket has no address: nobody has bound it.",
                    "The server ends at once and says that its socket is not bound.",
                    "new ServerSocket() and ServerSocketChannel.open() only make a socket.",
                    "Give the port to the constructor, or call bind before the first accept.",
                    "functions.md#bind",
                    all(inCheck("listens"), complains("not bound|NotYetBoundException"))),
            new Mistake(
                    "reuse-address-off",
                    "SO_REUSEADDR is switched off.",
                    "The server cannot be started again at once: its port is in use, although nobody listens.",
                    "The kernel remembers old connections of a port for a minute, and they stand in the way.",
                    "Leave the option as Java sets it, or switch it on before bind.",
                    "functions.md#setsockopt",
                    all(inCheck("restart"), sentence("started again"), complains("(?i)address already in use"))),
            new Mistake(
                    "bound-to-one-address",
                    "The server is bound to one address of the machine.",
                    "A client can connect to 127.0.0.1 and not to another address of the same machine.",
                    "A listening socket hears only at the address it is bound to.",
                    "In stages 1 and 2 bind to the port alone: new ServerSocket(port).",
                    "functions.md#bind",
                    all(inStage(1, 2), inCheck("all-addresses"), labSaw("refused"), runs())),
            new Mistake(
                    "host-ignored",
                    "HOST is not used: the server listens on every address.",
                    "The server takes connections at addresses that are not its HOST, and starts with a host that does not exist.",
                    "A socket that is bound to a port alone listens on all addresses of the machine.",
                    "Bind to both of them: new InetSocketAddress(host, port).",
                    "functions.md#bind",
                    any(
                            all(inCheck("only-on-host"), labSaw("the server accepts it")),
                            all(inStage(3), sentence("the server to end"), sentence("no-such-host.invalid"), runs()))),
            new Mistake(
                    "listening-socket-closed-between",
                    "The listening socket is closed and opened again between two clients.",
                    "Who connected while another was served gets a reset.",
                    "Connections that wait for accept belong to the listening socket and go with it.",
                    "Open one listening socket before the loop, and only call accept inside it.",
                    "functions.md#accept",
                    all(inCheck("serves-after-silence"), resetCame(), runs())),
            new Mistake(
                    "port-not-checked",
                    "The port is not looked at before it is used.",
                    "With a port that is no number, or is below 1 or above 65535, the program does not end with status 2.",
                    "parseInt throws for what is no number, and a socket throws later for a number out of range.",
                    "Parse the port in a try block, compare it with 1 and 65535, and answer both errors with the usage.",
                    "stage1.md#steps",
                    any(
                            all(
                                    STATUS_2,
                                    any(sentence(" port."), sentence(" port "), sentence("-1"), sentence("65536"))),
                            all(
                                    RUNS_ON,
                                    any(sentence(" port."), sentence(" port "), sentence("-1"), sentence("65536"))))),
            new Mistake(
                    "arguments-not-counted",
                    "The number of arguments is not looked at.",
                    "With too few or too many arguments the program fails, or runs as if all were well.",
                    "args[0] throws when there is none, and nobody throws for one too many.",
                    "Compare args.length with the number you need before anything else.",
                    "stage1.md#steps",
                    any(
                            RUNS_ON,
                            all(STATUS_2, sentence(" more."), not(complains("(?i)usage"))),
                            all(STATUS_2, complains("ArrayIndexOutOfBoundsException|Index \\d+ out of bounds")))),
            new Mistake(
                    "usage-with-another-status",
                    "A usage error ends the program with the status of another error.",
                    "The usage is printed, and the exit status is not 2.",
                    "Scripts tell by the status whether the program was called in a wrong way or could not do its work.",
                    "Exit with status 2 after the usage, and keep 1 for what goes wrong later.",
                    "stage1.md#steps",
                    all(STATUS_2, complains("(?i)usage"))),
            new Mistake(
                    "diagnostic-on-the-screen",
                    "The diagnostic is printed to standard output.",
                    "Standard error stays empty, and the message stands among the output.",
                    "Standard output is for results, and who sends it to a file would not see what is wrong.",
                    "Print usage and errors with System.err.println.",
                    "protocol.md#common.output",
                    all(
                            any(sentence("the usage on standard error"), sentence("one line on standard error")),
                            labSaw("nothing"),
                            wroteToItsScreen())),
            new Mistake(
                    "error-not-explained",
                    "The program ends without a word about what is wrong.",
                    "The exit status is right, and nothing is printed.",
                    "A user sees the screen and not the exit status.",
                    "Print the usage, or one line with the reason, to System.err before you exit.",
                    "stage1.md#steps",
                    all(
                            any(sentence("the usage on standard error"), sentence("one line on standard error")),
                            labSaw("nothing"),
                            isSilent(),
                            not(wroteToItsScreen()))),
            new Mistake(
                    "stack-trace-shown",
                    "A stack trace is shown to the user.",
                    "Standard error has lines that begin with at, or with Exception in thread.",
                    "An exception that nobody catches, or printStackTrace, shows where in the code it happened.",
                    "Catch the exception and print one line for people: what was tried, with which host and port, and the reason.",
                    "protocol.md#common.trace",
                    sentence("no stack trace")),
            new Mistake(
                    "message-is-null",
                    "The message of an exception is printed that has none.",
                    "The diagnostic says null where a reason should stand.",
                    "UnresolvedAddressException and others are made without a message, so getMessage() returns null.",
                    "Write the host, the port and a reason of your own, or look with isUnresolved() before you connect.",
                    "functions.md#addresses",
                    all(sentence("the message on standard error to name"), came("null"))),
            new Mistake(
                    "diagnostic-without-address",
                    "The diagnostic does not say which host or port it is about.",
                    "The one line on standard error gives a reason, and leaves the host or the port out.",
                    "The reason in an exception's message seldom names the address that was tried.",
                    "Put the host, if one was given, and the port into the line yourself.",
                    "protocol.md#common.unreachable",
                    all(sentence("the message on standard error to name"), textCame())),
            new Mistake(
                    "failure-with-status-0",
                    "A program that could not do its work ends with exit status 0.",
                    "The diagnostic is there, and the exit status says that all was well.",
                    "main that returns ends with 0, also when it returns from a catch block.",
                    "After the diagnostic call System.exit(1).",
                    "protocol.md#common.unreachable",
                    all(
                            expected("1"),
                            cameExactly("0"),
                            any(CANNOT_START, all(inCheck("network-error"), not(isSilent()))))),
            new Mistake(
                    "connect-error-ignored",
                    "The program goes on although it could not connect.",
                    "Nobody listens, and the client does not end.",
                    "The error of connect was caught, and then something was tried again or waited for.",
                    "After a failed connect print the diagnostic and exit with status 1.",
                    "functions.md#connect",
                    all(inCheck("refused", "unknown-host"), sentence("the client to end"), runs())));

    private StartingMistakes() {}
}
