package socketlab.check.script;

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

    public Breach(String rule, CheckFailure failure) {
        super(rule + ": " + failure.getMessage());
        this.rule = rule;
        this.failure = failure;
    }

    public String rule() {
        return rule;
    }

    public CheckFailure failure() {
        return failure;
    }
}
