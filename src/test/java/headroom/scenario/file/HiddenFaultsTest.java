package headroom.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One fault hides no other, and makes none.
class HiddenFaultsTest {
  @TempDir Path folder;

  private List<String> faults(String text) {
    return Scenarios.faults(Scenarios.write(folder, "s.yaml", text)).stream()
        .map(fault -> fault.line() + ": " + fault.message())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"none.yaml", "[a, b]", "../up.yaml", "nobody", "{a: b}"})
  void aBrokenParentHidesNothingAndMakesNothingUp(String parent) {
    assertThat(
            faults(
                "extends: "
                    + parent
                    + """

                    agreements:
                      share: {rate: 300%, cap: {already-counted: 1}, base: {elsewhere: 100%}}
                    streams: {revenue: {volatility: 20%}}
                    valuation: {discount-rate: $unknown}
                    corelations: []
                    """))
        .satisfiesExactly(
            first -> assertThat(first).startsWith("1: "),
            rate -> assertThat(rate).startsWith("3: `rate`: a share must lie"),
            key -> assertThat(key).startsWith("6: unknown key `corelations`"));
  }

  @Test
  void aBrokenParentsFaultsAndTheChildsAreToldTogether() {
    Scenarios.write(folder, "base.yaml", Scenarios.SHORT.replace("40%", "forty"));
    assertThat(faults("extends: base.yaml\nagreements: {share: {rate: 300%}}\n")).hasSize(2);
  }

  @Test
  void aControlCharacterHidesNoOtherLine() {
    assertThat(
            faults(
                Scenarios.SHORT
                        .replace("growth: 40%", "growth: forty")
                        .replace("payee: B", "payee: B, rat\u001be: 3")
                    + "name: a\u0007b\u0007c\n"
                    + "corelations: []\n"))
        .satisfiesExactly(
            growth -> assertThat(growth).startsWith("5: `growth` must be a number"),
            key -> assertThat(key).startsWith("7: control").contains("U+001B"),
            bell -> assertThat(bell).startsWith("8: control").contains("U+0007"),
            bell -> assertThat(bell).startsWith("8: control").contains("U+0007"),
            unknown -> assertThat(unknown).startsWith("9: unknown key `corelations`"));
  }

  @Test
  void whatIsNoTextIsNotReadOn() {
    assertThat(faults("\u0001".repeat(20))).hasSize(20);
  }

  @Test
  void aBadTimelineHidesNoTermThatEndsBeforeItBegins() {
    assertThat(
            faults(
                Scenarios.SHORT
                    .replace("end: 2030-Q4", "end: 2020-Q4")
                    .replace("payee: B", "payee: B, from: 2028-01-01, through: 2027-01-01")))
        .satisfiesExactly(
            timeline -> assertThat(timeline).startsWith("3: the timeline must not end"),
            term -> assertThat(term).startsWith("7: an agreement must not end before it begins"));
  }
}
