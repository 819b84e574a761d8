package headroom.cli;

import headroom.words.Suggestion;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// What is wrong with a command line, in one sentence.
final class UsageFault {
  private static final String NO_NUMBER = " is not a whole number, or too large";

  private UsageFault() {}

  /// @param words the command line
  static String sentence(ParameterException fault, List<String> words) {
    return switch (fault) {
      case UnmatchedArgumentException unmatched -> unmatched(unmatched);
      case MissingParameterException missing -> missing(missing);
      case OverwrittenOptionException twice -> twice(twice, words);
      default ->
          String.valueOf(fault.getMessage()).replaceFirst(" is not an? (int|long)$", NO_NUMBER);
    };
  }

  private static String unmatched(UnmatchedArgumentException fault) {
    CommandSpec command = fault.getCommandLine().getCommandSpec();
    String word = fault.getUnmatched().getFirst();
    if (word.startsWith("-")) {
      List<String> options = new ArrayList<>(command.optionsMap().keySet());
      String option = word.replaceFirst("=.*", "");
      return "unknown option `" + option + "`" + Suggestion.didYouMean(option, options);
    }
    if (command.subcommands().isEmpty()) {
      return "`" + command.qualifiedName() + "` takes no `" + word + "`";
    }
    boolean file = word.matches(".*\\.ya?ml");
    String meant =
        file
            ? "; to simulate a scenario: headroom run " + word
            : Suggestion.didYouMean(word, command.subcommands().keySet());
    return "unknown command `" + word + "`" + meant;
  }

  /// Names an option as it was typed, of several names it may have.
  private static String twice(OverwrittenOptionException fault, List<String> words) {
    List<String> names =
        fault.getOverwritten() instanceof OptionSpec option ? List.of(option.names()) : List.of();
    List<String> typed =
        words.stream().map(word -> word.replaceFirst("=.*", "")).filter(names::contains).toList();
    List<String> distinct = typed.stream().distinct().toList();
    return distinct.size() == 1
        ? "`%s` is given %s times; once is enough".formatted(distinct.getFirst(), typed.size())
        : "%s are the same option; give one of them"
            .formatted(list(distinct.stream().map("`%s`"::formatted).toList()));
  }

  private static String missing(MissingParameterException fault) {
    CommandLine command = fault.getCommandLine();
    if (fault.getMissing().isEmpty() || fault.getMissing().getFirst().isOption()) {
      return String.valueOf(fault.getMessage());
    }
    List<String> names = fault.getMissing().stream().map(ArgSpec::paramLabel).toList();
    return "`%s` needs %s".formatted(command.getCommandSpec().qualifiedName(), list(names));
  }

  private static String list(List<String> names) {
    return String.join(" and ", names);
  }
}
