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
    return switch (String.join(",", which)) {
      case "all" -> new OutputSelection.All();
      case "totals" -> new OutputSelection.Totals();
      default -> named();
    };
  }

  private OutputSelection named() {
    Set<String> ids = new LinkedHashSet<>(which);
    return ids.remove("totals") ? new OutputSelection.TotalsOf(ids) : new OutputSelection.Ids(ids);
  }
}
