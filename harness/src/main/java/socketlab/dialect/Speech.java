package socketlab.dialect;

import socketlab.protocol.Role;
import socketlab.protocol.Stage;
import socketlab.transcript.Framing;
import socketlab.transcript.Framings;
import socketlab.transcript.LineFraming;
import socketlab.transcript.StrippedLines;

/** A dialect as it is spoken in one scenario: its texts, what people say in them, and how its streams are read. */
public final class Speech implements Framings {
    private final Dialect dialect;
    private final Stage stage;
    private final Role role;
    private final Vocabulary vocabulary;

    /** @param role of the program under test: the lab plays the other one */
    public Speech(Dialect dialect, Stage stage, Role role) {
        this.dialect = dialect;
        this.stage = stage;
        this.role = role;
        this.vocabulary = new Vocabulary(dialect, stage != Stage.MULTI_USER || role == Role.CLIENT);
    }

    public Dialect dialect() {
        return dialect;
    }

    /** Whoever says something in a scenario says it here first: without line ends it could not be recognized else. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** In stage 2 the line ends of what was typed may be sent or not. */
    @Override
    public Framing wire() {
        return dialect.has(Trait.RAW) && stage != Stage.ECHO
                ? new RawMessages(dialect, vocabulary, stage == Stage.ONE_TO_ONE, role == Role.SERVER)
                : lines();
    }

    /** A client shows what a read brings as a line; where a message is written in parts, that is less than one. */
    @Override
    public Framing screen() {
        boolean inParts = dialect.has(Trait.RAW) && !dialect.has(Trait.WHOLE_MESSAGES);
        return inParts && stage == Stage.MULTI_USER && role == Role.CLIENT
                ? new RawMessages(dialect, vocabulary, true, false)
                : lines();
    }

    private Framing lines() {
        return dialect.has(Trait.EXACT_TEXT) ? new LineFraming() : new StrippedLines(dialect.errorMark());
    }
}
