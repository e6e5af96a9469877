package socketlab.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import socketlab.gradebook.Book;
import socketlab.gradebook.Mark;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GradebookJsonTest {

    @Test
    void allThatIsKnownIsThere() {
        JsonNode book = Shape.checked("gradebook", GradebookJson.of(SampleClass.book()));
        assertThat(book.get("schema").asString()).isEqualTo("socketlab/gradebook/v1");
        assertThat(book.get("marks").size()).isEqualTo(7);
        assertThat(book.at("/marks/1/stages/0/checks/4/sight").asString()).isEqualTo("HIDDEN");
        assertThat(book.at("/marks/1/points").asDouble()).isEqualTo(40.62);
        assertThat(book.at("/mistakes/known/0/id").asString()).isEqualTo(SampleClass.CAUSE);
    }

    @Test
    void nothingOfAHostileTextIsLost() {
        JsonNode book = JsonMapper.shared().readTree(GradebookJson.of(SampleClass.book()));
        assertThat(book.at("/marks/1/stages/0/checks/1/report/actual").asString())
                .isEqualTo(SampleClass.ALL);
    }

    @Test
    void marksCanBeReadBackAsTheyWere() {
        JsonMapper mapper = JsonMapper.builder().build();
        JsonNode book = mapper.readTree(GradebookJson.of(SampleClass.book()));
        Mark read = mapper.treeToValue(book.at("/marks/1"), Mark.class);
        assertThat(read).isEqualTo(SampleClass.mark(SampleClass.HOSTILE));
    }

    @Test
    void anEmptyClassHasTheShapeToo() {
        JsonNode book = Shape.checked("gradebook", GradebookJson.of(new Book("", List.of(), List.of())));
        assertThat(book.at("/mistakes/students").asInt()).isZero();
    }
}
