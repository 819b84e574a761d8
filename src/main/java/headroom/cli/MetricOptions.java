package headroom.cli;

import headroom.compile.OutputSelection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The option that says which metrics are kept.
final class MetricOptions {
  @Option(
      names = "--outputs",
      paramLabel = "WHICH",
      split = ",",
      description =
          "Metrics to keep: all, totals (the total period only), metric ids such as"
              + " revenue-share.paid, separated by commas, or totals and ids for these ids'"
              + " totals.")
  private List<String> which = List.of("all");

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  /// What is to be kept.
  ///
  /// @throws ParameterException if that would be nothing
  OutputSelection selection() {
    Set<String> ids = new LinkedHashSet<>(which);
    if (ids.isEmpty() || ids.stream().anyMatch(String::isBlank)) {
      throw new ParameterException(
          command.commandLine(),
          "--outputs has nothing before, between or after a comma; it takes all, totals or metric"
              + " ids such as revenue-share.paid");
    }
    if (ids.equals(Set.of("all"))) {
      return new OutputSelection.All();
    }
    if (!ids.remove("totals")) {
      return new OutputSelection.Ids(ids);
    }
    return ids.isEmpty() ? new OutputSelection.Totals() : new OutputSelection.TotalsOf(ids);
  }
}
