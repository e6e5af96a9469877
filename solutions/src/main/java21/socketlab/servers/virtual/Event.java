package socketlab.servers.virtual;

/**
 * Something that happened, and a link to what happened next. Whoever holds an event can go on from there; what nobody
 * holds any more is garbage, so the list gets as long as the slowest follower is behind.
 */
final class Event {
    final byte[] text;
    final String about;
    final long writtenBefore;
    volatile Event next;

    /**
     * @param about whom it is about, who need not be told. A name and not the member: from a member there is a way to
     *     an earlier event, and so events that are done with would keep each other alive
     * @param writtenBefore bytes of all events up to this one, from which follows how far somebody
     *     is behind
     */
    Event(byte[] text, String about, long writtenBefore) {
        this.text = text;
        this.about = about;
        this.writtenBefore = writtenBefore;
    }
}
