package socketlab.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A JSON Schema in the resources, written by hand after the source that its comment names. */
public final class Shape {
    private Shape() {}

    /** The JSON as a tree, when it has the shape; else the test fails with what is wrong. */
    public static JsonNode checked(String name, String json) {
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema(name))
                        .validate(json, InputFormat.JSON))
                .as(name)
                .isEmpty();
        assertThat(json).endsWith("\n").doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}&&[^\\n]]");
        return JsonMapper.shared().readTree(json);
    }

    private static String schema(String name) {
        String file = name + ".schema.json";
        try (InputStream in = Objects.requireNonNull(Shape.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
