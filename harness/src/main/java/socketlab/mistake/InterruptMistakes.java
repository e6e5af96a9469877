package socketlab.mistake;

import static socketlab.mistake.Clue.all;
import static socketlab.mistake.Clue.inCheck;
import static socketlab.mistake.Clue.inStage;
import static socketlab.mistake.Clue.not;
import static socketlab.mistake.Clue.sentence;
import static socketlab.mistake.ProgramClues.runs;
import static socketlab.mistake.ProgramClues.uses;
import static socketlab.mistake.TextClues.came;
import static socketlab.mistake.TextClues.expected;
import static socketlab.mistake.TextClues.itHadEnded;
import static socketlab.mistake.TextClues.labSaw;
import static socketlab.mistake.TrailClues.somebody;

import java.util.List;

/** Ctrl+C, and what is special about a terminal. */
final class InterruptMistakes {
    private static final Clue RUNS_ON = all(inCheck("ctrl-c"), labSaw("it is still running"), runs());

    static final List<Mistake> ALL = List.of(
            new Mistake(
                    "signal-swallowed",
                    "A handler of its own takes the signal, and does not end the program.",
                    "Ctrl+C is sent, and the program goes on.",
                    "A handler replaces what the signal does by itself, and that is to end the program.",
                    "Leave the signal to Java, and put what must be done at the end into a shutdown hook.",
                    "stage3.md#steps",
                    all(RUNS_ON, uses("sun/misc/Signal.handle"))),
            new Mistake(
                    "hook-does-not-return",
                    "A shutdown hook waits for something that does not happen.",
                    "Ctrl+C is sent, and the program begins to end and never has ended.",
                    "Java runs all shutdown hooks to their end before it ends, and waits for a slow one for ever.",
                    "Keep hooks short: print, close, and wait for nothing without a limit.",
                    "stage3.md#steps",
                    all(RUNS_ON, uses("java/lang/Runtime.addShutdownHook"), not(uses("sun/misc/Signal.handle")))),
            new Mistake(
                    "ctrl-c-without-a-word",
                    "Ctrl+C ends the program without the line exit.",
                    "The program ends, and exit is not on its screen.",
                    "By itself Java ends at Ctrl+C in silence.",
                    "Add a shutdown hook that prints exit and a line end, and flushes.",
                    "stage3.md#steps",
                    all(
                            inStage(3),
                            inCheck("ctrl-c"),
                            expected("exit"),
                            itHadEnded(),
                            not(somebody("prints \"exit\"")))),
            new Mistake(
                    "ctrl-c-is-a-key",
                    "On the terminal Ctrl+C does not become a signal.",
                    "As a signal Ctrl+C ends the program, and typed on a terminal it does not.",
                    "In the raw mode of a terminal Ctrl+C is a key like any other.",
                    "Leave the terminal in its ordinary mode, or read the key yourself and end the program.",
                    "stage3.md#steps",
                    all(inCheck("ctrl-c-on-terminal"), sentence("the screen to show"), runs())),
            new Mistake(
                    "screen-cleared",
                    "The line is printed, and then the screen is cleared.",
                    "The program has printed exit, and the screen does not show it.",
                    "Who clears the screen takes away what others still want to read.",
                    "Clear nothing when the program ends.",
                    "stage3.md#steps",
                    all(
                            inCheck("ctrl-c-on-terminal"),
                            sentence("the screen to show"),
                            not(runs()),
                            somebody("shows on its terminal \"exit"))),
            new Mistake(
                    "only-one-row-replaced",
                    "Of a typed line that takes several rows only the last row is replaced.",
                    "After a long line the first part of what was typed stands above [You].",
                    "A line that is longer than the terminal is wide goes on in the next row.",
                    "Go up by as many rows as the typed line took, and erase from there to the end of the screen.",
                    "stage3.md#steps",
                    all(inCheck("replaces-long-line"), sentence("to be replaced by"), came("\n[You] "))),
            new Mistake(
                    "typed-line-not-replaced",
                    "The typed line stays on the terminal.",
                    "The line stands there twice, once as it was typed and once with [You].",
                    "A terminal shows by itself what is typed, so the line is there before the program prints it.",
                    "On a terminal go up one row, erase it, and print [You] and the text there.",
                    "stage3.md#steps",
                    all(inCheck("replaces-typed-line"), sentence("to be replaced by"), came("\n[You] "))));

    private InterruptMistakes() {}
}
