package socketlab.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import socketlab.dialect.BadDialect;
import socketlab.dialect.Dialects;
import socketlab.grade.Catalog;

/** {@code ./lab dialect}: lists, shows and verifies dialects. */
@Command(
        name = "dialect",
        mixinStandardHelpOptions = true,
        description =
                "Dialects: how other courses spell the same programs. Without a command it lists those of the kit.",
        subcommands = {DialectCommand.Show.class, DialectCommand.Verify.class})
final class DialectCommand implements Callable<Integer> {
    private final Console console;

    DialectCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        int width = Dialects.names().stream().mapToInt(String::length).max().orElse(0);
        Dialects.names()
                .forEach(name -> console.print(("%-" + width + "s  %s")
                        .formatted(name, Selection.dialect(name).title())));
        return ExitCodes.FULL_SCORE;
    }

    /** Prints a dialect's file, to be copied. */
    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Prints the file of one of the kit's dialects; copy it, and change what your course says.")
    static final class Show implements Callable<Integer> {
        private final Console console;

        @Parameters(paramLabel = "NAME", description = "As ./lab dialect lists it.")
        String name = "";

        Show(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            if (!Dialects.names().contains(name)) {
                throw new UserError(
                        "The kit has no dialect " + name + ". It has " + String.join(", ", Dialects.names()) + ".");
            }
            console.out().print(Dialects.text(name));
            console.out().flush();
            return ExitCodes.FULL_SCORE;
        }
    }

    /** Says all that is wrong with a dialect's file. */
    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = "Says what is missing, unknown or ambiguous in a dialect, with line and column.")
    static final class Verify implements Callable<Integer> {
        private final Console console;

        @Parameters(paramLabel = "FILE", description = "A dialect's file, or the name of one of the kit's.")
        String file = "";

        Verify(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            try {
                var dialect = Dialects.find(file, Catalog.ids());
                console.print("The dialect " + dialect.name() + " is complete, and no line could be two things in it.");
                return ExitCodes.FULL_SCORE;
            } catch (BadDialect bad) {
                if (bad.problems().isEmpty()) {
                    throw new UserError(String.valueOf(bad.getMessage()));
                }
                bad.problems().forEach(problem -> console.complain(problem.in(file)));
                int count = bad.problems().size();
                console.complain(count == 1 ? "1 problem." : count + " problems.");
                return ExitCodes.USAGE;
            }
        }
    }
}
