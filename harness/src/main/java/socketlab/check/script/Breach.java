package socketlab.check.script;

import java.util.List;
import java.util.Optional;
import socketlab.check.actor.CheckFailure;

/**
 * The program broke a rule of its protocol while a script was played.
 *
 * <p>Thrown by whoever judges a play. The rule's name is what two plays are compared by: a shorter script must break
 * the same rule, and not another one.
 */
public final class Breach extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String rule;
    private final transient CheckFailure failure;
    private final transient Optional<Script> played;

    public Breach(String rule, CheckFailure failure) {
        this(rule, failure, Optional.empty());
    }

    private Breach(String rule, CheckFailure failure, Optional<Script> played) {
        super(rule + ": " + failure.getMessage());
        this.rule = rule;
        this.failure = failure;
        this.played = played;
    }

    /** The same breach, which came about by these steps: what comes later, and what did nothing, is left out. */
    public Breach by(List<Step> steps) {
        return new Breach(rule, failure, Optional.of(new Script(steps)));
    }

    /** The steps that did something until the rule was broken, when the play keeps count of them. */
    Optional<Script> played() {
        return played;
    }

    public String rule() {
        return rule;
    }

    public CheckFailure failure() {
        return failure;
    }
}
