package headroom.cli;

import headroom.part.Shard;
import headroom.scenario.Scenario;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Options for runs that are done in parts.
final class PartOptions {
  @Option(
      names = "--shard",
      paramLabel = "I/N",
      description =
          "Do the I-th of N equal shares of the run and write what it tallied into --out, for"
              + " `headroom merge`.")
  private Optional<String> shard = Optional.empty();

  @Option(
      names = "--checkpoint",
      paramLabel = "DIR",
      description =
          "Keep what is done in DIR; started again with the same words, the run goes on from"
              + " there.")
  private Optional<Path> checkpoint = Optional.empty();

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  /// Which share of the run is to be done, if not all of it.
  ///
  /// @throws ParameterException if it is not written `3/16`
  Optional<Shard> shard() {
    return shard.map(
        text ->
            Shard.parse(text)
                .orElseThrow(
                    () ->
                        new ParameterException(
                            command.commandLine(),
                            "--shard takes I/N, such as 3/16: the third of 16 shares (at most"
                                + " %s), found `%s`"
                                    .formatted(Messages.number(Shard.MOST), text))));
  }

  /// Refuses a scenario whose run ends when it is precise enough, where it is done in parts.
  ///
  /// @throws ParameterException if it is one
  void requireAllTrials(Scenario scenario) {
    boolean apart = shard.isPresent() || checkpoint.isPresent();
    if (apart && scenario.simulation().precision().isPresent()) {
      throw new ParameterException(
          command.commandLine(),
          "%s takes all trials, and the scenario's `precision` would end the run earlier; take it out (--set simulation.precision=null) and say how many --trials"
              .formatted(shard.isPresent() ? "--shard" : "--checkpoint"));
    }
  }

  /// The folder in which the run keeps what is done.
  Optional<Path> checkpoint() {
    return checkpoint;
  }
}
