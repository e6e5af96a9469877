package socketlab.check.stage2;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Queue;
import java.util.function.Consumer;

/**
 * One conversation in lock-step, as the protocol has it: from what has arrived and what was typed it follows what the
 * program prints and sends, whenever these came. Both sides work so; they only begin at opposite ends.
 */
final class LockStep {
    enum Turn {
        PEER,
        KEYBOARD,
        OVER
    }

    private final String exitLine;
    private final Queue<String> keyboard;
    private final Consumer<String> prints;
    private final Consumer<String> sends;
    private final Deque<String> arrived = new ArrayDeque<>();
    private Turn turn;
    private boolean peerEnded;

    /**
     * @param exitLine the typed line that ends it
     * @param keyboard lines that were typed and not taken yet; they outlive this conversation
     * @param prints is told what the program must print now
     * @param sends is told what the program must send now
     */
    LockStep(Turn begins, String exitLine, Queue<String> keyboard, Consumer<String> prints, Consumer<String> sends) {
        this.turn = begins;
        this.exitLine = exitLine;
        this.keyboard = keyboard;
        this.prints = prints;
        this.sends = sends;
    }

    /** A line has arrived, and waits for its turn. */
    void hears(String line) {
        arrived.add(line);
    }

    /** Behind what has arrived nothing more will. */
    void hearsTheEnd() {
        peerEnded = true;
    }

    /** Takes as many turns as can be taken now. */
    void goesOn() {
        while (canTakeATurn()) {
            if (turn == Turn.KEYBOARD) {
                takesFromKeyboard();
            } else if (arrived.isEmpty()) {
                turn = Turn.OVER;
            } else {
                prints.accept(arrived.remove());
                turn = Turn.KEYBOARD;
            }
        }
    }

    private boolean canTakeATurn() {
        return turn == Turn.KEYBOARD && !keyboard.isEmpty() || turn == Turn.PEER && (!arrived.isEmpty() || peerEnded);
    }

    private void takesFromKeyboard() {
        String line = keyboard.remove();
        if (line.equals(exitLine)) {
            turn = Turn.OVER;
        } else {
            sends.accept(line);
            turn = Turn.PEER;
        }
    }

    Turn turn() {
        return turn;
    }

    boolean isOver() {
        return turn == Turn.OVER;
    }

    /** Lines have arrived that were not taken. */
    boolean hasUnread() {
        return !arrived.isEmpty();
    }
}
