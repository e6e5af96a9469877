package socketlab.cli;

/** How {@code ./lab} ends; other programs rely on these numbers. */
final class ExitCodes {
    /** Everything that was graded is right, and something was graded. */
    static final int FULL_SCORE = 0;

    /** At least one check failed. */
    static final int CHECK_FAILED = 1;

    /** The command line makes no sense, or asks for something that is not there. */
    static final int USAGE = 2;

    /** The lab itself failed: no verdict on the submission. */
    static final int LAB_BROKE = 3;

    /** The machine was too busy to decide at least one check: the score is not final. */
    static final int INCONCLUSIVE = 4;

    private ExitCodes() {}
}
