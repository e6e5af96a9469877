package socketlab.check.stage3;

/**
 * One event of the room's one order of events.
 *
 * @param line how the screen shows it, and everybody but the guest gets it
 * @param users how many users there are after it
 */
record ChatEvent(Kind kind, Guest guest, String line, int users) {
    enum Kind {
        ENTERED,
        SAID,
        LEFT
    }
}
