package headroom.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// Charts that are hard to draw.
final class EdgeCases {

  private static final String LONG =
      "A name that somebody wrote without thinking of the slide on which it would have to be read"
          + " one day by the board";

  private static final List<Bar.Kind> KINDS = List.of(Bar.Kind.values());

  private EdgeCases() {}

  static Map<String, Chart> all() {
    Map<String, Chart> charts = new LinkedHashMap<>();
    for (double scale : new double[] {1e-12, 1e-6, 1, 1e9, 1e15}) {
      charts.put("fan × " + scale, fan(7, scale, Optional.of(new CapLine.Fixed("Cap", 3 * scale))));
      charts.put("bars × " + scale, bars(6, scale, "20"));
      charts.put("histogram × " + scale, histogram(20, scale));
    }
    charts.put("negative fan", fan(9, -3, Optional.empty()));
    charts.put("negative bars", bars(6, -5, "20"));
    charts.put("bars of both signs", mixedBars());
    charts.put("bars-down-to-a-tick", barsToATick());
    charts.put("all zero fan", fan(5, 0, Optional.of(new CapLine.Fixed("Cap", 38))));
    charts.put("all zero bars", bars(4, 0, "20"));
    for (int count : new int[] {1, 2, 3, 20, 40, 80}) {
      charts.put(
          count + " periods", fan(count, 4, Optional.of(new CapLine.Uncertain("Cap", 3, 5, 9))));
      charts.put(count + " probabilities", Examples.probability(count));
      charts.put(count + " bars", bars(count, 4, "Y"));
    }
    charts.put("cap far above", fan(5, 1, Optional.of(new CapLine.Fixed("Remaining cap", 1e6))));
    charts.put(
        "uncertain cap far above",
        fan(5, 1, Optional.of(new CapLine.Uncertain("Remaining cap", 1, 9, 1e4))));
    charts.put(
        "uncertain cap used up",
        fan(5, 1, Optional.of(new CapLine.Uncertain("Remaining cap", 0, 0, 0))));
    charts.put("long names", longFan());
    charts.put("long bars", bars(9, 3, LONG));
    charts.put("ghost", histogram(8, 1).withGhost(ghost(8)));
    charts.put("long axis", withCaption(histogram(8, 1), longCaption()));
    charts.put("no words", withCaption(histogram(8, 1), new Caption("", "", "", "", "")));
    charts.put("totals only", totalsOnly());
    charts.put("masses only", masses(List.of(), 0.32, 0.68));
    charts.put("one mass of everything", masses(List.of(), 1));
    charts.put("neighbouring masses", masses(histogram(12, 1).bins(), 0.1, 0.2, 0.15, 0.1));
    charts.put("never hit", neverHit());
    for (int steps : new int[] {1, 2, 8}) {
      charts.put(steps + " steps", Examples.waterfall(steps, 1));
      charts.put(steps + " large steps", Examples.waterfall(steps, 1e9));
    }
    charts.put("steps of nothing", Examples.waterfall(3, 0));
    for (int lines : new int[] {1, 6}) {
      charts.put(lines + " lines", Examples.stack(lines, 1));
      charts.put(lines + " large lines", Examples.stack(lines, 1e9));
    }
    charts.put("lines of nothing", Examples.stack(3, 0));
    for (double scale : new double[] {0, 1e-9, 1e12}) {
      charts.put("curves × " + scale, QuestionExamples.curves(41, scale, false));
      charts.put("heat × " + scale, QuestionExamples.heat(3, 4, scale));
    }
    charts.put("heat of one cell", QuestionExamples.heat(1, 1, 1));
    charts.put("heat of many cells", QuestionExamples.heat(100, 100, 1));
    for (double scale : new double[] {1e-12, 1, 1e12}) {
      charts.put("fit × " + scale, Examples.fit(6, 8, scale, 1.28));
    }
    charts.put("short fit", Examples.fit(1, 1, 7, 1.001));
    charts.put("steep fit", Examples.fit(8, 12, 1e-9, 40));
    charts.put("long fit", Examples.fit(160, 80, 1, 1.02));
    for (int rows : new int[] {1, 2, 18}) {
      for (double scale : new double[] {1e-6, -1, 1e12}) {
        charts.put(rows + " ranks × " + scale, ranks(rows, scale));
      }
    }
    charts.put("short overlay", Examples.overlay(1, 1e-6));
    charts.put("paths of one quarter", paths());
    charts.putAll(SensitivityExamples.all());
    return charts;
  }

  private static RankChart ranks(int count, double scale) {
    List<RankChart.Row> rows = new ArrayList<>();
    for (int row = 0; row < count; row++) {
      double mean = scale * (count - row);
      Range range = new Range(Math.min(0.2 * mean, 1.4 * mean), Math.max(0.2 * mean, 1.4 * mean));
      rows.add(new RankChart.Row(row % 3 == 0 ? LONG : "cap " + row, mean, range, row == 1));
    }
    return new RankChart(Examples.caption("A finding", "What is drawn", "USD bn"), rows, 0);
  }

  private static PathsChart paths() {
    FanChart fan = fan(1, 1, Optional.empty());
    FanChart level =
        new FanChart(
            fan.caption(),
            fan.tint(),
            fan.periods(),
            List.of(),
            fan.fan(),
            OptionalDouble.empty(),
            Optional.empty(),
            0);
    return new PathsChart(level, List.of(List.of(2.0), List.of(1e3)));
  }

  static FanChart fan(int count, double scale, Optional<CapLine> cap) {
    List<Double> low = new ArrayList<>();
    List<Double> middle = new ArrayList<>();
    List<Double> high = new ArrayList<>();
    for (int period = 0; period < count; period++) {
      double value = scale * (period + 1) / count;
      low.add(Math.min(value / 2, 2 * value));
      middle.add(value);
      high.add(Math.max(value / 2, 2 * value));
    }
    Fan fan =
        new Fan(
            List.of(new Band(5, 95, low, high), new Band(25, 75, middle, middle)), middle, middle);
    return new FanChart(
        Examples.caption("A finding", "What is drawn", "USD bn"),
        Tint.RECEIPTS,
        Examples.quarters(2026, 4, count),
        List.of(),
        fan,
        OptionalDouble.of(0),
        cap,
        0);
  }

  static BarChart bars(int count, double scale, String name) {
    List<Bar> bars = new ArrayList<>();
    for (int bar = 0; bar < count; bar++) {
      double value = scale * (bar + 1) / count;
      Range whisker =
          new Range(Math.min(value * 0.4, value * 1.9), Math.max(value * 0.4, value * 1.9));
      bars.add(
          new Bar(name + (26 + bar), value, Optional.of(whisker), KINDS.get(bar % KINDS.size())));
    }
    return new BarChart(
        Examples.caption("A finding", "What is drawn", "USD bn"), Tint.FORGONE, bars, 0);
  }

  private static Optional<Ghost> ghost(int bins) {
    return Optional.of(
        new Ghost(
            "before the clues",
            Collections.nCopies(bins, 0.5 / bins),
            List.of(new PointMass(3, 0.3, 0))));
  }

  static HistogramChart histogram(int count, double scale) {
    List<Bin> bins = new ArrayList<>();
    List<CurvePoint> curve = new ArrayList<>();
    for (int bin = 0; bin < count; bin++) {
      bins.add(new Bin(scale * bin / count, scale * (bin + 1) / count, 0.4 / count, 0.3 / count));
      curve.add(new CurvePoint(scale * bin / count, 1 - 0.7 * bin / count));
    }
    List<PointMass> masses = List.of(new PointMass(0, 0.1, 0), new PointMass(scale, 0, 0.2));
    curve.add(new CurvePoint(scale, 0.3));
    curve.add(new CurvePoint(scale, 0));
    return new HistogramChart(
        Examples.caption("A finding", "What is drawn", "USD bn"),
        "Total receipts",
        bins,
        masses,
        new Tail(0.01, 0.02),
        Tail.NONE,
        curve,
        0);
  }

  private static BarChart mixedBars() {
    List<Bar> bars = new ArrayList<>(bars(3, 5, "20").bars());
    bars.addAll(bars(3, -5, "30").bars());
    return new BarChart(
        Examples.caption("A finding", "What is drawn", "USD bn"), Tint.NEUTRAL, bars, 0);
  }

  /// The lowest bar ends on a line of the grid, so that its label would stand among the periods.
  private static BarChart barsToATick() {
    List<Bar> bars =
        List.of(
            new Bar("2026", -100, Optional.empty(), KINDS.get(0)),
            new Bar("2027", 25, Optional.of(new Range(18, 44)), KINDS.get(0)));
    return new BarChart(
        Examples.caption("A finding", "What is drawn", "USD bn"), Tint.RECEIPTS, bars, 0);
  }

  private static FanChart longFan() {
    List<String> periods = List.of(LONG + " 1", LONG + " 2", LONG + " 3", LONG + " 4");
    List<PastPoint> past =
        List.of(
            new PastPoint(periods.getFirst(), 1, LONG),
            new PastPoint(periods.get(1), 2, LONG + " again"));
    List<Double> values = List.of(3.0, 4.0);
    return new FanChart(
        longCaption(),
        Tint.REVENUE,
        periods,
        past,
        new Fan(List.of(), values, values),
        OptionalDouble.empty(),
        Optional.of(new CapLine.Uncertain(LONG, 1, 2, 3)),
        0);
  }

  private static Caption longCaption() {
    String words = LONG + ". " + LONG + ". " + LONG;
    return new Caption(words, words, words, words + words, words);
  }

  private static HistogramChart withCaption(HistogramChart chart, Caption caption) {
    return new HistogramChart(
        caption,
        chart.valueName(),
        chart.bins(),
        chart.masses(),
        chart.below(),
        chart.above(),
        chart.exceedance(),
        chart.resolution());
  }

  private static FanChart totalsOnly() {
    return new FanChart(
        Examples.caption("A finding", "What is drawn", "USD bn"),
        Tint.REVENUE,
        List.of("total"),
        List.of(),
        new Fan(List.of(), List.of(3.0), List.of(3.5)),
        OptionalDouble.empty(),
        Optional.empty(),
        0);
  }

  private static HistogramChart masses(List<Bin> bins, double... shares) {
    List<PointMass> masses = new ArrayList<>();
    for (int mass = 0; mass < shares.length; mass++) {
      masses.add(new PointMass(0.4 + 0.05 * mass, shares[mass] / 2, shares[mass] / 2));
    }
    return new HistogramChart(
        Examples.caption("A finding", "What is drawn", "USD bn"),
        "Total receipts",
        bins,
        masses,
        Tail.NONE,
        Tail.NONE,
        List.of(),
        0);
  }

  private static ProbabilityChart neverHit() {
    return new ProbabilityChart(
        Examples.caption("A finding", "What is drawn", ""),
        Tint.CAP,
        Examples.quarters(2026, 1, 8),
        Collections.nCopies(8, 0.0),
        0);
  }
}
