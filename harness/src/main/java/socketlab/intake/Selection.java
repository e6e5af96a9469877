package socketlab.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Decides what of a hand-in is taken, and hands that on under names that are safe. */
final class Selection {
    /** In bytes; with the target before it, a path must stay below the 4,096 of Linux. */
    private static final int LONGEST_PATH = 1_000;

    /** Takes a file. */
    @FunctionalInterface
    interface Receiver {
        /**
         * @param path safe names from the top down, at least one; no two files have the same
         * @throws IOException when the lab cannot write
         */
        void file(List<String> path, boolean isExecutable, InputStream in) throws Refusal, IOException;
    }

    private final Limits limits;
    private final Budget budget;
    private final Receiver receiver;
    private final Taken taken = new Taken();
    private final LeftOut leftOut = new LeftOut();
    private int files;
    private boolean hasDropped;

    /** @param budget on which the receiver counts bytes */
    Selection(Limits limits, Budget budget, Receiver receiver) {
        this.limits = limits;
        this.budget = budget;
        this.receiver = receiver;
    }

    /** @param directory in which all that is visited comes to lie; empty for the top */
    Contents.Visitor below(String directory) {
        return directory.isEmpty() ? this::take : item -> take(item.at(directory + "/" + item.path()));
    }

    /** How many were taken. */
    int files() {
        return files;
    }

    /** Whether there was something that never matters. */
    boolean hasDropped() {
        return hasDropped;
    }

    /** What was left out or changed, in sentences. */
    List<String> remarks() {
        return leftOut.sentences();
    }

    private void take(Item item) throws Refusal, IOException {
        boolean isDirectory = item.kind() == Item.Kind.DIRECTORY;
        if (Junk.contains(SafePath.split(item.path()), isDirectory)) {
            hasDropped = true;
            return;
        }
        switch (item.kind()) {
            case FILE -> takeFile(item);
            case LINK -> leftOut.add(LeftOut.Reason.LINK);
            case SPECIAL -> leftOut.add(LeftOut.Reason.SPECIAL);
            case UNREADABLE -> leftOut.add(LeftOut.Reason.UNREADABLE);
            // A directory is made with the first file in it.
            case DIRECTORY -> {}
        }
    }

    private void takeFile(Item item) throws Refusal, IOException {
        Optional<List<String>> safe = SafePath.of(item.path());
        if (safe.isEmpty() || safe.get().isEmpty()) {
            leftOut.add(LeftOut.Reason.OUTSIDE);
            return;
        }
        List<String> path = safe.get();
        if (path.size() > limits.depth()) {
            throw Refusal.tooDeep(item.path(), limits);
        }
        if (String.join("/", path).getBytes(StandardCharsets.UTF_8).length > LONGEST_PATH) {
            leftOut.add(LeftOut.Reason.LONG);
            return;
        }
        int names = taken.take(path);
        if (names == 0) {
            leftOut.add(LeftOut.Reason.TWICE);
            return;
        }
        budget.take(names);
        hand(item, path);
    }

    private void hand(Item item, List<String> path) throws Refusal, IOException {
        Optional<InputStream> opened = open(item);
        if (opened.isEmpty()) {
            leftOut.add(LeftOut.Reason.UNREADABLE);
            return;
        }
        try (InputStream in = opened.get()) {
            receiver.file(path, item.isExecutable(), in);
        }
        files++;
        if (isChanged(item.path(), path)) {
            leftOut.add(LeftOut.Reason.RENAMED);
        }
    }

    private static boolean isChanged(String raw, List<String> path) {
        return !SafePath.split(raw).stream()
                .filter(name -> !name.equals("."))
                .toList()
                .equals(path);
    }

    private static Optional<InputStream> open(Item item) throws Refusal {
        try {
            return Optional.of(item.opener().open());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
