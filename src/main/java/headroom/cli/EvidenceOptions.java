package headroom.cli;

import headroom.scenario.file.ParsedScenario;
import headroom.words.Suggestion;
import headroom.words.VisibleText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Options that leave out what has been heard.
final class EvidenceOptions {
  @Option(
      names = "--without-evidence",
      description = "Run the scenario as if nothing had been heard: without its `evidence`.")
  private boolean without;

  @Option(
      names = "--without-clue",
      paramLabel = "NAME",
      description = "Leave a clue out of the scenario's `evidence`; may be repeated.")
  private List<String> clues = new ArrayList<>();

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  private boolean used() {
    return without || !clues.isEmpty();
  }

  /// Refuses to leave anything out where others read the scenario's file again.
  ///
  /// @param here whether nobody else does
  void requireHere(boolean here) {
    if (!here && used()) {
      throw usage(
          "--without-evidence and --without-clue are for runs on one machine; write --set"
              + " evidence=null");
    }
  }

  /// Refuses what does not weigh trials beside evidence.
  ///
  /// @param others what was asked for, by its option
  void requireAlone(RunJob job, Map<String, Boolean> others) {
    others.forEach(
        (other, given) -> {
          if (given && !job.scenario().clues().isEmpty()) {
            throw usage(
                "%s weighs its trials by `evidence`, which %s does not; leave %s out, or the evidence (--without-evidence)"
                    .formatted(Messages.path(job.file()), other, other));
          }
        });
  }

  private ParameterException usage(String message) {
    return new ParameterException(command.commandLine(), message);
  }

  /// A scenario's file without what is left out.
  ///
  /// @throws ParameterException if there is no such clue
  ParsedScenario apply(ParsedScenario parsed) {
    Set<String> there = parsed.clues();
    for (String clue : clues) {
      if (!there.contains(clue)) {
        throw usage(
            "--without-clue: there is no clue `%s`%s"
                .formatted(
                    VisibleText.of(clue),
                    there.isEmpty()
                        ? "; the scenario has no `evidence`"
                        : Suggestion.didYouMean(clue, List.copyOf(there))
                            + "; there is "
                            + String.join(", ", there)));
      }
    }
    return used() ? parsed.withoutClues(without ? there : new LinkedHashSet<>(clues)) : parsed;
  }
}
