package socketlab.stage3;

import java.io.IOException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Given: nothing to write here. The arguments of a program, and the one place where a program ends in failure.
 *
 * <p>Arguments are looked at when the program first asks for one: then a wrong number of them, or a port that is not
 * an integer from 1 to 65535, prints the usage to standard error and ends the program with status 2. An
 * {@link IOException} that the program lets through becomes one line on standard error and status 1, so a program
 * catches only what it can go on after. A stack trace is never printed.
 */
final class CommandLine {
    private static final int FAILED = 1;
    private static final int BAD_USAGE = 2;
    private static final int NOT_WRITTEN_YET = 70;

    private final String programName;
    private final List<String> names;
    private final List<String> values;

    private CommandLine(String usage, String... args) {
        List<String> words = List.of(usage.split(" "));
        programName = words.get(0);
        names = words.subList(1, words.size());
        values = List.of(args);
    }

    /** What a program does with its arguments until it ends. */
    @FunctionalInterface
    interface Program {
        void run(CommandLine arguments) throws IOException;
    }

    /** Runs the program described by {@code usage}, for example {@code ChatServer HOST PORT}. */
    static void run(String usage, String[] args, Program program) {
        CommandLine arguments = new CommandLine(usage, args);
        try {
            program.run(arguments);
        } catch (IOException | UnresolvedAddressException e) {
            throw arguments.stop(FAILED, arguments.label() + reason(e));
        } catch (RuntimeException | Error e) {
            throw arguments.stopAtMistake(e);
        }
    }

    /** The argument called HOST: a name or an address, not looked up yet. */
    String host() {
        return value("HOST");
    }

    /** The argument called PORT: from 1 to 65535. */
    int port() {
        return parsePort(value("PORT"));
    }

    /** An exception's reason in a few words, for a diagnostic on standard error. */
    static String reason(Exception e) {
        if (e instanceof UnknownHostException || e instanceof UnresolvedAddressException) {
            return "unknown host";
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private String value(String name) {
        if (values.size() != names.size()) {
            throw stop(BAD_USAGE, usage());
        }
        // Every program has a port: a bad one is a usage error, whichever argument was asked for first.
        parsePort(values.get(names.indexOf("PORT")));
        return values.get(names.indexOf(name));
    }

    private int parsePort(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Not a number at all: the same answer as for a number out of range.
        }
        throw stop(BAD_USAGE, usage());
    }

    private String usage() {
        return "Usage: " + programName + " " + String.join(" ", names) + "   (PORT is an integer from 1 to 65535)";
    }

    /** The program with the address it was given, as in {@code ChatClient (HOST 127.0.0.1, PORT 5000): }. */
    private String label() {
        List<String> address = Stream.of("HOST", "PORT")
                .filter(names::contains)
                .map(name -> name + " " + values.get(names.indexOf(name)))
                .toList();
        return programName + " (" + String.join(", ", address) + "): ";
    }

    private RuntimeException stopAtMistake(Throwable e) {
        String message = String.valueOf(e.getMessage());
        if (e instanceof UnsupportedOperationException && message.startsWith("TODO")) {
            return stop(NOT_WRITTEN_YET, "Not written yet: " + message + place(e, StackTraceElement::getFileName));
        }
        String spot = place(e, frame -> frame.getFileName() + ":" + frame.getLineNumber());
        return stop(FAILED, programName + ": " + e + spot);
    }

    /** Where in this package it happened, in brackets. */
    private static String place(Throwable e, Function<StackTraceElement, String> form) {
        return Stream.of(e.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(CommandLine.class.getPackageName()))
                .findFirst()
                .map(frame -> " (" + form.apply(frame) + ")")
                .orElse("");
    }

    /** Never returns; the type lets callers write {@code throw stop(...)}, so that the compiler knows it too. */
    private RuntimeException stop(int status, String diagnostic) {
        System.err.println(diagnostic.replaceAll("\\p{Cntrl}", "?"));
        System.exit(status);
        return new IllegalStateException(diagnostic);
    }
}
