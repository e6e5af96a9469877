package socketlab.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the instructor named, and for each whether it is one hand-in or holds many. */
final class NamedPaths {
    private final List<Path> paths;
    private final Map<Path, PlatformName> platform = new HashMap<>();
    private final Map<Path, Place> places = new LinkedHashMap<>();

    /** @param remarks to which it adds what it has to say */
    NamedPaths(List<Path> paths, List<String> remarks) {
        this.paths = paths;
        groups(paths, NamedPaths::parent).forEach(this::readPlatformNames);
        List<Path> others =
                paths.stream().filter(path -> !platform.containsKey(path)).toList();
        groups(others, path -> Files.isDirectory(path) + parent(path)).forEach(group -> judge(group, remarks));
    }

    /** Hands all that was found to the reader, in the order in which it was named. */
    void readWith(PlaceReader reader) {
        for (Path path : paths) {
            PlatformName name = platform.get(path);
            Place place = places.get(path);
            if (name != null) {
                reader.platform(name, Part.of(path), parent(path));
            } else if (place != null) {
                reader.place(place, path);
            } else {
                reader.alone(path);
            }
        }
    }

    private static Collection<List<Path>> groups(List<Path> paths, Function<Path, String> by) {
        return paths.stream()
                .collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    private static String parent(Path path) {
        return String.valueOf(path.toAbsolutePath().normalize().getParent());
    }

    private static String name(Path path) {
        return Part.of(path).name();
    }

    private void readPlatformNames(List<Path> siblings) {
        Map<String, PlatformName> known =
                PlatformNames.in(siblings.stream().map(NamedPaths::name).toList());
        for (Path path : siblings) {
            PlatformName name = known.get(name(path));
            if (name != null) {
                platform.put(path, name);
            }
        }
    }

    /**
     * Of those that were named side by side, as a shell does for {@code class/*}, a few that look as if they held many are
     * not believed: somebody could hand in a zip that is made like a whole download, and so hand in for others.
     */
    private void judge(List<Path> siblings, List<String> remarks) {
        Map<Path, Place> found = new LinkedHashMap<>();
        for (Path path : siblings) {
            many(path, siblings.size() == 1).ifPresent(place -> found.put(path, place));
        }
        if (found.size() * 2 >= siblings.size()) {
            places.putAll(found);
            return;
        }
        if (!found.isEmpty()) {
            remarks.add("Read as one hand-in each, because most of what was named beside it is one: "
                    + Place.some(found.keySet().stream().map(NamedPaths::name).toList())
                    + ". Named alone, what it holds is read as the hand-ins of many.");
        }
    }

    private static Optional<Place> many(Path path, boolean isAlone) {
        if (Files.isDirectory(path)) {
            return Judgement.ofDirectory(new DirectoryPlace(path), isAlone);
        }
        try {
            boolean isZip = Files.isRegularFile(path) && ArchiveKind.of(path) == ArchiveKind.ZIP;
            return isZip ? ZipPlace.open(path).flatMap(zip -> Judgement.ofZip(zip, isAlone)) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
