package socketlab.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * The shape of a suite is that of Surefire's published schema of test reports, asserted by hand: which attributes and
 * elements there are, which must be there, and in which order. The root around the suites is not of that schema; build
 * servers read it.
 */
class JUnitXmlTest {
    /** Narrower than what the schema allows. */
    private static final String TIME = "[0-9]+\\.[0-9]{3}";

    private static final Map<String, Set<String>> REQUIRED = Map.of(
            "testsuites", Set.of(),
            "testsuite", Set.of("name", "tests", "errors", "skipped", "failures"),
            "properties", Set.of(),
            "property", Set.of("name", "value"),
            "testcase", Set.of("name", "time"),
            "failure", Set.of("type"),
            "skipped", Set.of(),
            "error", Set.of("type"),
            "system-out", Set.of());

    private static final Map<String, Set<String>> OPTIONAL = Map.of(
            "testsuites", Set.of(),
            "testsuite", Set.of("time", "group"),
            "properties", Set.of(),
            "property", Set.of(),
            "testcase", Set.of("classname", "group"),
            "failure", Set.of("message"),
            "skipped", Set.of("message"),
            "error", Set.of("message"),
            "system-out", Set.of());

    private static final Map<String, List<String>> CHILDREN = Map.of(
            "testsuites", List.of("testsuite"),
            "testsuite", List.of("properties", "testcase"),
            "properties", List.of("property"),
            "testcase", List.of("failure", "skipped", "error", "system-out"));

    private String text;
    private Element root;

    @BeforeEach
    void write() throws Exception {
        text = JUnitXml.of(SampleClass.book());
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        root = factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(text)))
                .getDocumentElement();
    }

    @Test
    void everyElementHasTheShapeOfTheSchema() {
        assertThat(root.getTagName()).isEqualTo("testsuites");
        assertShape(root);
    }

    private static void assertShape(Element element) {
        String name = element.getTagName();
        Set<String> attributes = attributes(element);
        assertThat(attributes).as(name).containsAll(REQUIRED.get(name));
        attributes.removeAll(REQUIRED.get(name));
        assertThat(OPTIONAL.get(name)).as(name).containsAll(attributes);
        if (element.hasAttribute("time")) {
            assertThat(element.getAttribute("time")).matches(TIME);
        }
        List<String> order = CHILDREN.getOrDefault(name, List.of());
        List<Integer> places = children(element).stream()
                .map(child -> order.indexOf(child.getTagName()))
                .toList();
        assertThat(places).as("children of " + name).doesNotContain(-1).isSorted();
        children(element).forEach(JUnitXmlTest::assertShape);
    }

    @Test
    void countsAreThoseOfTheCases() {
        for (Element suite : children(root)) {
            assertThat(suite.getAttribute("tests")).isEqualTo(count(suite, "testcase"));
            assertThat(suite.getAttribute("failures")).isEqualTo(count(suite, "failure"));
            assertThat(suite.getAttribute("errors")).isEqualTo(count(suite, "error"));
            assertThat(suite.getAttribute("skipped")).isEqualTo(count(suite, "skipped"));
        }
        Element hostile = suite(SampleClass.HOSTILE);
        assertThat(List.of(
                        hostile.getAttribute("tests"),
                        hostile.getAttribute("failures"),
                        hostile.getAttribute("errors"),
                        hostile.getAttribute("skipped")))
                .containsExactly("11", "4", "2", "2");
    }

    @Test
    void aFailureHasItsCauseItsMessageAndItsStory() {
        Element failure = (Element)
                suite(SampleClass.HOSTILE).getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("type")).isEqualTo(SampleClass.CAUSE);
        assertThat(failure.getAttribute("message"))
                .startsWith("Expected the message: =cmd|")
                .contains("\\x1b[31mred", "\\x00", "\\ud800", "\\u202e", "</testcase>");
        assertThat(failure.getTextContent())
                .contains("expected  \"hello\"", "Hint: Read until the *end*", "alice", "Again: ./lab check 1");
    }

    @Test
    void whatWasNotGradedSaysSoInACaseOfItsOwn() {
        assertThat(result(SampleClass.MISSING, "skipped")).isEqualTo("Nothing was handed in.");
        assertThat(result(SampleClass.UNREADABLE, "failure")).contains("could not be unpacked", "10,000 files");
        assertThat(result(SampleClass.CUT_SHORT, "failure")).contains("cut short", "600 s");
        assertThat(result(SampleClass.BROKEN, "error")).contains("no score", "The worker died.");
        assertThat(suite(SampleClass.FULL).getElementsByTagName("testcase").getLength())
                .isEqualTo(3);
    }

    @Test
    void nothingThatActsIsInTheText() {
        assertThat(text).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}&&[^\\n]]");
        assertThat(text)
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
                .endsWith("</testsuites>\n");
    }

    private String result(String id, String element) {
        return ((Element) suite(id).getElementsByTagName(element).item(0)).getAttribute("message");
    }

    private Element suite(String id) {
        return children(root).stream()
                .filter(suite -> suite.getAttribute("name").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String count(Element suite, String element) {
        return String.valueOf(suite.getElementsByTagName(element).getLength());
    }

    private static Set<String> attributes(Element element) {
        Set<String> names = new TreeSet<>();
        IntStream.range(0, element.getAttributes().getLength())
                .forEach(i -> names.add(element.getAttributes().item(i).getNodeName()));
        return names;
    }

    private static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        NodeList nodes = element.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            Node node = nodes.item(i);
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }
}
