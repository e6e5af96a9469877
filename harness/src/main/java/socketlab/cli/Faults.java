package socketlab.cli;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import socketlab.process.LabRun;
import socketlab.transcript.Visible;

/** What escapes a command: a mistake that the user can put right, or a fault of the lab. */
final class Faults implements IExecutionExceptionHandler {
    private final Console console;

    Faults(Console console) {
        this.console = console;
    }

    @Override
    public int handleExecutionException(Exception fault, CommandLine command, ParseResult parsed) {
        if (fault instanceof UserError) {
            console.complain(String.valueOf(fault.getMessage()));
            return ExitCodes.USAGE;
        }
        if (LabRun.current().isOver()) {
            return ExitCodes.LAB_BROKE;
        }
        console.complain("The lab itself broke: " + Visible.escape(String.valueOf(fault)));
        console.complain("This says nothing about your programs. Please run ./lab doctor, and report it.");
        for (StackTraceElement frame : fault.getStackTrace()) {
            if (frame.getClassName().startsWith("socketlab.")) {
                console.complain("  at " + frame);
            }
        }
        return ExitCodes.LAB_BROKE;
    }
}
