package headroom.cli;

import headroom.compile.ContradictionException;
import headroom.compile.UnknownMetricException;
import headroom.engine.CancelledException;
import headroom.engine.OverflowException;
import headroom.random.NameCollisionException;
import headroom.report.OutputException;
import headroom.scenario.file.FaultPrinter;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// What goes wrong, as one clear message and an exit code.
final class Failures {
  private Failures() {}

  /// A scenario could not be read.
  static int refused(headroom.scenario.file.ReadOutcome.Refused refused, Terminal terminal) {
    terminal.err().print(FaultPrinter.print(refused.faults()));
    int count = refused.faults().size();
    terminal.say(
        count == 1 ? "1 fault; nothing was simulated." : count + " faults; nothing was simulated.");
    return ExitCode.USAGE;
  }

  /// The user typed something wrong.
  static int usage(ParameterException fault, Terminal terminal) {
    terminal.say(message(fault));
    CommandLine command = fault.getCommandLine();
    CommandLine.UnmatchedArgumentException.printSuggestions(fault, command.getErr());
    terminal.say("try: " + command.getCommandSpec().qualifiedName() + " --help");
    return ExitCode.USAGE;
  }

  private static String message(Throwable failure) {
    return String.valueOf(failure.getMessage());
  }

  /// A command failed while it ran.
  static int exitCode(Throwable failure, Terminal terminal) {
    return switch (failure) {
      case CancelledException ignored -> {
        terminal.say("interrupted; nothing was written.");
        yield ExitCode.INTERRUPTED;
      }
      case UnknownMetricException unknown -> {
        terminal.say(
            "%s; --outputs takes all, totals or some of:%n  %s"
                .formatted(message(unknown), String.join("\n  ", unknown.known())));
        yield ExitCode.USAGE;
      }
      case ContradictionException contradiction -> {
        terminal.say(message(contradiction));
        yield ExitCode.USAGE;
      }
      case NameCollisionException collision -> {
        terminal.say(message(collision));
        yield ExitCode.USAGE;
      }
      case OverflowException overflow -> {
        terminal.say(message(overflow) + "; lower them in the scenario.");
        yield ExitCode.USAGE;
      }
      case OutputException output -> {
        terminal.say(message(output));
        yield output.reason() == OutputException.Reason.REFUSED
            ? ExitCode.USAGE
            : ExitCode.INPUT_OUTPUT;
      }
      case IOException io -> {
        terminal.say("input or output failed: " + message(io));
        yield ExitCode.INPUT_OUTPUT;
      }
      default -> {
        terminal.say("this is a fault of the program, please report it:");
        failure.printStackTrace(terminal.err());
        yield ExitCode.OUR_FAULT;
      }
    };
  }
}
