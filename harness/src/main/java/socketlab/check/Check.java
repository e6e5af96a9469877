package socketlab.check;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;
import socketlab.dialect.Trait;
import socketlab.platform.Means;

/**
 * A check: a test method that reads like a scenario of people. The order of the methods in their source is the order
 * of teaching.
 */
@Test
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Check {
    /** {@code stageN.role.what-it-asks}, unique over all stages. */
    String id();

    /**
     * A sentence without a full stop: what a right program does. Here and in the hint a key of a dialect in braces, such as
     * {@code {stage3.own}}, stands for what the dialect says.
     */
    String title();

    /** What it is worth; the checks of a stage that the kit's own dialect applies are worth 100 together. */
    int points();

    /** What to look at when it fails: a full sentence or two, for a beginner. */
    String hint();

    /** The id of the check of this class without which this one makes no sense; only the first of a class has none. */
    String after() default "";

    /** The rule of docs/protocol.md that it asks for. */
    String rule();

    /** The page and heading of docs that teach it, such as {@code functions.md#listen}. */
    String docs();

    /**
     * Whether it tries what nobody wrote down: scripts made by chance. Such a check may find any mistake, also one that
     * another check is about.
     */
    boolean explores() default false;

    /** Whether it takes several times as long as others, so that it had better begin early; no verdict depends on it. */
    boolean takesLong() default false;

    /** What the dialect must promise; elsewhere the check does not apply. */
    Trait[] where() default {};

    /** What it needs of the system or of the submission; without it the check does not apply. */
    Means[] needs() default {};
}
