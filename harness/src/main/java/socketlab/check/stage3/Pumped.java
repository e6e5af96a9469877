package socketlab.check.stage3;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import socketlab.check.actor.CheckFailure;
import socketlab.check.actor.Scenario;
import socketlab.transcript.Seen;
import socketlab.waiting.Patience;

/** The lines that a user pumps: a kilobyte each, numbered, so that a gap or a change of order shows. */
final class Pumped {
    /** Bytes of one line with its line end. */
    static final int LENGTH = 1_024;

    private static final String FILL = "abcdefghijklmnopqrstuvwxyz-".repeat(LENGTH / 27 + 1);

    private Pumped() {}

    static String text(int number) {
        return (String.format("%06d ", number) + FILL).substring(0, LENGTH - 1);
    }

    /** So many lines. */
    static byte[] block(int lines) {
        StringBuilder block = new StringBuilder();
        for (int i = 0; i < lines; i++) {
            block.append(text(i)).append('\n');
        }
        return block.toString().getBytes(StandardCharsets.UTF_8);
    }

    static void mustBeHeardBy(ChatUser listener, ChatUser speaker, Scenario scenario) {
        listener.hasHeard(speaker.pumped());
        SameOrder.check(listener.name(), listener.messages(), speaker.name(), shown(speaker), scenario);
    }

    /** All of it, or up to where the listener was dropped, which the witness was told; without a gap either way. */
    static void mustBeHeardFromTheBeginningBy(
            ChatUser listener, ChatUser speaker, ChatUser witness, Scenario scenario) {
        int lines = speaker.pumped();
        BooleanSupplier all = () ->
                listener.received().lineCount() >= lines && listener.messages().size() >= lines;
        scenario.until(() -> all.getAsBoolean() || listener.received().end().isPresent(), Patience.bulk());
        List<String> heard = listener.messages();
        if (!all.getAsBoolean() && listener.received().end().isEmpty()) {
            throw witness.wasToldOfLeavingOf(listener)
                    ? leftOpen(listener, scenario)
                    : tooFew(listener, lines, scenario);
        }
        List<String> due = shown(speaker).subList(0, Math.min(heard.size(), lines));
        SameOrder.check(listener.name(), heard, speaker.name(), due, scenario);
    }

    private static CheckFailure leftOpen(ChatUser listener, Scenario scenario) {
        String expected = "the connection of " + listener.name() + " to be closed, as the others were told that "
                + listener.name() + " has left,";
        return scenario.failure(expected, Seen.words("it stays open"));
    }

    private static CheckFailure tooFew(ChatUser listener, int lines, Scenario scenario) {
        return scenario.failure(
                listener.name() + " to receive " + lines + " messages",
                Seen.words(listener.messages().size() + " have come"));
    }

    /** How the others see all that this user has pumped. */
    static List<String> shown(ChatUser speaker) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < speaker.pumped(); i++) {
            lines.add(speaker.line(text(i)).shown());
        }
        return lines;
    }
}
