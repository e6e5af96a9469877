package socketlab.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import socketlab.batch.ClassRun;
import socketlab.batch.Job;
import socketlab.batch.Shelf;
import socketlab.gradebook.GradedWork;

/** What has been graded already, what is to be graded now, and what comes of it. */
final class Tally implements Consumer<GradedWork> {
    private final Shelf shelf;
    private final Console console;
    private @Nullable ClassProgress progress;

    Tally(Shelf shelf, Console console) {
        this.shelf = shelf;
        this.console = console;
    }

    /** Those that are not on the shelf, or were graded under other circumstances. */
    List<Job> todo(List<Roll.Entry> entries, ClassRun run) {
        List<Job> todo = new ArrayList<>();
        for (Roll.Entry entry : entries) {
            Optional<GradedWork> kept = shelf.of(entry.handIn());
            if (kept.isEmpty() || !run.isUpToDate(kept.get(), entry.handIn())) {
                todo.add(entry.job());
            }
        }
        int kept = entries.size() - todo.size();
        console.complain(todo.size() + " to grade" + (kept == 0 ? "." : ", " + kept + " graded already."));
        progress = new ClassProgress(console, todo.size());
        return todo;
    }

    @Override
    public void accept(GradedWork work) {
        if (progress != null) {
            progress.accept(work);
        }
    }

    /** The results of these, in their order: who is on the shelf from another time and not in the class is left out. */
    List<GradedWork> of(List<Roll.Entry> entries) {
        return entries.stream()
                .flatMap(entry -> shelf.of(entry.handIn()).stream())
                .toList();
    }
}
