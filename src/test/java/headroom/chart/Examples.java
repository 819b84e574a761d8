package headroom.chart;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// Charts with made-up but plausible numbers: a share of 20 % under a cap of about 38.
final class Examples {

  static final String SOURCE =
      "Source: Headroom 0.1.0, scenario Microsoft–OpenAI, amended terms; 1,048,576 trials, seed"
          + " 42.";
  static final String FOOTER =
      "Independent model, not affiliated with the companies named. Not investment advice.";

  /// Normal scores of P5, P10, P25, P50, P75, P90 and P95.
  private static final double[] SCORES = {-1.645, -1.282, -0.674, 0, 0.674, 1.282, 1.645};

  private Examples() {}

  static Caption caption(String title, String subtitle, String unit) {
    return new Caption(title, subtitle, unit, SOURCE, FOOTER);
  }

  static List<String> quarters(int firstYear, int firstQuarter, int count) {
    List<String> quarters = new ArrayList<>();
    for (int index = firstQuarter - 1; index < firstQuarter - 1 + count; index++) {
      quarters.add((firstYear + index / 4) + "-Q" + (index % 4 + 1));
    }
    return quarters;
  }

  /// Percentile paths of revenue by quarter, growing from `now`, or of its capped cumulative share.
  static Fan fan(int count, double now, boolean cumulative, double cap) {
    List<List<Double>> paths = new ArrayList<>();
    for (double score : SCORES) {
      paths.add(path(score, count, now, cumulative, cap));
    }
    List<Double> mean = new ArrayList<>();
    for (int quarter = 0; quarter < count; quarter++) {
      mean.add(
          (paths.get(2).get(quarter) + paths.get(3).get(quarter) + paths.get(4).get(quarter)) / 3);
    }
    List<Band> bands =
        List.of(
            new Band(5, 95, paths.get(0), paths.get(6)),
            new Band(10, 90, paths.get(1), paths.get(5)),
            new Band(25, 75, paths.get(2), paths.get(4)));
    return new Fan(bands, paths.get(3), mean);
  }

  private static List<Double> path(
      double score, int count, double now, boolean cumulative, double cap) {
    List<Double> path = new ArrayList<>();
    double total = 0;
    double revenue = now;
    for (int quarter = 0; quarter < count; quarter++) {
      revenue *= 1.055 + 0.09 * Math.pow(0.5, quarter / 5.0);
      double spread = Math.exp(score * 0.11 * Math.sqrt(quarter + 1.0));
      total += 0.2 * revenue * (cumulative ? Math.pow(spread, 0.7) : spread);
      path.add(cumulative ? Math.min(cap, total) : revenue * spread);
    }
    return path;
  }

  static FanChart receipts(Optional<CapLine> cap, double level) {
    return new FanChart(
        caption(
            "Microsoft receives 31.4 bn by the end of 2030 in the median future; the cap is reached"
                + " by mid-2029 in half of the futures",
            "Cumulative receipts under the revenue share. Bands hold 50, 80 and 90 % of futures;"
                + " P95: 95 % of futures are at or below",
            "USD bn"),
        Tint.RECEIPTS,
        quarters(2026, 2, 19),
        List.of(),
        fan(19, 6.0, true, level),
        OptionalDouble.of(0),
        cap,
        0.03);
  }

  static FanChart revenue() {
    List<String> periods = new ArrayList<>(quarters(2025, 1, 24));
    double[] past = {1.9, 2.4, 3.8, 5.0, 5.7, 6.7};
    List<PastPoint> points = new ArrayList<>();
    for (int index = 0; index < past.length; index++) {
      points.add(
          new PastPoint(periods.get(index), past[index], index < 4 ? "inferred" : "reported"));
    }
    return new FanChart(
        caption(
            "Revenue grows from 6.7 bn a quarter to 33 bn by the end of 2030 in the median future",
            "Quarterly revenue, past and simulated. Bands hold 50, 80 and 90 % of futures; P95: 95"
                + " % of futures are at or below",
            "USD bn a quarter"),
        Tint.REVENUE,
        periods,
        points,
        fan(18, 6.7, false, 0),
        OptionalDouble.empty(),
        Optional.empty(),
        0.02);
  }

  static BarChart years(Tint tint, boolean cost) {
    double[] values =
        cost ? new double[] {0, 0, 0.6, 8.4, 24.1, 0} : new double[] {4.9, 8.1, 9.7, 8.6, 3.2, 0.4};
    List<Bar> bars = new ArrayList<>();
    for (int index = 0; index < values.length - (cost ? 1 : 0); index++) {
      double value = values[index];
      Range whisker = new Range(Math.max(0, value * 0.4 - 0.5), value * 1.7);
      Bar.Kind kind =
          index == 0 ? Bar.Kind.INCOMPLETE : index == 5 ? Bar.Kind.AFTER_END : Bar.Kind.COMPLETE;
      bars.add(
          new Bar(
              index == 5 ? "After 2030" : "" + (2026 + index), value, Optional.of(whisker), kind));
    }
    String title =
        cost
            ? "The cap costs Microsoft 33 bn, three quarters of it in 2030"
            : "Receipts peak at 9.7 bn in 2028";
    String subtitle =
        (cost ? "What the share would pay beyond the cap" : "Receipts by year of payment")
            + ". Bars: mean; whiskers: P5 to P95 (5 and 95 % of futures are at or below)";
    return new BarChart(caption(title, subtitle, "USD bn"), tint, bars, 0.02);
  }

  static HistogramChart histogram(boolean fixedCap) {
    double[] weights = new double[fixedCap ? 62 : 96];
    double sum = 0;
    for (int bin = 0; bin < weights.length; bin++) {
      weights[bin] = Math.exp(-Math.pow(Math.log((6 + bin / 2.0) / 25) / 0.34, 2) / 2);
      sum += weights[bin];
    }
    double massShare = fixedCap ? 0.32 : 0;
    List<Bin> bins = new ArrayList<>();
    List<CurvePoint> curve = new ArrayList<>();
    double above = 1;
    for (int bin = 0; bin < weights.length; bin++) {
      double share = weights[bin] / sum * (1 - massShare);
      double hit = fixedCap ? 0 : share * 0.9 / (1 + Math.exp(-(bin - 42) / 5.0));
      double from = 5.5 + bin / 2.0;
      bins.add(new Bin(from, from + 0.5, share - hit, hit));
      curve.add(new CurvePoint(from, Math.clamp(above, 0, 1)));
      above -= share;
    }
    double end = 5.5 + weights.length / 2.0;
    curve.add(new CurvePoint(end, massShare));
    List<PointMass> masses = List.of();
    if (fixedCap) {
      curve.add(new CurvePoint(end, 0));
      masses = List.of(new PointMass(end, 0, massShare));
    }
    return new HistogramChart(
        caption(
            fixedCap
                ? "In one third of the futures the receipts end at the cap"
                : "The receipts end between 13 and 43 bn in 90 % of the futures",
            "How total receipts are spread over the futures, and how probable it is to receive more"
                + " than an amount",
            "USD bn"),
        "Total receipts",
        bins,
        masses,
        Tail.NONE,
        Tail.NONE,
        curve,
        0.02);
  }

  static ProbabilityChart probability(int count) {
    List<Double> probabilities = new ArrayList<>();
    for (int quarter = 0; quarter < count; quarter++) {
      double z = (quarter - 0.68 * count) / (0.19 * count);
      probabilities.add(0.77 / (1 + Math.exp(-1.9 * z)));
    }
    return new ProbabilityChart(
        caption(
            "The cap is reached by mid-2029 in half of the futures",
            "Probability that the cap has been hit by the end of each quarter",
            ""),
        Tint.CAP,
        quarters(2026, 2, count),
        probabilities,
        0.0005);
  }

  /// Futures over the revenue fan, one of them far above it.
  static PathsChart paths() {
    List<List<Double>> paths = new ArrayList<>();
    for (double score : new double[] {-2, -0.7, 0.1, 0.9, 3.5}) {
      paths.add(path(score, 18, 6.7, false, 0));
    }
    return new PathsChart(revenue(), paths);
  }

  static OverlayChart overlay(int count, double scale) {
    List<OverlayChart.Side> sides = new ArrayList<>();
    List<Tint> tints = List.of(Tint.NEUTRAL, Tint.RECEIPTS, Tint.CAP);
    for (int side = 0; side < tints.size(); side++) {
      Fan fan = fan(count, scale * (1 + 0.2 * side), true, 1e300);
      Band band = fan.bands().getFirst();
      sides.add(
          new OverlayChart.Side(
              "ABC".substring(side, side + 1), tints.get(side), band, fan.median()));
    }
    Caption caption = caption("B gains 4.02 ± 0.04 on average", "Receipts of A, B and C", "USD bn");
    return new OverlayChart(caption, quarters(2026, 1, count), sides, 0.02);
  }

  static WaterfallChart waterfall(int steps, double scale) {
    List<WaterfallChart.Step> changes = new ArrayList<>();
    double level = 37.5 * scale;
    for (int step = 0; step < steps; step++) {
      double change = scale * (step % 3 == 0 ? 5.7 : -0.9 * step);
      level += change;
      changes.add(new WaterfallChart.Step("agreements.revenue-share.key-" + step, change));
    }
    return new WaterfallChart(
        caption("Most of it comes from the cap", "What each change contributes", "USD bn"),
        new WaterfallChart.End("A", 37.5 * scale),
        changes,
        new WaterfallChart.End("B", level),
        0.02 * scale);
  }

  static StackChart stack(int lines, double scale) {
    List<Tint> tints = List.copyOf(EnumSet.allOf(Tint.class));
    List<StackChart.Line> parts = new ArrayList<>();
    for (int line = 0; line < lines; line++) {
      double size = scale * (line % 3 == 2 ? -4 : 20.0 / (line + 1));
      parts.add(
          new StackChart.Line(
              "agreement-" + line,
              tints.get(line % tints.size()),
              line % 3,
              List.of(0.2 * size, size, 1.4 * size, 0.02 * size)));
    }
    return new StackChart(
        caption("Azure brings most of it", "Mean receipts by year and agreement", "USD bn"),
        List.of("2026", "2027", "2028", "After 2028"),
        parts,
        0.02 * scale);
  }

  static FitChart fit(int points, int ahead, double scale, double growth) {
    List<FitChart.Observed> past = new ArrayList<>();
    List<Double> fitted = new ArrayList<>();
    for (int point = 0; point < points; point++) {
      double level = scale * StrictMath.pow(growth, point);
      String grade = point < points / 2 ? "inferred" : "reported";
      past.add(new FitChart.Observed(point + 0.5, level * (point % 2 == 0 ? 1.1 : 0.9), grade));
      fitted.add(level);
    }
    List<Double> low = new ArrayList<>();
    List<Double> middle = new ArrayList<>();
    List<Double> high = new ArrayList<>();
    for (int quarter = 0; quarter < ahead; quarter++) {
      double level = scale * StrictMath.pow(growth, points + quarter);
      double spread = StrictMath.pow(growth, 0.6 * (quarter + 1)) + 0.1;
      low.add(level / spread);
      middle.add(level);
      high.add(level * spread);
    }
    return new FitChart(
        caption("Six points allow growth from 82 % to 400 %", "History and fan", "USD bn"),
        quarters(2025, 1, points + ahead),
        past,
        fitted,
        "median of the fit",
        new Fan(List.of(new Band(5, 95, low, high)), middle, middle),
        0);
  }

  static Map<String, Chart> all() {
    Map<String, Chart> charts = new LinkedHashMap<>();
    charts.put(
        "receipts-fixed-cap",
        receipts(Optional.of(new CapLine.Fixed("Remaining cap", 36.5)), 36.5));
    charts.put(
        "receipts-uncertain-cap",
        receipts(Optional.of(new CapLine.Uncertain("Remaining cap", 24.2, 36.7, 61)), 44));
    charts.put("receipts-by-year", years(Tint.RECEIPTS, false));
    charts.put("revenue", revenue());
    charts.put("histogram-fixed-cap", histogram(true));
    charts.put("histogram", histogram(false));
    charts.put("probability", probability(19));
    charts.put("overlay", overlay(20, 4));
    charts.put("paths", paths());
    charts.put("waterfall", waterfall(5, 1));
    charts.put("stack", stack(4, 1));
    charts.put("cost-by-year", years(Tint.FORGONE, true));
    charts.put("scatter", QuestionExamples.scatter());
    charts.put("trade-off", QuestionExamples.tradeOff());
    charts.put("fit", fit(6, 8, 1.9, 1.28));
    charts.put("curves", QuestionExamples.curves(9, 1, false));
    charts.put("named-curves", QuestionExamples.curves(4, 1, true));
    return charts;
  }
}
