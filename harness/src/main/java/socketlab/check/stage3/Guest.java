package socketlab.check.stage3;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import socketlab.check.script.Pieces;
import socketlab.check.script.UnfinishedLine;
import socketlab.dialect.Key;
import socketlab.dialect.TemplatePattern;

/** A user of a script: what they have said and done, which is all that the room's history may tell of them. */
final class Guest {
    private final ChatUser user;
    private final List<String> said = new ArrayList<>();
    private final Pattern entered;
    private final Pattern left;
    private final UnfinishedLine half = new UnfinishedLine();
    private boolean leaving;
    private boolean breaking;
    private boolean reading = true;
    private boolean maybeUnnoticed;

    Guest(ChatUser user) {
        this.user = user;
        this.entered = TemplatePattern.about(user.dialect(), Key.ENTERED, user.address());
        this.left = TemplatePattern.about(user.dialect(), Key.LEFT, user.address());
    }

    ChatUser user() {
        return user;
    }

    String name() {
        return user.name();
    }

    /** What was said so far, in complete lines and in order; blank ones are not said. */
    List<String> said() {
        return said;
    }

    /** What was sent behind the last line end. It may become a line when the stream ends. */
    String half() {
        return half.text();
    }

    boolean isThere() {
        return !leaving;
    }

    boolean isLeaving() {
        return leaving;
    }

    /** Left in a way that lets lines be lost which were not read yet. */
    boolean isBreaking() {
        return breaking;
    }

    /** Reads all that comes, and so must have got everything when the room is quiet. */
    boolean isListening() {
        return reading && !leaving;
    }

    /** Ended before anybody greeted it: both notices may come, or neither. */
    boolean isMaybeUnnoticed() {
        return maybeUnnoticed;
    }

    /** Sends text with or without line ends in it. */
    void sends(String text) {
        remember(text);
        user.sends(text);
    }

    /** Sends text in pieces, each when the one before has been read; a cut at 0 is one before the last byte. */
    void sendsCut(String text, List<Integer> cuts) {
        remember(text);
        Pieces.send(user, text, cuts);
    }

    private void remember(String text) {
        half.add(text).stream().filter(line -> !line.isEmpty()).forEach(said::add);
    }

    void leaves() {
        ends();
        user.halfCloses();
    }

    /**
     * After a close the kernel answers whatever the server still writes with a reset; and so it does at once when it
     * holds something that was not read. After a reset, lines not yet read may be lost.
     */
    void vanishes() {
        ends();
        breaking = true;
        user.vanishes();
    }

    void resets() {
        ends();
        breaking = true;
        user.resets();
    }

    private void ends() {
        maybeUnnoticed = user.received().lineCount() == 0;
        leaving = true;
    }

    void stopsReading() {
        reading = false;
        user.stopsReading();
    }

    void readsAgain() {
        reading = true;
        user.readsAgain();
    }

    boolean isReading() {
        return reading;
    }

    /** What this line says of this user, when it is a line of the protocol about them. */
    Optional<ChatEvent.Kind> mentionIn(String line) {
        if (entered.matcher(line).matches()) {
            return Optional.of(ChatEvent.Kind.ENTERED);
        }
        if (left.matcher(line).matches()) {
            return Optional.of(ChatEvent.Kind.LEFT);
        }
        return saidIn(line).map(text -> ChatEvent.Kind.SAID);
    }

    /** The text, when this line shows something that this user really said. */
    Optional<String> saidIn(String line) {
        String start = user.dialect().message(user.address(), "");
        if (!line.startsWith(start)) {
            return Optional.empty();
        }
        String text = line.substring(start.length());
        return said.contains(text) || !half.isEmpty() && text.equals(half.text())
                ? Optional.of(text)
                : Optional.empty();
    }
}
