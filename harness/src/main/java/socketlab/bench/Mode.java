package socketlab.bench;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What can be measured, in the order of the tables. */
public enum Mode {
    THROUGHPUT("Throughput", UnaryOperator.identity(), new Throughput(), Throughput::inWords, Figure.RATE, Figure.COST),

    CROWD("Throughput, many users", Settings::crowded, new Throughput(), Throughput::inWords, Figure.RATE, Figure.COST),

    SINGLE(
            "Throughput, one message in flight",
            settings -> settings.withWindow(1),
            new Throughput(),
            Throughput::inWords,
            Figure.RATE,
            Figure.COST),

    TEXT(
            "Throughput, text that is not ASCII",
            settings -> settings.withText(false),
            new Throughput(),
            Throughput::inWords,
            Figure.RATE,
            Figure.COST),

    LATENCY("Latency", UnaryOperator.identity(), new Latency(), Latency::inWords, Figure.P99, null),

    CONNECT("Connect", UnaryOperator.identity(), new Connect(), Connect::inWords, Figure.GREETED, Figure.GREETED),

    IDLE("Idle", Settings::longWinded, new Idle(), Idle::inWords, Figure.MEMORY, null),

    SLOW("A user who never reads", UnaryOperator.identity(), new Slow(), Slow::inWords, Figure.SHARE, null),

    SCALE("Scale", Settings::longWinded, new Scale(), Scale::inWords, Figure.GROWTH, null);

    private final String title;
    private final UnaryOperator<Settings> settings;
    private final Measurement measurement;
    private final Function<Settings, String> inWords;
    private final Figure first;
    private final @Nullable Figure compared;

    /**
     * @param settings what this mode makes of the settings for all
     * @param first the figure that matters most
     * @param compared the figure that ratios are made of, less being better
     */
    Mode(
            String title,
            UnaryOperator<Settings> settings,
            Measurement measurement,
            Function<Settings, String> inWords,
            Figure first,
            @Nullable Figure compared) {
        this.title = title;
        this.settings = settings;
        this.measurement = measurement;
        this.inWords = inWords;
        this.first = first;
        this.compared = compared;
    }

    /** As {@link Measurement#measure}. */
    void measure(RunningServer server, Crowd crowd, Settings all, Map<Figure, Double> into) {
        measurement.measure(server, crowd, settings.apply(all), into);
    }

    /** As the command line says it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String title() {
        return title;
    }

    String what(Settings all) {
        return inWords.apply(settings.apply(all));
    }

    /** How often each candidate is measured. */
    int rounds(Settings all) {
        return settings.apply(all).rounds();
    }

    Figure first() {
        return first;
    }

    /** The figure whose rounds must lie close together: what ratios are made of, or else what matters most. */
    Figure judged() {
        return compared == null ? first : compared;
    }

    Optional<Figure> compared() {
        return Optional.ofNullable(compared);
    }
}
