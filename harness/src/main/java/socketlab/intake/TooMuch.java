package socketlab.intake;

import java.io.IOException;

/** Somebody's archive made a library read on for longer than it may. */
final class TooMuch extends IOException {
    TooMuch() {
        super("More was read than was allowed");
    }
}
