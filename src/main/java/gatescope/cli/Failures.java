package gatescope.cli;

import gatescope.data.BadInputException;
import gatescope.lab.CellKind;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The one place where what goes wrong becomes one line on standard error and an exit code. */
public final class Failures {
    private final Console console;

    /** Failures that are said on a console. */
    public Failures(Console console) {
        this.console = console;
    }

    /** The command line was not understood. */
    int ofUsage(ParameterException failure, String[] arguments) {
        String command = failure.getCommandLine().getCommandSpec().qualifiedName();
        console.say("usage.line", command, problem(failure));
        return ExitCode.BAD_INPUT;
    }

    /** A command ended with an exception. */
    int ofExecution(Exception failure, CommandLine command, ParseResult arguments) {
        return of(failure);
    }

    /** The machine or the program itself gave up. What the work held is free again by now. */
    public int of(Error failure) {
        if (failure instanceof OutOfMemoryError) {
            console.say("failed.memory");
        } else {
            console.say("failed.internal", failure.toString());
        }
        return ExitCode.FAILED;
    }

    /** Something failed in a window that goes on. */
    public void ofWindow(Throwable failure) {
        console.say("failed.internal", failure.toString());
    }

    /** The work ended with an exception. */
    public int of(Exception failure) {
        switch (failure) {
            case BadInputException refusal -> {
                console.say(refusal);
                return ExitCode.BAD_INPUT;
            }
            case FileSystemException e -> console.say("failed.file", String.valueOf(e.getFile()), reason(e));
            case IOException e -> console.say("failed.io", String.valueOf(e.getMessage()));
            default -> console.say("failed.internal", failure.toString());
        }
        return ExitCode.FAILED;
    }

    private static String reason(FileSystemException failure) {
        String reason = failure.getReason();
        return reason == null ? failure.getClass().getSimpleName() : reason;
    }

    private String problem(ParameterException failure) {
        return switch (failure) {
            case MissingParameterException missing ->
                console.text(
                        "usage.missing",
                        missing.getMissing().stream().map(Failures::name).collect(Collectors.joining(", ")));
            case UnmatchedArgumentException unmatched ->
                console.text("usage.unknown", unmatched.getUnmatched().getFirst());
            case OverwrittenOptionException twice -> console.text("usage.twice", name(twice.getOverwritten()));
            default -> {
                ArgSpec option = failure.getArgSpec();
                yield option == null
                        ? String.valueOf(failure.getMessage())
                        : console.text("usage.value", name(option), expectation(option), failure.getValue());
            }
        };
    }

    private String expectation(ArgSpec option) {
        if (option.type() == PictureSize.class) {
            return console.text("usage.size");
        }
        if (option.type() == SeedRange.class) {
            return console.text("usage.seeds");
        }
        if (option.type() == Long.class) {
            return console.text("usage.whole");
        }
        if (option.type() == CellChoice.class) {
            return console.text("usage.cells", cells());
        }
        if (option.completionCandidates() == null) {
            return console.text("usage.from_one");
        }
        if (option.type() == CellKind.class) {
            return console.text("usage.one_of", cells());
        }
        String choices = StreamSupport.stream(option.completionCandidates().spliterator(), false)
                .collect(Collectors.joining(", "));
        return console.text("usage.one_of", choices);
    }

    private static String cells() {
        return Arrays.stream(CellKind.values()).map(CellKind::fileName).collect(Collectors.joining(", "));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
