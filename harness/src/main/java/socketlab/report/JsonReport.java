package socketlab.report;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import socketlab.check.Outcome;
import socketlab.grade.Result;
import socketlab.grade.StageResult;
import socketlab.platform.Platform;
import socketlab.transcript.TrailEvent;
import socketlab.transcript.Visible;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A run as JSON, schema {@code socketlab/report/v1}: the contract with other programs. */
public final class JsonReport {
    static final String SCHEMA = "socketlab/report/v1";

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Replay replay;

    public JsonReport(Replay replay) {
        this.replay = replay;
    }

    /**
     * The whole report, ending with a line end.
     *
     * @param dialect the name of the one that was spoken
     */
    public String of(Result result, String dialect) {
        List<StageEntry> stages = result.stages().stream().map(this::stage).toList();
        return MAPPER.writeValueAsString(new Report(SCHEMA, kit(), dialect, result.score(), result.max(), stages))
                + "\n";
    }

    /** What ran the checks: two reports that differ may differ here. */
    private static Map<String, String> kit() {
        String version = JsonReport.class.getPackage().getImplementationVersion();
        return Map.of(
                "version", version == null ? "development" : version,
                "java", Runtime.version().toString(),
                "system", Platform.current().name());
    }

    private StageEntry stage(StageResult stage) {
        List<CheckEntry> checks = stage.outcomes().stream().map(this::check).toList();
        return new StageEntry(stage.stage().number(), stage.stage().title(), stage.score(), stage.max(), checks);
    }

    private CheckEntry check(Outcome o) {
        return new CheckEntry(
                o.info().id(),
                o.info().title(),
                o.info().role().word(),
                o.verdict().word(),
                o.score(),
                o.max(),
                o.durationMs(),
                o.message(),
                o.expected() == null ? null : Visible.shortened(o.expected()),
                o.actual() == null ? null : o.actual().shown(),
                o.state(),
                o.cause() == null ? null : o.cause().id(),
                o.info().hint(),
                o.info().check().docs(),
                o.trail(),
                replay.of(o));
    }

    record Report(
            String schema, Map<String, String> kit, String dialect, int score, int max, List<StageEntry> stages) {}

    record StageEntry(int stage, String title, int score, int max, List<CheckEntry> checks) {}

    record CheckEntry(
            String id,
            String title,
            String role,
            String status,
            int score,
            int max,
            long durationMs,
            @Nullable String message,
            @Nullable String expected,
            @Nullable String actual,
            List<String> state,
            @Nullable String cause,
            String hint,
            String docs,
            List<TrailEvent> trail,
            String replay) {}
}
