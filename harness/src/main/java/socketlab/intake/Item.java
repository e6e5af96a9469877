package socketlab.intake;

import java.io.IOException;
import java.io.InputStream;

/**
 * One thing in a hand-in, as whoever packed it describes it: nothing of that is to be trusted.
 *
 * @param path with slashes or backslashes between the names
 * @param isExecutable whether its owner may run it
 */
record Item(String path, Kind kind, boolean isExecutable, Opener opener) {
    enum Kind {
        FILE,
        DIRECTORY,
        /** A symbolic link, and in a tar a hard link too. */
        LINK,
        /** A device, a pipe or a socket: to open it may never end. */
        SPECIAL,
        UNREADABLE
    }

    @FunctionalInterface
    interface Opener {
        /**
         * @throws Refusal when the archive is to blame
         * @throws IOException when a file of this machine cannot be opened
         */
        InputStream open() throws Refusal, IOException;
    }

    static Item without(String path, Kind kind) {
        return new Item(path, kind, false, InputStream::nullInputStream);
    }

    Item at(String otherPath) {
        return new Item(otherPath, kind, isExecutable, opener);
    }
}
