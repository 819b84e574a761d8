package headroom.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Assumptions that refer to others, far and along many ways.
class ReferencesTest {
  @TempDir private Path folder;

  private Path chain(int levels, IntFunction<String> link, String end, String use) {
    String chain =
        IntStream.range(0, levels)
            .mapToObj(level -> "  a%s: %s%n".formatted(level, link.apply(level + 1)))
            .collect(Collectors.joining());
    String text = "assumptions:\n" + chain + "  a%s: %s%n".formatted(levels, end);
    return Scenarios.write(folder, "s.yaml", text + Scenarios.SHORT.replace("40%", use));
  }

  private static String both(int next) {
    return "{mixture: [{weight: 50%%, value: $a%s}, {weight: 50%%, value: $a%s}]}"
        .formatted(next, next);
  }

  /// There are 2²⁴ ways through the names, and one law at their end; without a memory of what was
  /// found the time doubles with every level.
  @Test
  void wayThroughTwentyFourForksIsReadAtOnce() {
    Path file = chain(24, ReferencesTest::both, "{normal: {mean: 0%, sd: 40%}}", "$a0");
    List<String> notes =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(10), () -> Scenarios.read(file).notes());
    // Φ(−2.5) = 0.0062.
    assertThat(notes).singleElement().asString().contains("is drawn below -100% in 0.62 %");
  }

  @Test
  void halfLifeBehindForksIsJudgedAtOnce() {
    Path file = chain(24, ReferencesTest::both, "3 to 9", "40%");
    String process = "streams.revenue={now: 7.5, s-curve: {capacity: 300, rate: 60%}";
    List<Fault> faults =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(10),
            () -> Scenarios.faults(file, process + ", volatility: 20%, half-life: $a0}"));
    assertThat(faults).isEmpty();
  }

  @Test
  void nineHundredNamesInARowAreRefusedAtTheFirstTooMany() {
    for (IntFunction<String> link :
        List.<IntFunction<String>>of(next -> "$a" + next, ReferencesTest::both)) {
      List<Fault> faults = Scenarios.faults(chain(900, link, "3 to 9", "40%"));
      assertThat(faults).hasSize(1);
      assertThat(faults.getFirst().message())
          .isEqualTo(
              "an assumption may refer to others through at most 32 names in a row, found `a867`"
                  + " through 33; let it name what it stands for");
      assertThat(faults.getFirst().sourceLine()).startsWith("  a867:");
    }
    assertThat(Scenarios.faults(chain(32, next -> "$a" + next, "3 to 9", "40%"))).isEmpty();
  }

  @Test
  void nineHundredDerivedStreamsInARowAreRead() {
    String chain =
        IntStream.range(1, 900)
            .mapToObj(
                i ->
                    "  s%s: {of: %s, ratio: 50%%}%n"
                        .formatted(i, i == 1 ? "revenue" : "s" + (i - 1)))
            .collect(Collectors.joining());
    String text = Scenarios.SHORT.replace("agreements:", chain + "agreements:");
    assertThat(Scenarios.faults(Scenarios.write(folder, "s.yaml", text))).isEmpty();
  }
}
