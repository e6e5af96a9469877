package socketlab.mistake;

import static socketlab.mistake.Clue.all;
import static socketlab.mistake.Clue.any;
import static socketlab.mistake.Clue.inCheck;
import static socketlab.mistake.Clue.inStage;
import static socketlab.mistake.Clue.sentence;
import static socketlab.mistake.CountClues.aNumberCameTwice;
import static socketlab.mistake.CountClues.sameLineWithAnotherNumber;
import static socketlab.mistake.CrowdClues.partsOfSeveralCame;
import static socketlab.mistake.CrowdClues.severalWholeTextsCame;
import static socketlab.mistake.CrowdClues.theLeaveCameBeforeTheLastWords;
import static socketlab.mistake.CrowdClues.theNameWasPrintedApart;
import static socketlab.mistake.CrowdClues.theTextOfAnotherCame;
import static socketlab.mistake.CrowdClues.theWordsOfAnotherCame;

import java.util.List;

/** What goes wrong only when many things happen at the same moment, most of it with several threads. */
final class CrowdMistakes {
    private static final Clue ON_THE_WIRE = sentence(" to receive ");
    private static final Clue ON_THE_SCREEN = sentence(" to print ");

    static final List<Mistake> ALL = List.of(
            new Mistake(
                    "counted-together",
                    "Users who come or go at the same moment are not counted one after the other.",
                    "Several come or leave at once, and a notice has the number of another moment than its own.",
                    "Between the change of the list and the notice the list was changed again: by another thread, or "
                            + "by a loop that changes it for all of them before it tells of the first.",
                    "Finish one event before the next: change the list, take the number, tell everybody. With threads, "
                            + "hold one lock from the first to the last of these.",
                    "select.md#the-server-step-by-step",
                    all(
                            inCheck("many-joins", "survives-many-resets"),
                            sentence("one by one"),
                            sameLineWithAnotherNumber(),
                            aNumberCameTwice())),
            new Mistake(
                    "leave-before-last-words",
                    "The leave is announced before the lines that came with it.",
                    "The others are told that somebody has left, and then get that user's last lines.",
                    "Lines and the end of the stream may arrive together, and the end was handled first.",
                    "Relay the lines of a read first, and announce the leave after them.",
                    "select.md#ending-a-connection",
                    all(inCheck("half-close"), theLeaveCameBeforeTheLastWords())),
            new Mistake(
                    "state-shared-by-clients",
                    "What belongs to one client is kept in a variable that is there only once.",
                    "Several clients speak at the same moment, and one gets what another one said, or a mixture.",
                    "A static variable, or a field of an object that all use, is one for all: whoever comes next writes "
                            + "over it before it has been used.",
                    "Keep buffers and names in local variables, or in an object that is made for each client.",
                    "select.md#select-or-threads",
                    any(
                            all(inStage(1), inCheck("many-at-once"), ON_THE_WIRE, theTextOfAnotherCame()),
                            all(inCheck("many-senders"), sentence("Expected message"), theWordsOfAnotherCame()))),
            new Mistake(
                    "printed-in-parts",
                    "A line is printed in parts, and another thread prints in between.",
                    "Two things are printed at the same moment, and they stand mixed on one line.",
                    "Each call of print is a step of its own, and between two steps another thread may take its own.",
                    "Put the whole line together, with its line end, and print it in one call; or hold a lock meanwhile.",
                    "select.md#select-or-threads",
                    any(
                            all(
                                    inCheck("many-at-once"),
                                    ON_THE_SCREEN,
                                    any(partsOfSeveralCame(), theNameWasPrintedApart())),
                            all(inCheck("both-at-once"), ON_THE_SCREEN, severalWholeTextsCame()))));

    private CrowdMistakes() {}
}
