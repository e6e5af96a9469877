package socketlab.intake;

import socketlab.transcript.Visible;

/** Why a hand-in is not taken. It is the student's to mend, and never the end of a run. */
final class Refusal extends Exception {
    private static final String ADVICE = " Hand in the source files alone, without libraries, videos and build output.";

    private final String sentence;

    /** @param sentence for the student; what others wrote is made visible in it already */
    Refusal(String sentence) {
        super(sentence, null, false, false);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }

    /** @param what an archive or a file, with its name */
    static Refusal damaged(String what) {
        return new Refusal("The " + what
                + " cannot be read: it is damaged, or was cut off on its way. Make it anew, and hand that in.");
    }

    static Refusal tooManyEntries(Limits limits) {
        return new Refusal("The hand-in holds more than " + limits.entries() + " files and directories." + ADVICE);
    }

    static Refusal tooDeep(String path, Limits limits) {
        return new Refusal("In the hand-in " + Visible.quote(path) + " lies deeper than " + limits.depth()
                + " directories." + ADVICE);
    }

    static Refusal tooLargeFile(String path, long limit) {
        return new Refusal("In the hand-in " + Visible.quote(path) + " is larger than " + size(limit)
                + ", the most that one file may have." + ADVICE);
    }

    static Refusal tooLarge(long limit) {
        return new Refusal("The files of the hand-in are larger than " + size(limit)
                + " together, the most there may be." + ADVICE);
    }

    static Refusal tooMuch(String what) {
        return new Refusal("The " + what + " holds far more than a hand-in may." + ADVICE);
    }

    private static String size(long bytes) {
        return bytes % (1L << 20) == 0 ? (bytes >> 20) + " MiB" : bytes + " bytes";
    }
}
