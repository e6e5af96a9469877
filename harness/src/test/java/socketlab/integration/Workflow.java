package socketlab.integration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What a schema cannot see in a workflow for GitHub: whether the names that it uses are declared in it. */
final class Workflow {
    static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{ *(.*?) *}}");

    private static final Pattern CONDITION = Pattern.compile("!?(?:always|cancelled|success|failure)\\(\\)");
    private static final Pattern VALUE = Pattern.compile("(matrix|strategy)\\.([A-Za-z_][A-Za-z0-9_-]*)");
    private static final Set<String> OF_STRATEGY = Set.of("fail-fast", "job-index", "job-total", "max-parallel");

    private final JsonNode jobs;
    private final List<String> faults = new ArrayList<>();

    private Workflow(JsonNode jobs) {
        this.jobs = jobs;
    }

    /** In sentences. */
    static List<String> faults(JsonNode root) {
        Workflow workflow = new Workflow(root.get("jobs"));
        workflow.jobs.propertyNames().forEach(workflow::inspect);
        return workflow.faults;
    }

    private void inspect(String name) {
        JsonNode job = jobs.get(name);
        for (String needed : words(job.path("needs"))) {
            if (!jobs.has(needed) || needed.equals(name)) {
                faults.add("The job " + name + " needs " + needed + ", which is no other job.");
            }
        }
        inspectCondition(job);
        inspectValues(job.path("steps"), job);
        Set<String> artifacts = new HashSet<>();
        for (JsonNode step : job.path("steps")) {
            inspectCondition(step);
            String artifact = step.path("uses").asString("").contains("upload")
                    ? step.at("/with/name").asString()
                    : "";
            if (!artifact.isEmpty() && !artifacts.add(artifact)) {
                faults.add("Two artifacts are called " + artifact + ".");
            }
            if (!artifact.isEmpty() && job.has("strategy") && !artifact.contains("matrix.")) {
                faults.add("Each job of the matrix uploads the same artifact " + artifact + ".");
            }
        }
    }

    /** An expression with or without its braces. */
    private void inspectCondition(JsonNode conditional) {
        String condition =
                EXPRESSION.matcher(conditional.path("if").asString("success()")).replaceAll("$1");
        if (!CONDITION.matcher(condition).matches()) {
            faults.add("The condition " + condition + " is unknown.");
        }
    }

    private void inspectValues(JsonNode within, JsonNode job) {
        for (JsonNode step : within) {
            step.propertyStream()
                    .filter(field -> !field.getKey().equals("if"))
                    .flatMap(field ->
                            EXPRESSION.matcher(field.getValue().toString()).results())
                    .map(MatchResult::group)
                    .forEach(expression ->
                            inspectValue(EXPRESSION.matcher(expression).replaceAll("$1"), job));
        }
    }

    private void inspectValue(String expression, JsonNode job) {
        var value = VALUE.matcher(expression);
        boolean isKnown = value.matches()
                && job.has("strategy")
                && (value.group(1).equals("strategy")
                        ? OF_STRATEGY.contains(value.group(2))
                        : job.at("/strategy/matrix").has(value.group(2)));
        if (!isKnown) {
            faults.add("The value " + expression + " is unknown.");
        }
    }

    private static List<String> words(JsonNode oneOrMany) {
        return oneOrMany.isString()
                ? List.of(oneOrMany.asString())
                : StreamSupport.stream(oneOrMany.spliterator(), false)
                        .map(JsonNode::asString)
                        .toList();
    }
}
