package socketlab.intake;

/**
 * One name in a {@link Place}.
 *
 * @param name hostile text
 */
record Child(String name, Type type, Part part) {
    enum Type {
        FILE,
        DIRECTORY,
        /** A link, a pipe, something that cannot be looked at. */
        OTHER
    }

    boolean isDirectory() {
        return type == Type.DIRECTORY;
    }

    boolean isFile() {
        return type == Type.FILE;
    }

    /** By its name; whether it is one shows when it is unpacked. */
    boolean isArchive() {
        return isFile() && ArchiveKind.isNamed(name);
    }
}
