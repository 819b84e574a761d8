package headroom.cli;

import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/// Makes the commands and hands each the terminal, and those that can simulate elsewhere the place.
final class CommandFactory implements IFactory {
  private final Terminal terminal;
  private final Optional<Elsewhere> elsewhere;
  private final IFactory others = CommandLine.defaultFactory();

  CommandFactory(Terminal terminal, Optional<Elsewhere> elsewhere) {
    this.terminal = terminal;
    this.elsewhere = elsewhere;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    if (type == RunCommand.class) {
      return type.cast(new RunCommand(terminal, elsewhere));
    }
    if (type == ServeCommand.class) {
      return type.cast(new ServeCommand(terminal));
    }
    if (type == MergeCommand.class) {
      return type.cast(new MergeCommand(terminal));
    }
    if (type == BundleCommand.class) {
      return type.cast(new BundleCommand(terminal));
    }
    if (type == ExplainCommand.class) {
      return type.cast(new ExplainCommand(terminal));
    }
    if (type == NewCommand.class) {
      return type.cast(new NewCommand(terminal));
    }
    if (type == BenchCommand.class) {
      return type.cast(new BenchCommand(terminal));
    }
    if (type == CompareCommand.class) {
      return type.cast(new CompareCommand(terminal, elsewhere));
    }
    if (type == SensitivityCommand.class) {
      return type.cast(new SensitivityCommand(terminal, elsewhere));
    }
    if (type == SweepCommand.class) {
      return type.cast(new SweepCommand(terminal, elsewhere));
    }
    if (type == SolveCommand.class) {
      return type.cast(new SolveCommand(terminal));
    }
    if (type == DiscoverCommand.class) {
      return type.cast(new DiscoverCommand(terminal));
    }
    if (type == DecideCommand.class) {
      return type.cast(new DecideCommand(terminal));
    }
    if (type == FitCommand.class) {
      return type.cast(new FitCommand(terminal));
    }
    if (type == CheckCommand.class) {
      return type.cast(new CheckCommand(terminal));
    }
    if (type == KeysCommand.class) {
      return type.cast(new KeysCommand(terminal));
    }
    if (type == SchemaCommand.class) {
      return type.cast(new SchemaCommand(terminal));
    }
    if (type == VerifyCommand.class) {
      return type.cast(new VerifyCommand(terminal));
    }
    if (type == CompletionCommand.class) {
      return type.cast(new CompletionCommand(terminal));
    }
    if (type == VersionCommand.class) {
      return type.cast(new VersionCommand(terminal));
    }
    return others.create(type);
  }
}
