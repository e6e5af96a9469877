package socketlab.report;

import java.util.List;
import socketlab.check.Outcome;
import socketlab.grade.Result;
import socketlab.grade.StageResult;
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
        return MAPPER.writeValueAsString(report(result, dialect)) + "\n";
    }

    /** The same, before it is written. */
    public RunReport report(Result result, String dialect) {
        List<StageReport> stages = result.stages().stream().map(this::stage).toList();
        return new RunReport(SCHEMA, KitReport.here(), dialect, result.score(), result.max(), stages);
    }

    private StageReport stage(StageResult stage) {
        List<CheckReport> checks = stage.outcomes().stream().map(this::check).toList();
        return new StageReport(stage.stage().number(), stage.stage().title(), stage.score(), stage.max(), checks);
    }

    /** One check of it. */
    public CheckReport check(Outcome o) {
        return new CheckReport(
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
}
