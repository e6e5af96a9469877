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
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.Console;
import java.util.Timer;
import java.util.concurrent.ScheduledExecutorService;
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

    @Test
    void packagesPointOneWay() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("cli")
                .definedBy("socketlab.cli")
                .layer("bench")
                .definedBy("socketlab.bench")
                .layer("selftest")
                .definedBy("socketlab.selftest")
                .layer("report")
                .definedBy("socketlab.report")
                .layer("grade")
                .definedBy("socketlab.grade")
                .layer("check")
                .definedBy("socketlab.check..")
                .layer("mistake")
                .definedBy("socketlab.mistake")
                .layer("peer")
                .definedBy("socketlab.peer")
                .layer("process")
                .definedBy("socketlab.process")
                .layer("dialect")
                .definedBy("socketlab.dialect")
                .layer("platform")
                .definedBy("socketlab.platform")
                .layer("protocol")
                .definedBy("socketlab.protocol")
                .layer("transcript")
                .definedBy("socketlab.transcript")
                .layer("waiting")
                .definedBy("socketlab.waiting")
                .layer("timing")
                .definedBy("socketlab.timing")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("bench")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("selftest")
                .mayOnlyBeAccessedByLayers("cli", "bench")
                .whereLayer("report")
                .mayOnlyBeAccessedByLayers("cli", "selftest")
                .whereLayer("grade")
                .mayOnlyBeAccessedByLayers("cli", "bench", "selftest", "report")
                .whereLayer("check")
                .mayOnlyBeAccessedByLayers("cli", "bench", "selftest", "report", "grade")
                .whereLayer("mistake")
                .mayOnlyBeAccessedByLayers("cli", "selftest", "report", "grade", "check")
                .whereLayer("peer")
                .mayOnlyBeAccessedByLayers("check")
                .whereLayer("process")
                .mayOnlyBeAccessedByLayers("cli", "bench", "selftest", "grade", "check")
                .whereLayer("dialect")
                .mayOnlyBeAccessedByLayers("cli", "bench", "selftest", "grade", "check")
                .whereLayer("platform")
                .mayOnlyBeAccessedByLayers("cli", "bench", "report", "check", "process", "peer")
                .whereLayer("timing")
                .mayOnlyBeAccessedByLayers("cli", "bench", "grade", "check", "process", "waiting")
                .whereLayer("protocol")
                .mayOnlyBeAccessedByLayers("cli", "bench", "selftest", "report", "grade", "check", "dialect")
                .whereLayer("transcript")
                .mayOnlyBeAccessedByLayers(
                        "cli", "bench", "report", "grade", "check", "mistake", "process", "peer", "dialect")
                .check(classes);
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
