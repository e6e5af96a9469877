package socketlab.mistake;

import java.util.Set;
import java.util.regex.Pattern;

/** Clues in the program itself: how it ended, what it complained of, what its threads do, and what its code uses. */
final class ProgramClues {
    private static final Pattern NETWORK_ERROR =
            Pattern.compile("(?i)connection reset|broken pipe|ClosedChannelException"
                    + "|connection (?:was )?aborted|SocketException|EOFException");
    private static final Pattern FORMAT_ERROR = Pattern.compile(
            "(?:UnknownFormatConversion|IllegalFormat|MissingFormat"
                    + "|FormatFlags|DuplicateFormat)\\w*Exception|Flags = '|Conversion = '|Format specifier '|can't parse argument number");

    private ProgramClues() {}

    static Clue runs() {
        return evidence -> evidence.exitStatus().isEmpty();
    }

    /** It has ended by itself, with this status. */
    static Clue endedWith(int status) {
        return evidence -> evidence.exitStatus().orElse(-1) == status;
    }

    /** It has ended because of an error: neither with success nor by a signal. */
    static Clue endedByAnError() {
        return evidence -> {
            int status = evidence.exitStatus().orElse(0);
            return status > 0 && status < 128;
        };
    }

    /** Something like this stands on standard error. */
    static Clue complains(String regex) {
        Pattern pattern = Pattern.compile(regex);
        return evidence -> pattern.matcher(evidence.errors()).find();
    }

    static Clue complainsOfTheNetwork() {
        return evidence -> NETWORK_ERROR.matcher(evidence.errors()).find();
    }

    static Clue complainsOfAFormat() {
        return evidence -> FORMAT_ERROR.matcher(evidence.errors()).find();
    }

    static Clue isSilent() {
        return evidence -> evidence.errors().isBlank();
    }

    static Clue wroteToItsScreen() {
        return evidence -> !evidence.output().isBlank();
    }

    /** A thread of the program is in this method, or in something that it has called. */
    static Clue aThreadIsIn(String regex) {
        Pattern pattern = Pattern.compile("(?m)^\\s*at (?:\\S+/)?" + regex + "\\(");
        return evidence -> evidence.stacks().stream()
                .anyMatch(stack -> pattern.matcher(stack).find());
    }

    /** No thread of the program is with the socket: the only one that runs its code waits for the keyboard. */
    static Clue onlyTheKeyboardIsRead() {
        Clue reading = aThreadIsIn("java\\.io\\.FileInputStream\\.read\\w*");
        return evidence -> evidence.stacks().size() == 1 && reading.test(evidence);
    }

    /** The code refers to this class or method, such as {@code java/nio/ByteBuffer.flip}. */
    static Clue uses(String name) {
        return evidence -> evidence.code().uses(name);
    }

    /** One class of the code uses {@code name}, and none of {@code others}. */
    static Clue usesWithout(String name, String... others) {
        return evidence -> evidence.code().usesWithout(name, Set.of(others));
    }
}
