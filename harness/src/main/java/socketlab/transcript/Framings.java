package socketlab.transcript;

/** The framings of one check's streams: each stream gets one of its own. */
public interface Framings {
    /** Of a connection between the lab and the program. */
    Framing wire();

    /** Of what the program prints. */
    Framing screen();

    /** Lines everywhere, and every byte counts. */
    static Framings lines() {
        return new Framings() {
            @Override
            public Framing wire() {
                return new LineFraming();
            }

            @Override
            public Framing screen() {
                return new LineFraming();
            }
        };
    }
}
