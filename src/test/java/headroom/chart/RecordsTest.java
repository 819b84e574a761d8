package headroom.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RecordsTest {

  private static final Caption CAPTION = new Caption("", "", "", "", "");

  @Test
  void nonsenseIsRefused() {
    refused(() -> new Band(60, 95, List.of(1.0), List.of(2.0)));
    refused(() -> new Band(5, 95, List.of(3.0), List.of(2.0)));
    refused(() -> new Band(5, 95, List.of(1.0), List.of(Double.NaN)));
    refused(() -> new Band(5, 95, List.of(1.0), List.of(2.0, 3.0)));
    refused(() -> new Fan(List.of(), List.of(), List.of()));
    refused(() -> new Fan(List.of(), List.of(1.0), List.of(1.0, 2.0)));
    refused(() -> new CapLine.Uncertain("Cap", 3, 2, 4));
    refused(() -> new CapLine.Fixed("Cap", Double.POSITIVE_INFINITY));
    refused(() -> new Bin(2, 2, 0, 0));
    refused(() -> new Bin(1, 2, -0.1, 0));
    refused(() -> new PointMass(1, 0, 1.1));
    refused(() -> new CurvePoint(1, Double.NaN));
    refused(() -> new Range(2, 1));
    refused(() -> new BarChart(CAPTION, Tint.NEUTRAL, List.of(), 0));
    refused(
        () ->
            new HistogramChart(
                CAPTION, "", List.of(), List.of(), Tail.NONE, Tail.NONE, List.of(), 0));
    refused(() -> new Tail(0, 1.5));
    refused(() -> new ProbabilityChart(CAPTION, Tint.CAP, List.of("2026"), List.of(1.5), 0));
    refused(() -> new ProbabilityChart(CAPTION, Tint.CAP, List.of("2026"), List.of(0.5), -1));
  }

  @Test
  void aFanFitsItsPeriods() {
    Fan fan = new Fan(List.of(), List.of(1.0, 2.0), List.of(1.0, 2.0));
    refused(() -> fan(List.of("2026"), List.of(), fan));
    refused(() -> fan(List.of("2026", "2027"), List.of(new PastPoint("2025", 1, "filed")), fan));
    assertThat(fan(List.of("2025", "2026", "2027"), List.of(), fan).fanFrom()).isEqualTo(1);
    FanChart chart = fan(List.of("2026", "2027"), List.of(), fan);
    assertThat(new PathsChart(chart, List.of(List.of(1.0, 2.0))).caption()).isEqualTo(CAPTION);
    refused(() -> new PathsChart(chart, List.of(List.of(1.0))));
    refused(() -> new PathsChart(Examples.receipts(Optional.empty(), 1), List.of()));
  }

  @Test
  void chartsKeepTheirOwnCopies() {
    List<Double> low = new ArrayList<>(List.of(1.0));
    Band band = new Band(5, 95, low, List.of(2.0));
    low.set(0, 99.0);
    assertThat(band.low()).containsExactly(1.0);
  }

  @Test
  void bandsAreSortedFromTheWidest() {
    Band narrow = new Band(25, 75, List.of(1.0), List.of(2.0));
    Band wide = new Band(5, 95, List.of(0.0), List.of(3.0));
    assertThat(new Fan(List.of(narrow, wide), List.of(1.5), List.of(1.5)).bands())
        .containsExactly(wide, narrow);
  }

  private static FanChart fan(List<String> periods, List<PastPoint> past, Fan fan) {
    return new FanChart(
        CAPTION, Tint.REVENUE, periods, past, fan, OptionalDouble.empty(), Optional.empty(), 0);
  }

  private static void refused(ThrowingCallable creation) {
    assertThatThrownBy(creation).isInstanceOf(IllegalArgumentException.class);
  }
}
