package socketlab.intake;

import java.io.IOException;

/** Calls into what reads other people's archives: whatever goes wrong in there, the archive is to blame. */
final class Guarded {
    private Guarded() {}

    /** Reads and writes nothing but the archive. */
    @FunctionalInterface
    interface Call<T> {
        T result() throws IOException;
    }

    /**
     * @param what is read, such as {@code archive "lab.zip"}
     * @throws Refusal for every exception of the call, the unchecked ones of a library that trips over a crafted archive
     *     included
     */
    static <T> T call(String what, Call<T> call) throws Refusal {
        try {
            return call.result();
        } catch (IOException | RuntimeException damaged) {
            throw isTooMuch(damaged) ? Refusal.tooMuch(what) : Refusal.damaged(what);
        }
    }

    /** The library wraps what it does not know. */
    private static boolean isTooMuch(Exception damaged) {
        return damaged instanceof TooMuch || damaged.getCause() instanceof TooMuch;
    }
}
