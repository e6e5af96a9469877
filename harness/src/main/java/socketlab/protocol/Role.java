package socketlab.protocol;

/** Which end of the connection a program is. */
public enum Role {
    SERVER("server"),
    CLIENT("client");

    private final String word;

    Role(String word) {
        this.word = word;
    }

    /** The role as one word, in ids and messages. */
    public String word() {
        return word;
    }
}
