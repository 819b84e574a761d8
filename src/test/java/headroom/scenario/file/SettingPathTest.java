package headroom.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.scenario.Cap;
import headroom.scenario.Quantity;
import headroom.scenario.Scenario;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A key may be named by the end of its path.
class SettingPathTest {
  private static final Path FLAGSHIP = Path.of("scenarios/microsoft-openai.yaml");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cap=60 | assumptions.cap",
        "cap.total=60 | agreements.revenue-share.cap.total",
        "revenue-share.cap.total=60 | agreements.revenue-share.cap.total",
        "rate=15% | assumptions.rate",
        "payment-lag=2 | agreements.revenue-share.payment-lag",
        "growth-2027=30% | assumptions.growth-2027",
        "discount-rate=9% | assumptions.discount-rate",
        "through=2029-12-31 | agreements.revenue-share.through",
        "base.consumer=90% | agreements.revenue-share.base.consumer",
      })
  void theEndOfAPathWillDo(String typed, String meant) {
    Scenario scenario = Scenarios.read(FLAGSHIP, typed);
    String end = typed.substring(0, typed.indexOf('='));
    assertThat(scenario.notes())
        .contains("`%s` on the command line means %s.".formatted(end, meant));
    assertThat(scenario.inputs())
        .anyMatch(input -> input.path().equals(meant) && input.change().isPresent());
    assertThat(scenario.name()).contains("with " + meant + " = ");
  }

  @Test
  void settingsOfTheProgramNeedNotBeWritten() {
    Path file = Scenarios.write(folder, "s.yaml", Scenarios.SHORT);
    assertThat(Scenarios.read(file, "seed=7").simulation().seed()).isEqualTo(7);
    assertThat(Scenarios.read(file, "iterations=512").simulation().trials()).isEqualTo(512);
    assertThat(Scenarios.read(file, "discount-rate=9%").valuation()).isPresent();
  }

  @Test
  void aCapAloneIsItsTotal() {
    Path file =
        Scenarios.write(
            folder,
            "s.yaml",
            Scenarios.SHORT.replace(
                "base: {revenue: 100%}}", "base: {revenue: 100%}, cap: {total: 38}}"));
    assertThat(
            Scenarios.read(file, "cap=60")
                .agreements()
                .getFirst()
                .ownCap()
                .flatMap(Cap::flatTotal)
                .orElseThrow())
        .isEqualTo(new Quantity.Constant(60));
    assertThat(Scenarios.read(file, "cap=").agreements().getFirst().ownCap()).isEmpty();
    assertThat(
            Scenarios.read(file, "cap={total: 61}")
                .agreements()
                .getFirst()
                .ownCap()
                .flatMap(Cap::flatTotal)
                .orElseThrow())
        .isEqualTo(new Quantity.Constant(61));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "consumer=3 | more than one key ends in `consumer`: `streams.consumer` or"
            + " `agreements.revenue-share.base.consumer`; write more of the path",
        "growth=3% | more than one key ends in `growth`: `streams.consumer.growth` or"
            + " `streams.enterprise.growth`; write more of the path",
        "cpa=60 | no key ends in `cpa`; did you mean `assumptions.cap`?",
        "total.cap=60 | no key ends in `total.cap`; did you mean `assumptions.cap`?",
        "zzzzzz=60 | no key ends in `zzzzzz`; write its path, such as"
            + " agreements.revenue-share.cap.total",
      })
  void whatIsNotOneKeyIsRefused(String typed, String words) {
    assertThat(Scenarios.faults(FLAGSHIP, typed))
        .singleElement()
        .asString()
        .startsWith("--set " + typed.substring(0, typed.indexOf('=')) + ":1:1: ")
        .endsWith(words);
  }

  /// An assumption that does not feed the other key of its name does not stand for it.
  @Test
  void anAssumptionGoesFirstOnlyWhereItFeedsTheOther() {
    String text = Scenarios.SHORT.replace("streams:", "assumptions: {rate: 3%}\nstreams:");
    Path file = Scenarios.write(folder, "s.yaml", text);
    assertThat(Scenarios.faults(file, "rate=15%"))
        .singleElement()
        .asString()
        .contains("`assumptions.rate` or `agreements.share.rate`");
  }

  @Test
  void faultsOfTheValueStandUnderIt() {
    assertThat(Scenarios.faults(FLAGSHIP, "payment-lag=lots"))
        .singleElement()
        .asString()
        .startsWith("--set payment-lag:1:13: `payment-lag` must be a whole number");
  }
}
