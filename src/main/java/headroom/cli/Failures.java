package headroom.cli;

import headroom.compile.ContradictionException;
import headroom.compile.EvidenceException;
import headroom.compile.IncomparableException;
import headroom.compile.UnknownMetricException;
import headroom.engine.CancelledException;
import headroom.engine.OverflowException;
import headroom.expression.ExpressionException;
import headroom.kernel.BackendException;
import headroom.part.PartException;
import headroom.random.NameCollisionException;
import headroom.report.folder.OutputException;
import headroom.scenario.file.Fault;
import headroom.scenario.file.FaultPrinter;
import headroom.words.Suggestion;
import headroom.words.VisibleText;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// What goes wrong, as one clear message and an exit code.
final class Failures {
  private Failures() {}

  /// Scenarios could not be read: every fault of all of them.
  static int refused(List<Fault> faults, Terminal terminal) {
    terminal.err().print(FaultPrinter.print(faults));
    terminal.say(FaultPrinter.count(faults) + "; nothing was simulated.");
    return ExitCode.USAGE;
  }

  /// The user typed something wrong.
  ///
  /// @param words the command line
  static int usage(ParameterException fault, String[] words, Terminal terminal) {
    CommandLine command = fault.getCommandLine();
    terminal.say(UsageFault.sentence(fault, List.of(words)));
    terminal.say("try: " + command.getCommandSpec().qualifiedName() + " --help");
    return ExitCode.USAGE;
  }

  private static String message(Throwable failure) {
    return String.valueOf(failure.getMessage());
  }

  /// A command failed while it ran.
  static int exitCode(Throwable failure, Terminal terminal) {
    return switch (failure) {
      case Throwable starved when MemoryShortage.ofThreads(starved) -> {
        terminal.say(
            "the system allows no further thread (ulimit -u, or a limit on processes of the"
                + " container); use fewer with --threads.");
        yield ExitCode.OUT_OF_MEMORY;
      }
      case Throwable starved when MemoryShortage.isBehind(starved) -> {
        terminal.say(
            "out of memory; keep fewer metrics (--outputs totals) or allow more memory"
                + " (HEADROOM_JAVA_OPTS=%s).".formatted(MemoryShortage.advice()));
        yield ExitCode.OUT_OF_MEMORY;
      }
      case MemoryNeed.NoRoomException tooLarge -> {
        terminal.say(message(tooLarge));
        yield ExitCode.OUT_OF_MEMORY;
      }
      case NoRoomElsewhereException tooSmall -> {
        terminal.say(message(tooSmall));
        yield ExitCode.OUT_OF_MEMORY;
      }
      case CancelledException ignored -> {
        terminal.say("interrupted; what was not finished was removed.");
        yield ExitCode.INTERRUPTED;
      }
      case UnknownMetricException unknown -> {
        terminal.say(
            "%s%s; --outputs takes all, totals or some of:\n  %s"
                .formatted(
                    message(unknown),
                    Suggestion.didYouMean(unknown.id(), unknown.known()),
                    String.join("\n  ", unknown.known())));
        yield ExitCode.USAGE;
      }
      case ExpressionException refused -> {
        terminal.say(message(refused));
        terminal.err().print(refused.withCaret());
        yield ExitCode.USAGE;
      }
      case IncomparableException incomparable -> {
        terminal.say(message(incomparable));
        yield ExitCode.USAGE;
      }
      case EvidenceException evidence -> {
        terminal.say(message(evidence));
        yield ExitCode.USAGE;
      }
      case ContradictionException contradiction -> {
        terminal.say(message(contradiction));
        yield ExitCode.USAGE;
      }
      case BackendException refused -> {
        terminal.say(message(refused));
        yield ExitCode.USAGE;
      }
      case NameCollisionException collision -> {
        terminal.say(message(collision));
        yield ExitCode.USAGE;
      }
      case OverflowException overflow -> {
        terminal.say(message(overflow) + "; change them in the scenario.");
        yield ExitCode.USAGE;
      }
      case PartException parts -> {
        terminal.say(message(parts));
        yield parts.reason() == PartException.Reason.DAMAGED
            ? ExitCode.INPUT_OUTPUT
            : ExitCode.USAGE;
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
      case UncheckedIOException io -> {
        terminal.say("input or output failed: " + message(io));
        yield ExitCode.INPUT_OUTPUT;
      }
      default -> {
        terminal.say("this is a fault of the program, please report it:");
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace, true));
        terminal.err().println(VisibleText.ofLines(trace.toString().replace("\t", "    ")));
        yield ExitCode.OUR_FAULT;
      }
    };
  }
}
