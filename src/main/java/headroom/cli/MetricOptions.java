package headroom.cli;

import headroom.compile.OutputSelection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

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

  OutputSelection selection() {
    Set<String> ids = new LinkedHashSet<>(which);
    if (ids.equals(Set.of("all"))) {
      return new OutputSelection.All();
    }
    if (!ids.remove("totals")) {
      return new OutputSelection.Ids(ids);
    }
    return ids.isEmpty() ? new OutputSelection.Totals() : new OutputSelection.TotalsOf(ids);
  }
}
