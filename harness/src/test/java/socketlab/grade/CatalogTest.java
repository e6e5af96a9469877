package socketlab.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import socketlab.check.CheckInfo;
import socketlab.protocol.Stage;

/** What every declaration of a check must keep to. */
class CatalogTest {
    private static final Map<Stage, Integer> AT_LEAST =
            Map.of(Stage.ECHO, 14, Stage.ONE_TO_ONE, 18, Stage.MULTI_USER, 34);

    static List<CheckInfo> checks() {
        return Catalog.all();
    }

    @ParameterizedTest
    @EnumSource
    void aStageIsWorth100Points(Stage stage) {
        assertThat(Catalog.of(stage).stream().mapToInt(CheckInfo::points).sum()).isEqualTo(100);
    }

    @ParameterizedTest
    @EnumSource
    void aStageHasEnoughChecks(Stage stage) {
        assertThat(Catalog.of(stage)).hasSizeGreaterThanOrEqualTo(AT_LEAST.get(stage));
    }

    @Test
    void idsAreUnique() {
        assertThat(Catalog.all().stream().map(CheckInfo::id)).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("checks")
    void aDeclarationIsWellFormed(CheckInfo check) {
        String prefix = "stage" + check.stage().number() + "." + check.role().word() + ".";
        assertThat(check.id()).matches(prefix.replace(".", "\\.") + "[a-z0-9-]+");
        assertThat(check.title()).matches("[A-Z].*[^.]").hasSizeLessThanOrEqualTo(96);
        assertThat(check.check().hint()).matches("[A-Za-z].*\\.").hasSizeBetween(30, 200);
        assertThat(check.points()).isPositive();
        assertThat(check.ruleText()).isNotBlank();
    }

    /** The method's name says what the id says, so that a stack trace or an IDE leads to the check. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("checks")
    void theMethodIsNamedLikeTheId(CheckInfo check) {
        String last = check.id().substring(check.id().lastIndexOf('.') + 1).replace("-", "");
        assertThat(check.method().getName().toLowerCase(Locale.ROOT)).isEqualTo(last);
    }

    @Test
    void aCheckBuildsOnAnEarlierOneOfItsClass() {
        Map<Class<?>, List<CheckInfo>> byClass =
                Catalog.all().stream().collect(Collectors.groupingBy(CheckInfo::declaring));
        byClass.forEach((type, checks) -> {
            Set<String> earlier = new HashSet<>();
            for (CheckInfo check : checks) {
                String after = check.check().after();
                assertThat(earlier.isEmpty() ? after.isEmpty() : earlier.contains(after))
                        .as(check.id() + " builds on " + after)
                        .isTrue();
                earlier.add(check.id());
            }
        });
    }
}
