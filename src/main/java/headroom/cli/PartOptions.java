package headroom.cli;

import headroom.part.Shard;
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

  /// The folder in which the run keeps what is done.
  Optional<Path> checkpoint() {
    return checkpoint;
  }
}
