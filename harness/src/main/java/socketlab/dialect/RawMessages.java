package socketlab.dialect;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import socketlab.transcript.Framing;
import socketlab.transcript.StrippedLines;

/**
 * A stream without line ends, cut into the messages of a vocabulary. One may arrive in any number of pieces, and the next
 * may follow without a gap. What is between two known messages, and is none itself, is handed on as it is.
 *
 * <p>A message that reaches the end of what has come {@linkplain #standing stands}, but is not handed on: with {@code 1}
 * for a number of users, a {@code 0} may follow.
 */
public final class RawMessages implements Framing {
    private final Vocabulary vocabulary;
    private final boolean dropsLineEnds;
    private final Interleaving interleaving;
    private @Nullable Pattern first;
    private String rest = "";
    private @Nullable String standing;

    /**
     * @param dropsLineEnds whether line ends mean nothing here, as on a screen that shows each read as a line
     * @param isGreeted whether the stream is a newcomer's, and so begins with a greeting
     */
    public RawMessages(Dialect dialect, Vocabulary vocabulary, boolean dropsLineEnds, boolean isGreeted) {
        this.vocabulary = vocabulary;
        this.dropsLineEnds = dropsLineEnds;
        this.interleaving = new Interleaving(dialect, vocabulary);
        this.first = isGreeted ? vocabulary.greeting().orElse(null) : null;
    }

    @Override
    public void accept(byte[] bytes, int count, Sink complete) {
        String more = new String(bytes, 0, count, StandardCharsets.ISO_8859_1);
        rest = StrippedLines.withoutCodes(rest + (dropsLineEnds ? more.replaceAll("[\r\n]", "") : more));
        standing = null;
        int done = takeFirst(complete);
        Matcher matcher = vocabulary.any().matcher(rest);
        while (standing == null && isDecided(matcher, done)) {
            done = takeOne(matcher, done, complete);
        }
        rest = rest.substring(done);
    }

    /** Whether more bytes could not make another message of what begins here, and there is one here or later. */
    private boolean isDecided(Matcher matcher, int from) {
        matcher.region(from, rest.length());
        if (matcher.lookingAt()) {
            return matcher.end() == rest.length() || !matcher.hitEnd();
        }
        return !matcher.hitEnd() && matcher.find();
    }

    /** Takes the message that the matcher has found, and what stands before it. */
    private int takeOne(Matcher matcher, int from, Sink complete) {
        String before = rest.substring(from, matcher.start());
        if (isAMark(before)) {
            complete.accept(interleaving.unknown(decode(rest.substring(from, matcher.end()))));
            return matcher.end();
        }
        if (!before.isEmpty()) {
            complete.accept(interleaving.unknown(decode(before)));
        }
        return takeKnown(matcher, complete);
    }

    private int takeFirst(Sink complete) {
        if (first == null || rest.isEmpty()) {
            return 0;
        }
        Matcher matcher = first.matcher(rest);
        if (!matcher.lookingAt()) {
            first = null;
            return 0;
        }
        int done = takeKnown(matcher, complete);
        first = standing == null ? null : first;
        return done;
    }

    /** Signs directly before a message, such as {@code "> "}, are a mistake in the message and no message. */
    private static boolean isAMark(String bytes) {
        return !bytes.isBlank() && bytes.chars().noneMatch(c -> Character.isLetterOrDigit(c) || c > 127);
    }

    /** Returns how far the rest is dealt with. */
    private int takeKnown(Matcher matcher, Sink complete) {
        String known = decode(matcher.group());
        if (matcher.end() == rest.length()) {
            standing = interleaving.preview(known).orElse("");
            return matcher.start();
        }
        interleaving.take(known).ifPresent(complete::accept);
        return matcher.end();
    }

    private static String decode(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    @Override
    public String unfinished() {
        return interleaving.pending() + decode(rest);
    }

    @Override
    public Optional<String> standing() {
        return Optional.ofNullable(standing).filter(message -> !message.isEmpty());
    }

    @Override
    public boolean hasLineEnds() {
        return false;
    }
}
