package socketlab.mistake;

import static socketlab.mistake.Clue.all;
import static socketlab.mistake.Clue.any;
import static socketlab.mistake.Clue.inCheck;
import static socketlab.mistake.Clue.inStage;
import static socketlab.mistake.Clue.not;
import static socketlab.mistake.Clue.ofServer;
import static socketlab.mistake.Clue.sentence;
import static socketlab.mistake.CountClues.fromTheSameSpeaker;
import static socketlab.mistake.CountClues.numberIsNear;
import static socketlab.mistake.CountClues.sameLineWithAnotherNumber;
import static socketlab.mistake.CountClues.sameLinesInAnotherOrder;
import static socketlab.mistake.ProgramClues.aThreadIsIn;
import static socketlab.mistake.ProgramClues.complains;
import static socketlab.mistake.ProgramClues.isSilent;
import static socketlab.mistake.ProgramClues.runs;
import static socketlab.mistake.ProgramClues.uses;
import static socketlab.mistake.ProgramClues.usesWithout;
import static socketlab.mistake.TextClues.endCame;
import static socketlab.mistake.TextClues.labSaw;
import static socketlab.mistake.TextClues.nothingCame;
import static socketlab.mistake.TextClues.textCame;
import static socketlab.mistake.TrailClues.listenerGotNothing;
import static socketlab.mistake.TrailClues.noGapSoFar;
import static socketlab.mistake.TrailClues.somebody;
import static socketlab.mistake.TrailClues.theLeaverSawTheEnd;

import java.util.List;

/** Reading, writing and waiting: what holds others up, what never sleeps, and what gets lost in a queue. */
final class WaitingMistakes {
    private static final Clue IT_SPINS = all(inCheck("idle-cpu"), sentence("no processor time"));
    /** A connection that was not closed after its end stays ready for ever, and makes any loop spin. */
    private static final Clue IT_SPINS_AFTER_A_CLEAN_END = all(IT_SPINS, theLeaverSawTheEnd());

    private static final Clue A_BUFFERED_WRITER =
            any(uses("java/io/PrintWriter"), uses("java/io/BufferedWriter"), uses("java/io/BufferedOutputStream"));
    private static final Clue READING = any(
            aThreadIsIn("sun\\.nio\\.ch\\.SocketChannelImpl\\.read"),
            aThreadIsIn("sun\\.nio\\.ch\\.NioSocketImpl\\.read"));

    private static final Clue SOMEBODY_HAS_GONE =
            any(somebody("leaves (FIN)"), somebody("closes"), somebody("resets"), somebody("half-closes"));

    static final List<Mistake> ALL = List.of(
            new Mistake(
                    "memory-without-bound",
                    "What is received is kept without a bound.",
                    "Somebody sends a text that does not end, and the program fails with an OutOfMemoryError.",
                    "A collecting buffer grows with what comes, and anybody may send more than there is memory.",
                    "Set a bound above the longest text that must pass, and end the connection of whoever goes beyond it.",
                    "select.md#bytes-not-messages",
                    all(complains("OutOfMemoryError"), not(somebody("stops reading")))),
            new Mistake(
                    "queue-without-bound",
                    "What waits for a slow user is kept without a bound.",
                    "A user does not read, and the server fails with an OutOfMemoryError.",
                    "The queue of somebody who never reads only grows.",
                    "Set a bound of some mebibytes for each queue, and drop the user whose queue goes beyond it.",
                    "select.md#writing-is-the-hard-half",
                    all(complains("OutOfMemoryError"), somebody("stops reading"))),
            new Mistake(
                    "blocked-on-a-slow-user",
                    "The server waits for a user who does not read, and meanwhile serves nobody.",
                    "One user stops reading; the others get the first lines and then nothing more.",
                    "A write that takes nothing, tried again and again, waits for the one who does not read.",
                    "Write once; keep what was not taken in a queue of that user, ask for OP_WRITE, and go back to select.",
                    "select.md#writing-is-the-hard-half",
                    all(inCheck("never-reads"), labSaw("have come"), runs(), noGapSoFar())),
            new Mistake(
                    "slow-user-loses-lines",
                    "What a slow user could not take at once is thrown away.",
                    "A user reads again after a while, is still connected, and does not get all lines.",
                    "A write may take less than it is given, and a full queue is no reason to leave lines out.",
                    "Queue in order what a write did not take, and write it when OP_WRITE comes; past a bound drop the user, never a line.",
                    "select.md#writing-is-the-hard-half",
                    all(inCheck("slow-user-gets-the-beginning"), labSaw("have come"), sentence("reads again"), runs())),
            new Mistake(
                    "no-one-order",
                    "Different listeners see the lines in different orders.",
                    "One user, or the server's screen, sees two lines the other way round than another user does.",
                    "When several threads pass lines on at the same time, each listener may get them in another order.",
                    "Pass one line on to everybody and to the screen before the next: one thread, or one lock around the whole loop.",
                    "select.md#advantages-and-limits",
                    all(inCheck("many-senders"), sentence("to be the one of listener"), textCame())),
            new Mistake(
                    "lines-overtake-each-other",
                    "Lines that wait together go out in another order.",
                    "All lines come, but not in the order in which they were sent.",
                    "A queue gives first what came first; a stack, a set or several threads do not.",
                    "Add at the end and take from the beginning, as ArrayDeque does with add and remove.",
                    "select.md#the-server-step-by-step",
                    any(
                            sameLinesInAnotherOrder(),
                            all(
                                    sentence("Expected message"),
                                    sameLineWithAnotherNumber(),
                                    fromTheSameSpeaker(),
                                    numberIsNear()))),
            new Mistake(
                    "waits-for-one-user",
                    "The server reads from one user until something comes, and meanwhile serves nobody else.",
                    "One user is silent, or has sent half a line, and the others wait for ever.",
                    "A loop around a read, or a read that blocks, waits for this user alone.",
                    "Read once from a channel that select reports as ready, keep what has come, and go back to select.",
                    "select.md#what-select-is-for",
                    all(
                            inStage(3),
                            ofServer(),
                            nothingCame(),
                            runs(),
                            READING,
                            not(somebody("stops reading")),
                            not(SOMEBODY_HAS_GONE))),
            new Mistake(
                    "never-flushed",
                    "What is written stays in a buffer that nobody flushes.",
                    "The program behaves as if it had sent something, and nothing arrives.",
                    "A PrintWriter or a BufferedOutputStream collects what is written and sends it when it is full or flushed.",
                    "Call flush() after each line or message, or make the writer with new PrintWriter(out, true) and use println.",
                    "stage2.md#steps",
                    any(
                            all(
                                    inStage(1),
                                    ofServer(),
                                    inCheck("echoes", "keeps-line-breaks"),
                                    endCame(),
                                    isSilent(),
                                    runs(),
                                    A_BUFFERED_WRITER),
                            all(
                                    inStage(2),
                                    nothingCame(),
                                    runs(),
                                    sentence("was typed"),
                                    sentence("to receive this line"),
                                    listenerGotNothing(),
                                    READING,
                                    A_BUFFERED_WRITER))),
            new Mistake(
                    "selected-keys-not-removed",
                    "Handled keys stay in the selected set.",
                    "The program uses processor time while nothing happens.",
                    "The selector only adds to this set, so a key that stays there looks ready in every round.",
                    "Call remove() on the iterator for each key, or use select(action), which has no set to clean.",
                    "select.md#the-three-sets",
                    all(
                            IT_SPINS_AFTER_A_CLEAN_END,
                            usesWithout(
                                    "java/nio/channels/Selector.selectedKeys",
                                    "java/util/Iterator.remove",
                                    "java/util/Set.remove",
                                    "java/util/Set.clear"))),
            new Mistake(
                    "asks-instead-of-waiting",
                    "The loop asks again and again instead of waiting.",
                    "The program uses processor time while nothing happens.",
                    "selectNow returns at once, ready or not, so the loop around it never sleeps.",
                    "Call select() without a timeout: it sleeps until a channel is ready or somebody calls wakeup().",
                    "select.md#what-select-is-for",
                    all(
                            IT_SPINS_AFTER_A_CLEAN_END,
                            uses("java/nio/channels/Selector.selectNow"),
                            not(uses("java/nio/channels/Selector.select")))),
            new Mistake(
                    "op-write-left-on",
                    "OP_WRITE is asked for all the time.",
                    "The program uses processor time while nothing happens.",
                    "A socket can nearly always be written to, so select returns at once, in every round.",
                    "Ask for OP_WRITE only while something waits in the queue, and take it out when the queue is empty.",
                    "select.md#writing-is-the-hard-half",
                    all(
                            IT_SPINS_AFTER_A_CLEAN_END,
                            uses("java/nio/channels/Selector.select"),
                            any(
                                    uses("java/nio/channels/SelectionKey.interestOps"),
                                    uses("java/nio/channels/SelectionKey.isWritable")))),
            new Mistake(
                    "busy-loop",
                    "The loop goes round and round without waiting.",
                    "The program uses processor time while nothing happens.",
                    "Something is always ready, or nothing in the loop ever waits.",
                    "Wait in select() alone; ask for OP_WRITE only while something is queued, and close who has left.",
                    "select.md#the-three-sets",
                    IT_SPINS),
            new Mistake(
                    "blocking-channel-registered",
                    "A channel is registered that is still in blocking mode.",
                    "The program complains of an IllegalBlockingModeException.",
                    "Every accepted channel is blocking at first, even when the listening one is not.",
                    "Call configureBlocking(false) on each channel before you register it.",
                    "select.md#the-server-step-by-step",
                    complains("IllegalBlockingModeException")),
            new Mistake(
                    "no-selector",
                    "The server does without a Selector.",
                    "The classes of the program do not refer to java.nio.channels.Selector.",
                    "Asking everybody in turn and a thread for each user are other answers to the same question.",
                    "Register every channel with one Selector, and let select() tell you whose turn it is.",
                    "select.md#what-select-is-for",
                    sentence("the program to use java.nio.channels.Selector")),
            new Mistake(
                    "thread-for-each-user",
                    "The server starts a thread for each user.",
                    "With every user who joins the program has one thread more.",
                    "Threads are the other way to serve many users, and stage 3 is about the one without them.",
                    "Let one thread handle whoever is ready, and keep the state of each user in an object of theirs.",
                    "select.md#select-or-threads",
                    all(inCheck("no-thread-per-user"), sentence("threads"), labSaw("it has"))));

    private WaitingMistakes() {}
}
