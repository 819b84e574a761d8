package headroom.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.scenario.MeanRemark;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Remarks on means that rest on hardly any trial.
class TailNotesTest {
  private static final String END =
      ": means that follow from it rest on very few trials; read the percentiles instead.";

  @TempDir private Path folder;

  private List<String> remarks(String... settings) {
    Path file = Scenarios.write(folder, "s.yaml", Scenarios.SHORT);
    return Scenarios.read(file, settings).notes().stream().filter(MeanRemark::is).toList();
  }

  /// The share of a lognormal mean is Φ(σ − 3.7190), σ being 4.9 for the range and 3 for the
  /// second.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5 to 50_333_333 | owes 88 % of its mean to one draw in 10,000",
        "{lognormal: {median: 7, log-sd: 3}} | owes 24 % of its mean to one draw in 10,000",
        "{quantiles: {p10: 1, p50: 2, p90: 30, low: 0}} | has no mean",
        "{student-t: {df: 1, location: 7}} | has no mean",
        "{student-t: {df: 2, location: 7}} | has no variance",
        "{mixture: [{weight: 90%, value: 7}, {weight: 10%, value: {student-t: {df: 1}}}]} | has no"
            + " mean",
        "{truncated: {of: {lognormal: {median: 7, log-sd: 4}}, high: 1e12}} | owes 61 % of its mean"
            + " to one draw in 10,000",
        "{discrete: [{weight: 0.005%, value: 1e6}, {weight: 99.995%, value: 7}]} | owes 88 % of its"
            + " mean to one draw in 10,000"
      })
  void heavyTailsAreTold(String law, String tail) {
    assertThat(remarks("streams.revenue.now=" + law))
        .containsExactly("`streams.revenue.now` " + tail + END);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{lognormal: {median: 7, log-sd: 1.9}}",
        "{student-t: {df: 2.5, location: 7}}",
        "{truncated: {of: {student-t: {df: 1, location: 7}}, low: 0, high: 20}}",
        "{truncated: {of: {lognormal: {median: 7, log-sd: 4}}, high: 70}}",
        "{quantiles: {p10: 5, p50: 7, p90: 10, low: 0}}",
        "{quantiles: {p10: 1, p50: 2, p90: 30, low: 0, high: 1000}}",
        "{mixture: [{weight: 50%, value: 2 to 8}, {weight: 50%, value: 70 to 80}]}"
      })
  void lightTailsAreNot(String law) {
    assertThat(remarks("streams.revenue.now=" + law)).isEmpty();
  }

  /// `300 % · √5 = 6.7`; the timeline has five years.
  @Test
  void volatilityOverTheYearsIsTold() {
    assertThat(remarks("streams.revenue.volatility=300%"))
        .containsExactly(
            "`streams.revenue` is so volatile that by 2030-Q4 its logarithm has a standard"
                + " deviation of 6.7"
                + END);
    assertThat(remarks("streams.revenue.volatility=85%")).isEmpty();
    assertThat(
            remarks(
                "streams.revenue={now: 7, s-curve: {capacity: 300, rate: 60%}, volatility: 150%}"))
        .isEmpty();
  }
}
