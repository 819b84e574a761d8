package headroom.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Tornadoes, shares and bands, of few and of many inputs, small and large.
final class SensitivityExamples {
  private static final String LONG =
      "agreements.a-name-that-somebody-wrote-without-thinking-of-the-slide.cap.total";

  private SensitivityExamples() {}

  static Map<String, Chart> all() {
    Map<String, Chart> charts = new LinkedHashMap<>();
    for (int count : new int[] {1, 3, 12}) {
      for (double scale : new double[] {1e-9, -1, 1e12}) {
        charts.put("tornado of %s × %s".formatted(count, scale), tornado(count, scale));
      }
      charts.put("shares of " + count, shares(count));
    }
    for (int count : new int[] {1, 3, 4, 7, 10}) {
      charts.put("bands of " + count, bands(count, 1));
    }
    charts.put("small bands", bands(5, 1e-9));
    charts.put("large bands", bands(5, 1e12));
    charts.put("flat bands", bands(2, 0));
    charts.put("one-sided tornado", oneSided());
    return charts;
  }

  private static Caption caption() {
    return Examples.caption(
        "Cap moves mean(revenue-share.paid) most", "With each input at its ends", "USD bn");
  }

  private static TornadoChart tornado(int count, double scale) {
    List<TornadoChart.Bar> bars = new ArrayList<>();
    for (int bar = 0; bar < count; bar++) {
      double half = scale * (count - bar) / (bar % 2 == 0 ? 3 : 3e3);
      bars.add(
          new TornadoChart.Bar(
              bar % 4 == 3 ? LONG : "input-" + bar,
              bar % 3 == 0 ? "" : "estimated",
              new TornadoChart.End(37 * scale - half, bar % 2 == 0 ? "2027-Q4" : "0 (25 %)"),
              new TornadoChart.End(
                  37 * scale + half, bar % 2 == 0 ? "after the end" : "1.25e-300")));
    }
    return new TornadoChart(caption(), 37 * scale, "37 as drawn", bars, 0);
  }

  /// Both ends on one side of what is drawn.
  private static TornadoChart oneSided() {
    TornadoChart.End low = new TornadoChart.End(2, "1");
    TornadoChart.End high = new TornadoChart.End(3, "9");
    return new TornadoChart(
        caption(), 1, "1 as drawn", List.of(new TornadoChart.Bar("shape", "filed", low, high)), 0);
  }

  private static SharesChart shares(int count) {
    List<SharesChart.Part> parts = new ArrayList<>();
    double left = 1;
    for (int part = 0; part < count; part++) {
      double share = part == count - 1 ? left : left * 0.6;
      left -= share;
      parts.add(
          new SharesChart.Part(
              part == 2 ? LONG : "input-" + part,
              part % 3 == 0 ? "" : "estimated",
              share,
              "45.1 ± 0.5 %",
              SharesChart.Kind.values()[part % 3]));
    }
    return new SharesChart(caption(), parts, 0);
  }

  private static BandsChart bands(int count, double scale) {
    List<BandsChart.Panel> panels = new ArrayList<>();
    for (int panel = 0; panel < count; panel++) {
      List<BandsChart.Slot> slots = new ArrayList<>();
      for (int slot = 0; slot < 1 + 5 * (panel % 4); slot++) {
        double mean = scale * (slot + 1);
        slots.add(new BandsChart.Slot(10 + slot, mean, new Range(mean / 2, mean * 2)));
      }
      panels.add(
          new BandsChart.Panel(
              panel % 4 == 3 ? LONG : "input-" + panel, "11.0 %", "after the end", slots));
    }
    return new BandsChart(caption(), panels, 0);
  }
}
