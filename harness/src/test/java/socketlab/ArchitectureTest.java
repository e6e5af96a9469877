package socketlab;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.Console;
import java.util.Map;
import java.util.Set;
import java.util.Timer;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import socketlab.check.actor.CheckFailure;
import socketlab.waiting.Wait;

/** Packages point one way, only one class lets time pass, and only the command line prints or exits. */
class ArchitectureTest {
    private static JavaClasses classes;

    @BeforeAll
    static void scan() {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("socketlab");
    }

    @Test
    void somethingWasScanned() {
        assertThat(classes.size()).isGreaterThan(80);
        assertThat(classes.contain(Wait.class)).isTrue();
        assertThat(classes.contain(CheckFailure.class)).isTrue();
    }

    /** Each package, and which others it may use; who may use all is the command line alone. */
    private static final String USES = """
            cli: similarity bench selftest batch export course intake gradebook report grade check mistake peer process contain \
                 dialect digest platform protocol transcript waiting timing
            bench: selftest grade check process dialect platform protocol transcript waiting timing
            selftest: batch gradebook contain report grade check mistake process dialect digest protocol waiting
            batch: contain gradebook report grade check process dialect platform protocol waiting
            export: gradebook report grade check mistake protocol transcript
            similarity: intake gradebook grade process digest protocol
            course: gradebook report grade check dialect protocol transcript
            intake: gradebook digest transcript
            gradebook: report
            report: grade check mistake platform protocol transcript
            grade: check mistake process dialect digest protocol transcript timing
            check: mistake peer process dialect platform protocol transcript waiting timing
            mistake: transcript
            peer: platform transcript waiting
            process: contain platform transcript waiting timing
            contain:
            dialect: protocol transcript
            platform: waiting
            protocol:
            transcript: waiting
            waiting: timing
            timing:
            digest:
            """;

    @Test
    void packagesPointOneWay() {
        LayeredArchitecture layers = layeredArchitecture().consideringOnlyDependenciesInLayers();
        Map<String, String[]> uses = USES.lines()
                .map(line -> line.split(":\\s*"))
                .collect(Collectors.toMap(
                        sides -> sides[0], sides -> sides.length > 1 ? sides[1].split("\\s+") : new String[0]));
        for (String layer : uses.keySet()) {
            layers = layers.layer(layer).definedBy("socketlab." + layer + "..");
        }
        for (Map.Entry<String, String[]> entry : uses.entrySet()) {
            LayeredArchitecture.LayerDependencySpecification spec = layers.whereLayer(entry.getKey());
            layers = entry.getValue().length == 0
                    ? spec.mayNotAccessAnyLayer()
                    : spec.mayOnlyAccessLayers(entry.getValue());
        }
        layers.check(classes);
    }

    /** Otherwise a new package would be free of all rules. */
    @Test
    void everyPackageHasItsPlace() {
        Set<String> there = classes.stream()
                .map(type -> type.getPackageName().replaceFirst("^socketlab\\.([^.]+).*", "$1"))
                .collect(Collectors.toSet());
        Set<String> named = USES.lines().map(line -> line.split(":")[0]).collect(Collectors.toSet());
        assertThat(named).isEqualTo(there);
    }

    /** Within the checks: scenarios use the declaration and the actors, actors know neither. */
    @Test
    void actorsKnowNoChecks() {
        noClasses()
                .that()
                .resideInAPackage("socketlab.check.actor")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "socketlab.check", "socketlab.check.stage1", "socketlab.check.stage2", "socketlab.check.stage3")
                .check(classes);
    }

    @Test
    void packagesHaveNoCycles() {
        SlicesRuleDefinition.slices()
                .matching("socketlab.(**)")
                .should()
                .beFreeOfCycles()
                .check(classes);
    }

    @Test
    void onlyTheWaitingPackageLetsTimePass() {
        noClasses()
                .that()
                .resideOutsideOfPackage("socketlab.waiting")
                .should()
                .callMethodWhere(calls("java.lang.Thread", "sleep|onSpinWait"))
                .orShould()
                .callMethodWhere(calls("java.util.concurrent.TimeUnit", "sleep|timedWait|timedJoin"))
                .orShould()
                .callMethodWhere(calls("java.util.concurrent.locks.LockSupport", "park.*"))
                .orShould()
                .callMethodWhere(calls("java.lang.Object", "wait"))
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Timer.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(ScheduledExecutorService.class)
                .check(classes);
    }

    @Test
    void onlyTheIdleCheckObservesALengthOfTime() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("socketlab.check.stage3.Restlessness")
                .should()
                .callMethodWhere(calls(Wait.class.getName(), "observe"))
                .check(classes);
    }

    @Test
    void onlyTheCommandLinePrintsOrExits() {
        noClasses()
                .that()
                .resideOutsideOfPackage("socketlab.cli")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethodWhere(calls("java.lang.System", "exit|console"))
                .orShould()
                .callMethodWhere(calls("java.lang.Runtime", "exit|halt"))
                .orShould()
                .callMethodWhere(calls("java.lang.Throwable", "printStackTrace"))
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Console.class)
                .check(classes);
    }

    private static DescribedPredicate<JavaMethodCall> calls(String type, String methods) {
        DescribedPredicate<JavaClass> isType =
                nameMatching(type.replace(".", "\\.")).forSubtype();
        return target(owner(isType)).and(target(nameMatching(methods))).forSubtype();
    }
}
