package headroom.cli;

import headroom.compile.OutputSelection;
import java.util.LinkedHashSet;
import java.util.List;
import picocli.CommandLine.Option;

/// The option that says which metrics are kept.
final class MetricOptions {
  @Option(
      names = "--outputs",
      paramLabel = "WHICH",
      split = ",",
      description =
          "Metrics to keep: all, totals (the total period only), or metric ids such as"
              + " revenue-share.paid, separated by commas.")
  private List<String> which = List.of("all");

  OutputSelection selection() {
    return switch (String.join(",", which)) {
      case "all" -> new OutputSelection.All();
      case "totals" -> new OutputSelection.Totals();
      default -> new OutputSelection.Ids(new LinkedHashSet<>(which));
    };
  }
}
