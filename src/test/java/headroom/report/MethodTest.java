package headroom.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import headroom.report.ReportPage.MethodStep;
import headroom.scenario.Scenario;
import headroom.scenario.file.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class MethodTest {
  private static final String SHARE = "rate: 10%, base: {s: 100%}";

  /// Terms, and the titles of what they add to the agreement's own, each with part of its formula.
  private static final Map<String, List<String>> TERMS = new LinkedHashMap<>();

  static {
    TERMS.put(SHARE, List.of());
    TERMS.put(
        "base: {s: 100%}, rate: {tiers: [{up-to: 9, rate: 5%}, {rate: 2%}], by: quarter}",
        List.of("Tiers|F(Bₜ) − F(Bₜ₋₁)|what the quarter has brought"));
    TERMS.put(
        "base: {s: 100%}, rate: {tiers: [{up-to: 9, rate: 5%}, {rate: 2%}], applies-to: whole}",
        List.of("Tiers|r(Bₜ) · Σ base of the period|what the calendar year has brought"));
    TERMS.put(
        "base: {s: 100%}, rate: {tiers: [{up-to: 9, rate: 5%}, {rate: 2%}], by: life, measure: {s:"
            + " 50%}}",
        List.of("Tiers|share of the quarter’s measure in tier k|what the whole term has brought"));
    TERMS.put(
        SHARE + ", while: {s: 9 or more}",
        List.of("A condition|accrued = 0 in a quarter in which a bound fails|whole quarter"));
    TERMS.put(
        SHARE + ", while: {s: 9 or more, in: year}",
        List.of("A condition|accrued = 0 in a quarter|the sum so far of the year"));
    TERMS.put("pays: {2026-02-15: 9}", List.of("Money with a day|Σ amounts whose day|the day"));
    TERMS.put(
        "pays: 9, once: ready", List.of("Money that an event makes due|holds the event|once"));
    TERMS.put(
        "pays: 9, once: {s: 9 or more, in: 2026}",
        List.of("Money that a condition makes due|first quarter in force|once"));
    TERMS.put(
        SHARE + ", starts-on: ready, for: 1",
        List.of(
            "Days in force|first = max(from, day of the event|each future",
            "Days in force|first + the length of the term|each future"));
    TERMS.put(
        SHARE + ", minimum: {per-year: 9}, year: contract",
        List.of("The yearly minimum|max(0, minimum − Σ accrued of the year)|contract year"));
    TERMS.put(
        SHARE + ", minimum: {total: 9, due: 2026-12-31}",
        List.of("The minimum in all|max(0, minimum − Σ accrued)|the day it is due"));
    TERMS.put(
        SHARE + ", cap: {per-year: 9}",
        List.of("The cap of the year|cap of the year − Σ counted in the year|is lost"));
    TERMS.put(
        SHARE + ", cap: {total: 99, per-year: 9}",
        List.of("The cap of the year|offered = |lost", "The cap|min(offered, headroom)|nominal"));
    TERMS.put(
        SHARE + ", cap: {total: {multiple: 1.5, of: 60}}",
        List.of("The cap|min(accrued, headroom)|never counted."));
    TERMS.put(
        SHARE + ", cap: {total: {schedule: {2026: 9, 2027: 8}}}",
        List.of("The cap|min(accrued, headroom)|nominal", "A cap that changes|Cₜ|quarter’s start"));
    TERMS.put(
        SHARE + ", cap: {total: 9, interest: 12%}",
        List.of("The cap|min(accrued|nominal", "Interest on the cap|(1+i)^(days/365)|account"));
    TERMS.put(
        SHARE + ", cap: {total: 9}, after-cap: 2%",
        List.of("The cap|min(accrued|less what is paid after", "After the cap|tail = |hit"));
    TERMS.put(
        SHARE + ", max-payments: 3",
        List.of("The number of payments|as many quarters as agreed|number of quarters"));
  }

  @TempDir private Path folder;

  @TestFactory
  List<DynamicTest> eachTermHasItsFormulaAndNoOther() {
    List<DynamicTest> tests = new ArrayList<>();
    TERMS.forEach((terms, told) -> tests.add(dynamicTest(terms, () -> compare(terms, told))));
    return tests;
  }

  private void compare(String terms, List<String> told) throws IOException {
    List<MethodStep> steps = Method.of(scenario("  a: {payer: P, payee: Q, " + terms + "}\n"));
    List<MethodStep> ofTerms =
        steps.subList(titles(steps).indexOf("What the agreement pays") + 1, steps.size() - 1);
    assertThat(titles(ofTerms))
        .containsExactlyElementsOf(
            told.stream()
                .map(it -> it.substring(0, it.indexOf('|')))
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new)));
    for (String line : told) {
      String[] parts = line.split("\\|", -1);
      MethodStep step =
          ofTerms.stream().filter(it -> it.title().equals(parts[0])).findFirst().orElseThrow();
      assertThat(step.formula()).contains(parts[1]);
      assertThat(step.text()).contains(parts[2]);
    }
  }

  @Test
  void moneyWithADayIsNoShareOfRevenue() throws IOException {
    MethodStep pays = accrual("  a: {payer: P, payee: Q, pays: {2026-02-15: 9}}\n");
    assertThat(pays.text()).doesNotContain("share", "cap").contains("written down");
    assertThat(pays.formula()).isEmpty();
  }

  @Test
  void aShareOfSpendingIsNoShareOfRevenue() throws IOException {
    MethodStep spending = accrual("  a: {payer: P, payee: Q, rate: 1%, base: {spent: 100%}}\n");
    assertThat(spending.text()).contains("a share of the included amounts accrues");
    assertThat(spending.formula()).contains("inclusion·amount");
    assertThat(accrual("  a: {payer: P, payee: Q, " + SHARE + "}\n").text())
        .contains("a share of the included revenue accrues");
  }

  @Test
  void aSharedCapTellsHowItIsDivided() throws IOException {
    String members =
        """
          a: {payer: P, payee: Q, rate: 10%, base: {s: 100%}, cap: {shared: pool}}
          b: {payer: P, payee: Q, rate: 5%, base: {s: 100%}, cap: {shared: pool}}
        """;
    assertThat(titles(Method.of(scenario(members + "caps: {pool: {total: 9}}\n"))))
        .containsSequence("The cap", "A shared cap", "Statistics");
    assertThat(titles(Method.of(scenario(members + "caps: {pool: {total: 9, split: [b, a]}}\n"))))
        .containsSequence("The cap", "A shared cap, one after the other", "Statistics");
  }

  private MethodStep accrual(String agreement) throws IOException {
    return Method.of(scenario(agreement)).stream()
        .filter(it -> it.title().equals("What the agreement pays"))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> titles(List<MethodStep> steps) {
    return steps.stream().map(MethodStep::title).toList();
  }

  private Scenario scenario(String agreements) throws IOException {
    Path file = folder.resolve("terms.yaml");
    Files.writeString(
        file,
        """
        headroom: 1
        currency: USD m
        timeline: {start: 2026-Q1, end: 2027-Q4}
        streams:
          s: {now: 10, growth: 10%}
          spent: {of: s, ratio: 50%}
        events:
          ready: {date: 2026-05-01}
        agreements:
        """
            + agreements);
    return ScenarioReader.read(file, List.of()).orThrow();
  }
}
