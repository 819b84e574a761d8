package headroom.report.sensitivity;

import headroom.chart.BandsChart;
import headroom.chart.Range;
import headroom.chart.SharesChart;
import headroom.chart.TornadoChart;
import headroom.report.Captions;
import headroom.report.ReportChart;
import headroom.result.Estimate;
import headroom.scenario.Evidence;
import headroom.scenario.Scenario;
import headroom.sensitivity.Bands;
import headroom.sensitivity.Sensitivity;
import headroom.words.Rounding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The charts of the question which unknown matters.
public final class SensitivityCharts {
  private static final int MOST_BARS = 12;
  private static final int MOST_PANELS = 10;

  private final Sensitivity sensitivity;
  private final Findings findings;
  private final Shares shares;
  private final Figures figures;
  private final Ends ends;
  private final Captions captions;

  /// @param version version of the program
  public SensitivityCharts(Scenario scenario, Sensitivity sensitivity, String version) {
    this.sensitivity = sensitivity;
    findings = new Findings(scenario, sensitivity);
    shares = new Shares(sensitivity);
    figures = new Figures(scenario, sensitivity);
    ends = new Ends(scenario);
    captions = new Captions(scenario, sensitivity.simulation(), version);
  }

  /// Those there is something to draw in.
  public List<ReportChart> all() {
    List<ReportChart> charts = new ArrayList<>();
    shares().ifPresent(charts::add);
    tornado().ifPresent(charts::add);
    bands().ifPresent(charts::add);
    return charts;
  }

  private Optional<ReportChart> tornado() {
    List<Sensitivity.Line> lines = findings.bars().stream().limit(MOST_BARS).toList();
    if (lines.isEmpty() || !Double.isFinite(sensitivity.value().value())) {
      return Optional.empty();
    }
    List<TornadoChart.Bar> bars = lines.stream().map(this::bar).toList();
    String moving =
        sensitivity.given()
            ? "what is correlated moves along, all else is as drawn"
            : "all else is as drawn";
    String most =
        findings.bars().size() > MOST_BARS
            ? "; the widest %s of %s bars".formatted(MOST_BARS, findings.bars().size())
            : "";
    TornadoChart chart =
        new TornadoChart(
            captions.of(
                findings.widestTitle(),
                "%s with each input at its low (pale) and its high end (P10 and P90, or as labelled); %s%s"
                    .formatted(sensitivity.of().text(), moving, most),
                axisUnit()),
            scaled(sensitivity.value().value()),
            figures.brief(sensitivity.value()) + " as drawn",
            bars,
            resolution(lines));
    return Optional.of(new ReportChart("tornado", chart, ""));
  }

  private String axisUnit() {
    return sensitivity.kind() == Sensitivity.Kind.DATE ? "year" : figures.unit();
  }

  private TornadoChart.Bar bar(Sensitivity.Line line) {
    Sensitivity.Bar bar = line.bar().orElseThrow();
    return new TornadoChart.Bar(
        Ends.name(line), badge(line), end(line, bar.low()), end(line, bar.high()));
  }

  private TornadoChart.End end(Sensitivity.Line line, Sensitivity.End end) {
    return new TornadoChart.End(scaled(end.value().value()), ends.label(line, end.at()));
  }

  private static String badge(Sensitivity.Line line) {
    return line.evidence().map(Evidence::word).orElse("");
  }

  /// Chances are drawn in per cent.
  private double scaled(double value) {
    return sensitivity.kind() == Sensitivity.Kind.PROBABILITY ? 100 * value : value;
  }

  private double resolution(List<Sensitivity.Line> lines) {
    return scaled(
        lines.stream()
            .mapToDouble(line -> line.bar().orElseThrow().swing().standardError().orElse(0))
            .max()
            .orElse(0));
  }

  private Optional<ReportChart> shares() {
    List<Sensitivity.Line> told = shares.told();
    if (told.isEmpty()) {
      return Optional.empty();
    }
    List<SharesChart.Part> parts = new ArrayList<>();
    double sum = 0;
    for (Sensitivity.Line line : told) {
      Estimate share = Shares.share(line);
      sum += share.value();
      parts.add(
          new SharesChart.Part(
              Ends.name(line),
              badge(line),
              Math.min(1, share.value()),
              Rounding.percentWithError(share),
              isChance(line) ? SharesChart.Kind.CHANCE : SharesChart.Kind.UNKNOWN));
    }
    int untold = shares.untold().size();
    if (untold > 0) {
      double rest = Math.max(0, 1 - sum);
      parts.add(
          new SharesChart.Part(
              untold == 1
                  ? Ends.name(shares.untold().getFirst())
                  : untold + " others, each inside its noise",
              "",
              rest,
              untold == 1
                  ? "inside its noise"
                  : Rounding.briefPercent(new Estimate(rest, OptionalDouble.empty())),
              SharesChart.Kind.REST));
    }
    SharesChart chart =
        new SharesChart(
            captions.of(
                findings.title(),
                "Shapley effects: what each input contributes to the variance of %s; the whole bar is 100 %%. Blue: what nobody knows; green: what nobody can know"
                    .formatted(findings.subject()),
                "%"),
            parts,
            0);
    return Optional.of(new ReportChart("shares-of-variance", chart, ""));
  }

  private static boolean isChance(Sensitivity.Line line) {
    return line.input().map(it -> it.isChance()).orElse(line.path().endsWith("events and paths"));
  }

  private Optional<ReportChart> bands() {
    List<Sensitivity.Line> lines =
        shares.ranked().stream()
            .filter(line -> !line.bands().isEmpty())
            .limit(MOST_PANELS)
            .toList();
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    boolean chance = sensitivity.kind() == Sensitivity.Kind.PROBABILITY;
    BandsChart chart =
        new BandsChart(
            captions.of(
                findings.alongTitle(lines.getFirst()),
                "%s along each input, from its least (left) to its greatest values in up to %s bands of equally many trials: mean (line)%s"
                    .formatted(
                        findings.subject(), Bands.COUNT, chance ? "" : " and P5 to P95 (block)"),
                figures.unit()),
            lines.stream().map(this::panel).toList(),
            0);
    return Optional.of(new ReportChart("bands", chart, ""));
  }

  private BandsChart.Panel panel(Sensitivity.Line line) {
    return new BandsChart.Panel(
        Ends.name(line),
        edge(line, line.bands().getFirst().from()),
        edge(line, line.bands().getLast().to()),
        line.bands().stream().map(this::slot).toList());
  }

  private String edge(Sensitivity.Line line, double value) {
    return ends.edge(line, value);
  }

  private BandsChart.Slot slot(Bands.Band band) {
    boolean chance = sensitivity.kind() == Sensitivity.Kind.PROBABILITY;
    double mean = scaled(band.mean());
    return new BandsChart.Slot(
        band.trials(), mean, chance ? new Range(mean, mean) : new Range(band.p5(), band.p95()));
  }
}
