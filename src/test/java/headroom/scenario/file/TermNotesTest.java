package headroom.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TermNotesTest {
  private static final String HEAD =
      """
      headroom: 1
      currency: USD m
      timeline: {start: 2026-Q1, end: 2027-Q4}
      streams:
        s: {now: 60, growth: 5%, volatility: 10%}
      events:
        x: {date: 2027-06-30}
      agreements:
      """;

  @TempDir private Path folder;

  private List<String> notes(String agreements) throws IOException {
    Path file = Files.writeString(folder.resolve("contract.yaml"), HEAD + agreements);
    return ScenarioReader.read(file, List.of()).orThrow().notes();
  }

  @Test
  void termsThatHardlyFitTogetherAreRemarkedOn() throws IOException {
    List<String> notes =
        notes(
            """
              a: {payer: P, payee: A, rate: 10%, base: {s: 100%}, cap: {total: 30, per-year: 40}, minimum: {per-year: 45}, starts-on: x, through: 2026-12-31}
              b: {payer: P, payee: B, pays: 5, once: {s: 10 or more, in: 2027-Q1}, through: 2026-12-31}
            """);
    assertThat(notes)
        .containsExactly(
            "The minimum of a is above its cap: the cap wins, and what is above it is never paid.",
            "The yearly cap of a is no less than its total cap: it never cuts anything.",
            "The minimum a year of a is above its yearly cap: what is above the cap is lost.",
            "a starts with x, about 2027-06-30, after its last day (2026-12-31): it hardly ever"
                + " runs.",
            "The milestone b is never due: the time in which it is judged lies outside its term"
                + " (2026-01-01 through 2026-12-31).");
  }

  @Test
  void termsThatFitAreNot() throws IOException {
    assertThat(
            notes(
                """
                  a: {payer: P, payee: A, rate: 10%, base: {s: 100%}, cap: {total: 60, per-year: 40}, minimum: {per-year: 20}, starts-on: x}
                  b: {payer: P, payee: B, pays: 5, once: {s: 10 or more, in: 2027-Q1}}
                """))
        .isEmpty();
  }

  @Test
  void aTotalThatNothingReachesIsRemarkedOn() throws IOException {
    assertThat(
            notes(
                """
                  a: {payer: P, payee: A, rate: 10%, base: {s: 100%}, cap: {total: 60, per-year: 25}, after-cap: 2%, starts-on: x}
                  b: {payer: P, payee: B, base: {s: 100%}, cap: {total: 30}, rate: {tiers: [{up-to: 500, rate: 5%}, {rate: 0%}], by: life}}
                  c: {payer: P, payee: C, base: {s: 100%}, cap: {total: 30, interest: 5%, already-counted: 30}, rate: 5%}
                """))
        .containsExactly(
            "The cap of c is used up before the timeline starts.",
            "The yearly caps of a let no more than 50 through in all, less than is left of its"
                + " total cap: the cap is never reached, and `after-cap` has no effect.",
            "The tiers of b let no more than 25 through in all, less than is left of its total cap:"
                + " the cap is never reached.",
            "The interest on the cap of c has no effect: nothing is left of the cap to grow.");
  }

  @Test
  void aTotalThatMayBeReachedIsNot() throws IOException {
    assertThat(
            notes(
                """
                  a: {payer: P, payee: A, rate: 10%, base: {s: 100%}, cap: {total: 60, per-year: 25, already-counted: 10}, after-cap: 2%, starts-on: x}
                  b: {payer: P, payee: B, base: {s: 100%}, cap: {total: 30}, rate: {tiers: [{up-to: 500, rate: 5%}, {rate: 1%}], by: life}}
                  c: {payer: P, payee: C, base: {s: 100%}, cap: {total: 30}, rate: {tiers: [{up-to: 500, rate: 5%}, {rate: 0%}]}}
                """))
        .isEmpty();
  }

  @Test
  void amountsOfTermsInAnotherUnitAreRemarkedOn() throws IOException {
    String larger =
        "` is about a thousand times larger than streams.s.now makes in a year, or more; all"
            + " amounts are in USD m: is one of them in another unit?";
    assertThat(
            notes(
                """
                  a: {payer: P, payee: A, base: {s: 100%}, minimum: {per-year: 300_000}, rate: {tiers: [{up-to: 400_000, rate: 5%}, {rate: 1%}]}, starts-on: x}
                  b: {payer: P, payee: B, rate: 1%, base: {s: 100%}, cap: {per-year: 900_000}}
                  c: {payer: P, payee: C, pays: {2026-02-15: 5_000_000, 2026-05-15: 0.01}}
                  d: {payer: P, payee: D, pays: 7_000_000, once: x}
                """))
        .containsExactly(
            "`agreements.a.minimum.per-year" + larger,
            "`agreements.a.rate.tiers.0.up-to" + larger,
            "`agreements.b.cap.per-year" + larger,
            "`agreements.c.pays.2026-02-15" + larger,
            "`agreements.d.pays" + larger);
  }

  @Test
  void anEventThatChangesNothingIsRemarkedOn() throws IOException {
    assertThat(notes("  a: {payer: P, payee: A, rate: 10%, base: {s: 100%}}\n"))
        .containsExactly(
            "The event x changes nothing; write `starts-on: x`, `ends-on: x` or `once: x` in an"
                + " agreement, or remove it.");
  }
}
