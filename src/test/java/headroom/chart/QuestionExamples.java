package headroom.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Charts of questions, made up.
final class QuestionExamples {
  private QuestionExamples() {}

  static CurveChart curves(int places, double scale, boolean named) {
    List<Double> at = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    List<Double> middle = new ArrayList<>();
    List<Double> low = new ArrayList<>();
    List<Double> high = new ArrayList<>();
    for (int place = 0; place < places; place++) {
      at.add(named ? place : 20.0 + 5 * place);
      labels.add("triangular law " + place);
      double value = place == places - 2 && places > 4 ? Double.NaN : scale * (20 + 4.0 * place);
      middle.add(value);
      low.add(value * 0.9);
      high.add(value * 1.1);
    }
    CurveChart.Curve fan =
        new CurveChart.Curve("P50", Tint.RECEIPTS, middle, low, high, CurveChart.Style.LINE);
    CurveChart.Curve mean =
        new CurveChart.Curve(
            "mean", Tint.RECEIPTS, low, List.of(), List.of(), CurveChart.Style.DASHES);
    CurveChart.Curve edge =
        new CurveChart.Curve(
            "P95", Tint.RECEIPTS, high, List.of(), List.of(), CurveChart.Style.NAME);
    return new CurveChart(
        Examples.caption("What is paid rises with the cap", "P5 to P95 and mean", "USD bn"),
        "assumptions.cap",
        at,
        named ? labels : List.of(),
        CurveChart.Scale.AMOUNT,
        List.of(fan, mean, edge),
        OptionalDouble.of(30 * scale),
        named
            ? Optional.empty()
            : Optional.of(new CurveChart.Mark(21, new Range(20.5, 21.5), "21.0 ± 0.3")),
        0.01 * scale);
  }

  static HeatChart heat(int rows, int columns, double scale) {
    List<String> down = new ArrayList<>();
    List<List<Double>> cells = new ArrayList<>();
    List<List<String>> texts = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      down.add("cap " + row);
      List<Double> values = new ArrayList<>();
      List<String> written = new ArrayList<>();
      for (int column = 0; column < columns; column++) {
        boolean none = row == 1 && column == 1;
        values.add(none ? Double.NaN : scale * (row + 0.5 * column));
        written.add(none ? "–" : NumberText.of(values.get(column), 1));
      }
      cells.add(values);
      texts.add(written);
    }
    List<String> across = new ArrayList<>();
    for (int column = 0; column < columns; column++) {
      across.add(10 + column + "%");
    }
    return new HeatChart(
        Examples.caption("Cap and rate decide", "Mean paid", "USD bn"),
        "assumptions.cap",
        down,
        "assumptions.rate",
        across,
        cells,
        texts,
        OptionalDouble.of(0.6 * rows * scale),
        0.01 * scale);
  }

  static ScatterChart scatter() {
    List<ScatterChart.Point> others = new ArrayList<>();
    List<ScatterChart.Point> cases = new ArrayList<>();
    for (int trial = 0; trial < 900; trial++) {
      double x = 11 + trial * 7 % 90 / 10.0;
      double y = trial * 61 % 97;
      (x < 13 && y < 70 && trial % 4 > 0 ? cases : others).add(new ScatterChart.Point(x, y));
    }
    return new ScatterChart(
        Examples.caption(
            "Where the rate is low and growth is no boom, the cap is not hit", "Trials", ""),
        Tint.RECEIPTS,
        new ScatterChart.Scale("rate", "%", new Range(10.7, 20.3)),
        new ScatterChart.Scale("growth-2027", "%", new Range(-2, 100)),
        others,
        cases,
        new ScatterChart.Legend("the cap is not hit", "other futures"),
        Optional.of(new ScatterChart.Window(new Range(10.7, 13), new Range(-2, 70))),
        0);
  }

  static TradeOffChart tradeOff() {
    List<TradeOffChart.Step> steps = new ArrayList<>();
    for (int step = 0; step < 30; step++) {
      steps.add(new TradeOffChart.Step(1 - step / 32.0, 0.2 + 0.75 * (1 - Math.pow(0.9, step))));
    }
    return new TradeOffChart(
        Examples.caption("Box 1 holds 60 % of these futures", "Boxes on the way", ""),
        Tint.CAP,
        steps,
        0.2,
        List.of(
            new TradeOffChart.Mark("rate is at most 13 %", new TradeOffChart.Step(0.6, 0.7)),
            new TradeOffChart.Mark("cap is at least 48", new TradeOffChart.Step(0.1, 0.5))),
        0);
  }
}
