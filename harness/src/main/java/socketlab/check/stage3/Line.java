package socketlab.check.stage3;

/**
 * Something a user said.
 *
 * @param shown how everybody else sees it
 * @param text what was said, without the line end; unique within its scenario
 */
record Line(String shown, String text) {
    /** Whether a line that arrived must be this one, right or with a mistake. */
    boolean isMeantBy(String arrived) {
        return !text.isBlank() && arrived.contains(text);
    }
}
