package socketlab.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import socketlab.batch.Job;
import socketlab.gradebook.HandIn;
import socketlab.intake.Candidate;
import socketlab.intake.Found;
import socketlab.intake.Intake;
import socketlab.intake.Limits;
import socketlab.intake.Unpacked;
import socketlab.intake.Unpacking;
import socketlab.transcript.Visible;

/** Who is in the class, and what they have handed in. */
final class Roll {
    private final List<Entry> entries;

    /**
     * @param single whether what is named is one submission
     * @param console is told what is odd about the class
     */
    Roll(List<Path> named, boolean single, Console console) {
        Found found = found(named, single);
        found.remarks().forEach(remark -> console.complain("Note: " + remark));
        if (found.candidates().isEmpty()) {
            throw new UserError(
                    "Nobody's work was found in what was named. See ./lab grade --help for what it may be.");
        }
        entries = found.candidates().stream().map(Entry::new).toList();
    }

    private static Found found(List<Path> named, boolean single) {
        try {
            if (single && named.size() > 1) {
                throw new UserError("--single takes one submission, and " + named.size() + " are named.");
            }
            return single ? Intake.single(named.get(0)) : Intake.find(named);
        } catch (IllegalArgumentException unusable) {
            throw new UserError(String.valueOf(unusable.getMessage()));
        }
    }

    List<Entry> entries() {
        return entries;
    }

    /** The same without anything of the grading. */
    List<Candidate> candidates() {
        return entries.stream().map(entry -> entry.candidate).toList();
    }

    /** Who was recognised as what, a line for each. */
    static List<String> lines(List<Entry> entries) {
        List<String> lines = new ArrayList<>();
        for (Entry entry : entries) {
            HandIn handIn = entry.candidate.handIn();
            String attempt = handIn.attempt() > 1 ? ", attempt " + handIn.attempt() : "";
            lines.add(Visible.plain(handIn.id() + "  " + handIn.name() + attempt + "  (" + entry.candidate.recognition()
                    + ")  " + (handIn.source().isEmpty() ? "nothing handed in" : handIn.source())));
        }
        lines.add(entries.size() + (entries.size() == 1 ? " hand-in." : " hand-ins."));
        return lines;
    }

    /** One hand-in of the class. */
    static final class Entry {
        private Candidate candidate;
        private boolean isDigested;

        Entry(Candidate candidate) {
            this.candidate = candidate;
        }

        /** With its digest, for which all of it is read. */
        HandIn handIn() {
            if (!isDigested) {
                candidate = candidate.digested(Limits.DEFAULT);
                isDigested = true;
            }
            return candidate.handIn();
        }

        Job job() {
            return new Job(handIn(), this::unpack);
        }

        private Job.Delivery unpack(Path directory) {
            try {
                Unpacked unpacked = Unpacking.into(candidate, directory, Limits.DEFAULT);
                return unpacked instanceof Unpacked.Ready ready
                        ? Job.Delivery.of(ready.directory(), ready.remarks())
                        : Job.Delivery.refused(((Unpacked.Refused) unpacked).sentence());
            } catch (IOException e) {
                throw new UncheckedIOException("A submission cannot be unpacked", e);
            }
        }
    }
}
