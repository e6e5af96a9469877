package socketlab.integration;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import socketlab.Kit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A YAML file among the integrations, as it is or with a mistake made on purpose. */
record Yaml(String name, String text) {
    static Yaml named(String name) {
        try {
            return new Yaml(
                    name,
                    Files.readString(
                            Kit.root().resolve("harness/src/integrations").resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with one text in place of another, which must be there. */
    Yaml with(String there, String instead) {
        if (!text.contains(there)) {
            throw new IllegalArgumentException(name + " has no " + there);
        }
        return new Yaml(name, text.replace(there, instead));
    }

    JsonNode root() {
        return new YAMLMapper().readTree(text);
    }

    /** What is wrong by a schema. */
    List<String> faults(String schema, SpecificationVersion version) {
        return SchemaRegistry.withDefaultDialect(version)
                .getSchema(schema)
                .validate(JsonMapper.shared().writeValueAsString(root()), InputFormat.JSON)
                .stream()
                .map(Error::toString)
                .toList();
    }

    /** What is wrong by the schema in the resources that is written by hand after the platform's documentation. */
    List<String> faultsByOurSchema() {
        String schema = (name.startsWith("github") ? "github-workflow" : "gitlab-ci") + ".schema.json";
        try (InputStream in = Objects.requireNonNull(Yaml.class.getResourceAsStream(schema), schema)) {
            return faults(new String(in.readAllBytes(), StandardCharsets.UTF_8), SpecificationVersion.DRAFT_2020_12);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
