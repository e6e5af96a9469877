package socketlab.intake;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import socketlab.gradebook.HandIn;

/** All that was found of one student, in the order in which it was found. */
final class Student {
    private static final Comparator<List<Sighting>> EARLIER = Comparator.comparingInt(
                    (List<Sighting> attempt) -> attempt.get(0).attempt())
            .thenComparing(
                    attempt -> attempt.get(0).submitted(), Comparator.nullsFirst(OffsetDateTime.timeLineOrder()));

    private final List<Sighting> sightings = new ArrayList<>();

    void add(Sighting sighting) {
        sightings.add(sighting);
    }

    /** A roster knows the name better than a platform does. */
    void addFirst(Sighting ofRoster) {
        sightings.add(0, ofRoster);
    }

    Sighting first() {
        return sightings.get(0);
    }

    boolean hasHandedIn() {
        return sightings.stream().anyMatch(sighting -> sighting.part() != null);
    }

    /** Whether several places have something of a student whom nothing but the name of a file tells. */
    boolean isFromSeveralPlaces() {
        return sightings.stream()
                                .filter(sighting -> sighting.realm().isEmpty() && sighting.part() != null)
                                .count()
                        > 1
                && sightings.stream().noneMatch(sighting -> sighting.attempt() > 0 || sighting.submitted() != null);
    }

    /** The hand-ins in their order, under this id; one without parts when there is none. */
    List<Candidate> candidates(String id) {
        if (!hasHandedIn()) {
            HandIn nothing = new HandIn(id, first().name(), 1, "", "", null, false);
            return List.of(new Candidate(nothing, first().recognition(), List.of()));
        }
        List<List<Sighting>> attempts = attempts();
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < attempts.size(); i++) {
            candidates.add(candidate(id, i + 1, attempts.get(i)));
        }
        return candidates;
    }

    private List<List<Sighting>> attempts() {
        Map<String, List<Sighting>> deliveries = new LinkedHashMap<>();
        sightings.stream()
                .filter(sighting -> sighting.part() != null)
                .forEach(sighting -> deliveries
                        .computeIfAbsent(sighting.delivery(), delivery -> new ArrayList<>())
                        .add(sighting));
        return deliveries.values().stream()
                .map(Student::withoutNeedlessText)
                .map(files -> files.get(0).realm().equals("canvas") ? Resubmissions.of(files) : List.of(files))
                .flatMap(Collection::stream)
                .sorted(EARLIER)
                .toList();
    }

    private static List<Sighting> withoutNeedlessText(List<Sighting> files) {
        boolean hasFile = files.stream().anyMatch(file -> !file.isText());
        return hasFile ? files.stream().filter(file -> !file.isText()).toList() : files;
    }

    private Candidate candidate(String id, int attempt, List<Sighting> files) {
        List<Part> parts =
                files.stream().map(Sighting::part).filter(Objects::nonNull).toList();
        String source = parts.get(0).source();
        HandIn handIn = new HandIn(
                id,
                first().name(),
                attempt,
                parts.size() == 1 ? source : source + " and " + (parts.size() - 1) + " more",
                "",
                submitted(files.get(0)),
                files.stream().anyMatch(Sighting::isLate));
        return new Candidate(handIn, files.get(0).recognition(), parts);
    }

    private static @Nullable String submitted(Sighting sighting) {
        OffsetDateTime time = sighting.submitted();
        return time == null ? null : time.toString();
    }
}
