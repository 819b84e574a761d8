package headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.scenario.Scenario;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// `explain` tells everything a scenario can hold: every component of every record of
/// `headroom.scenario` is either found in the story of a scenario that has them all, or exempt for
/// a reason that is written here.
class ExplainCoverageTest {
  private static final String EVERY_KEY =
      "src/test/resources/headroom/scenario/file/accepted/every-key.yaml";

  private static final Map<String, String> EXEMPT =
      Map.ofEntries(
          Map.entry("Scenario.model", "its parts are told"),
          Map.entry("Scenario.presentation", "its parts are told"),
          Map.entry("Scenario.origin", "its parts are told"),
          Map.entry("Model.assumptions", "its parts are told"),
          Map.entry("Model.streams", "its parts are told"),
          Map.entry("Presentation.labels", "things are called so throughout"),
          Map.entry("Labels.written", "things are called so throughout"),
          Map.entry("Option.model", "what differs in it is told as Option.set"),
          Map.entry("Decision.inputs", "told as Option.worth and Option.set"),
          Map.entry("OneQuarter.quarter", "told as OneYear.year"),
          Map.entry("Origin.sha256", "the manifest and the report have it"),
          Map.entry("Origin.inputs", "their paths are told by grade, their values as words"),
          Map.entry("Input.text", "told as words"),
          Map.entry("Input.provenance", "told by grade"),
          Map.entry("Input.change", "this scenario's own file sets all; OneCountTest changes some"),
          Map.entry("Change.by", "as Input.change"),
          Map.entry("Change.text", "as Input.change"),
          Map.entry("Change.provenance", "as Input.change"),
          Map.entry("Assumption.provenance", "its parts are told"),
          Map.entry("Drawn.variable", "a name of the engine"),
          Map.entry("HistoryPoint.quarterCount", "the report has a table of them"),
          Map.entry("HistoryPoint.amount", "the report has a table of them"),
          Map.entry("HistoryPoint.evidence", "the report has a table of them"),
          Map.entry("HistoryPoint.source", "the report has a table of them"));

  private static final Set<String> CLUES =
      Set.of(
          "Model.clues",
          "Clue.name",
          "Clue.of",
          "Clue.period",
          "Clue.saying",
          "Clue.reliability",
          "Clue.provenance",
          "About.value",
          "About.error",
          "Within.low",
          "Within.high");

  @Test
  void everyComponentOfAScenarioIsTold() {
    Map<String, String> told = told();
    Set<String> answered = new TreeSet<>(told.keySet());
    answered.addAll(EXEMPT.keySet());
    assertThat(answered)
        .as("a new component needs words in `explain`, and a line here")
        .containsExactlyInAnyOrderElementsOf(components());
    Invocation explain = Invocation.of("explain", EVERY_KEY, "--trials", "512");
    assertThat(explain.code()).as(explain.err()).isZero();
    String story = explain.out().replaceAll("\\s+", " ");
    told.forEach((component, words) -> assertThat(story).as(component).contains(words));
  }

  /// What the story says of each component, in the order of the file.
  private static Map<String, String> told() {
    Map<String, String> told = new LinkedHashMap<>();
    put(told, "Every key of the file", "Presentation: description");
    put(told, "2026 Every key", "Presentation: name");
    put(told, "all money in USD bn", "Presentation: currency");
    put(told, "2026-Q1 to 2028-Q4 by quarter", "Model: timeline", "Timeline: start end");
    put(
        told,
        "from 512 trials in 16 replicates, seed -9223372036854775808, sampler philox",
        "Scenario: simulation",
        "SimulationSettings: trials seed sampler replicates");
    put(
        told,
        "Once P95 of `assumption.drawn` is known within ± 0.1 % with 90 % confidence, twice",
        "SimulationSettings: precision",
        "Precision: of period statistic within confidence",
        "At: percent");
    assumptions(told);
    streams(told);
    agreements(told);
    put(
        told,
        "What is to be decided Keep the share, sell it, or pay a lower one?",
        "Scenario: decision",
        "Decision: question");
    put(
        told,
        "Options are valued by `share.paid`; less is better.",
        "Decision: of period lowerIsBetter");
    put(told, "keep: as written.", "Decision: options", "Option: name");
    put(told, "sell: worth an uncertain number [20 to 40 in nine", "Option: worth");
    put(told, "renegotiate: agreements.share.rate is 10% to 15%", "Option: set");
    put(told, "38 38 38 USD bn reported", "Provenance: unit evidence");
    put(told, "source: Someone", "Provenance: source");
    put(told, "as of 2026-05-11", "Provenance: asOf");
    put(told, "note: a note", "Provenance: note");
    put(told, "agreements.share.cap.already-counted", "Input: path");
    put(told, "share runs from 2026-04-27 through 2030-12-31; only", "Origin: notes");
    return told;
  }

  private static void assumptions(Map<String, String> told) {
    put(told, "What nobody knows", "Assumptions: all");
    put(told, "alias 1.", "Assumption: name");
    put(told, "taken as known: 38", "Assumption: quantity", "Constant: value");
    put(told, "anything between 1 and 2, equally likely source", "Uniform: low high", "Drawn: law");
    put(told, "anything between 1 and 2, equally likely on a logarithmic", "LogUniform: low high");
    put(told, "normal, mean −1, standard deviation 2", "Normal: mean sd");
    put(
        told,
        "normal, P10 30, P90 50",
        "NormalByPercentiles: lower upper",
        "Percentile: probability value");
    put(told, "lognormal, mean 10, standard deviation 2", "Lognormal: mean sd");
    put(
        told,
        "lognormal, median 60, standard deviation of the logarithm 0.4",
        "LognormalByMedian: median logSd");
    put(told, "lognormal, P2.5 20, P95 90", "LognormalByPercentiles: lower upper");
    put(told, "triangular from 5 % to 25 %, most likely 5 %", "Triangular: low mode high");
    put(told, "PERT from 1 to 4, most likely 2", "Pert: low mode high");
    put(told, "38 (70 %) or 50 (30 %)", "Discrete: branches", "Branch: weight value");
    put(
        told,
        "36 to 40 in nine trials of ten, lognormal (70 %) or $drawn (",
        "Mixture: branches",
        "Range: low high",
        "Reference: assumption");
    put(told, "beta from 10 to 20 with shapes 2 and 5", "Beta: alpha beta low high");
    put(told, "gamma, shape 4, scale 2.5", "Gamma: shape scale");
    put(told, "gamma, mean 10, standard deviation 5", "GammaByMoments: mean sd");
    put(told, "gamma, P10 4, P90 17", "GammaByPercentiles: lower upper");
    put(told, "Student’s t with 4 degrees of freedom about 10, scale 2", "StudentT: df location");
    put(told, "about 2030-01-01, scale 200 days", "StudentT: scale");
    put(told, "lognormal (50 %), given that it lies between 25 and 50", "Truncated: of low high");
    put(told, "smooth through P5 18, P25 30, P50 38, P75 45, P95 64", "Quantiles: percentiles");
    put(told, "P95 64, between 0 and 100", "Quantiles: low high");
    put(told, "one of 3 observed values, equally likely: 38, 45.5, 20", "Empirical: values");
    put(
        told,
        "drawn and log-uniform: rank correlation (Spearman) −0.3",
        "Assumptions: correlations",
        "RankCorrelation: first second spearman");
  }

  private static void streams(Map<String, String> told) {
    put(told, "How money moves", "Streams: all");
    put(told, "spending: money spent In the quarter before 2026-Q1 it is 5.", "Grown: name kind");
    put(told, "In the quarter before 2026-Q1 it is 5.", "Grown: now", "StartingLevel: amount");
    put(told, "Before 2026-Q1 it runs at 4 a year.", "StartingLevel: annualised");
    put(told, "Known: 2026-Q1 3.4, 2026-Q2 3.6.", "Grown: actual", "Quarter: year number");
    put(told, "Growth a year: 1,500 %. No volatility.", "Grown: process", "Flat: value");
    put(
        told,
        "Growth a year: from 95 % at the start towards $negative (",
        "Growth: growth",
        "Fade: from to");
    put(told, "every an uncertain number of years [1 to 3 in nine", "Fade: halfLife");
    put(
        told,
        "Volatility a year: in straight lines through 40 % at the start of 2026-Q1, 30 % at",
        "Growth: volatility",
        "Schedule: nodes linear");
    put(told, "20 % for 1.5 years, then 10 % from the start of 2027-Q1", "Hold: value years then");
    put(told, "azure: amount, a ratio of compute Ratio: 40 %.", "Derived: name of ratio");
    put(told, "elsewhere: amount, a ratio of compute less azure", "Derived: less");
    put(
        told,
        "an S-curve towards 40 a year; early growth at a continuous rate of 60 % a year. Noise of"
            + " volatility 10 % moves it off that curve; half of a deviation is gone after 2 years",
        "SCurve: capacity rate noise",
        "Noise: volatility halfLife");
    put(
        told,
        "a plan by year (2026 36, 2027 62, 2028 113, 2029 186, 2030 350), of which this part comes"
            + " true: an uncertain share [anything between 50 % and 100 %, equally likely]."
            + " Nothing",
        "Plan: years achievement noise");
    put(
        told,
        "total has a law of its own: 2026 smooth through P10 30, P50 36, P90 41, above 0; 2027"
            + " smooth through P5 40, P50 62, P95 85, between 0 and 150; 2028",
        "QuantilePath: years");
    put(told, "their ranks are correlated 0.9;", "QuantilePath: rankCorrelation");
    put(
        told,
        "Growth a year begins at 90 % and reverts to 10 %, half of the way every 2 years; it moves"
            + " by itself with volatility from 30 % at the start towards 10 %, half of the way"
            + " every 2 years, correlated 0.3 with the stream’s own shocks. No volatility.",
        "SchwartzMoon: growth longRunGrowth halfLife growthVolatility correlation volatility");
    put(
        told,
        "a chance of 5 % a year; each changes it for good by an uncertain share [−30 % to −10 %",
        "Grown: shocks",
        "Shock: chance size");
    put(
        told,
        "one of 2 states, at first in boom (60 %) or slump (40 %). In boom, growth a year: 80 %."
            + " Volatility a year: 20 %. Chance of moving on, by quarter: slump (5 %).",
        "Regimes: states start transitions",
        "State: name growth volatility");
    put(
        told,
        "Seasons: 90 % in Q1, 95 % in Q2, 95 % in Q3 and 120 % in Q4 of the level",
        "Grown: seasons",
        "Seasons: factors");
    put(
        told,
        "as history did (1.9, 2.4, 3.8, 5 by quarter), in runs of 2 quarters",
        "Bootstrap: history block");
    put(
        told,
        "People and spending with a correlation of 0.6",
        "Streams: correlation",
        "Pairwise: pairs",
        "Pair: first second correlation");
  }

  private static void agreements(Map<String, String> told) {
    put(
        told,
        "Thinking machines: a chance of 4 % a year, from 2026-Q3 on.",
        "Model: events",
        "Waited: name chance");
    put(told, "breach: its day is 2029-06-30.", "Dated: name day");
    put(told, "It ends What \"they\" pay, if still running.", "Term: endsOn");
    put(
        told,
        "What \"they\" pay: OpenAI pays Microsoft a share of People and (150 % × azure), from"
            + " 2026-04-27 through 2030-12-31 or until Thinking machines, if that comes first, paid"
            + " one quarter later.",
        "Model: agreements",
        "Agreement: name payer payee earning term limits paymentLag",
        "Share: rate base",
        "Term: from through");
    put(
        told,
        "at most 38 (USD bn, nominal), of which an uncertain number [triangular from 0 to 4",
        "Limits: cap",
        "Own: cap",
        "Cap: total alreadyCounted");
    terms(told);
    put(
        told,
        "discounted at 9 % a year to 2026-06-30",
        "Model: valuation",
        "Valuation: discountRate asOf");
    put(
        told,
        "puts back first, seen by OpenAI. Fiscal years end in September.",
        "Presentation: report",
        "ReportSettings: headline party fiscalYearEnds");
    put(told, "A chart of its own stacks People, spending by year.", "ReportSettings: stack");
    put(told, "with 3 known periods of the past", "ReportSettings: history");
    put(told, "the first of them from 2024-Q1 on", "HistoryPoint: firstQuarter");
  }

  private static void terms(Map<String, String> told) {
    put(told, "from the day of split on for 2.5 years", "Term: startsOn months");
    put(
        told,
        "The share depends on People of the contract year so far: 8.75 % up to USD 350 bn",
        "Flat: path",
        "Tiers: tiers by measure",
        "Tier: upTo rate");
    put(told, "each rate is for the part that falls into its tier", "Tiers: whole");
    put(told, "USD 12 bn come from before the first quarter", "Tiers: soFar");
    put(
        told,
        "has People of USD 0.5 bn or more and spending of less than 38 (USD bn) (`while`)",
        "Share: condition",
        "Condition: bounds in",
        "Bound: stream orMore level");
    put(told, "A minimum guarantee (`minimum`) of 1", "Limits: minimum", "PerYear: amount");
    put(told, "at most USD 25 bn count (`cap.per-year`", "Limits: perYear");
    put(told, "USD 0.5 bn accrued and counted before it", "Limits: thisYear");
    put(told, "After 12 quarters that pay it is over", "Limits: maxPayments");
    put(told, "A contract year is four whole quarters", "Term: year");
    put(told, "cut to its days in force (`prorate`)", "Term: prorate");
    put(told, "It draws on the cap The pool, together with due.", "Shared: name");
    put(told, "it pays 1 % of People (`after-cap`", "Limits: afterCap");
    put(told, "at least USD 15 bn accrues in all", "InAll: total");
    put(told, "is due on 2028-06-30", "InAll: due");
    put(told, "The cap is 1.65 times 150 = 247.5", "Multiple: multiple of");
    put(told, "what is left of it grows by 2 % a year (`interest`", "Cap: interest");
    put(told, "Fund pays OpenAI USD 150 bn on 2026-08-15", "Dated: payments");
    put(
        told,
        "once 2027 has brought People of USD 4 bn or more",
        "Milestone: amount once",
        "When: condition",
        "OneYear: year");
    put(told, "USD 5 bn once merger comes", "OnEvent: event");
    put(
        told,
        "tiered and due come in this order",
        "Model: caps",
        "SharedCap: name cap split",
        "InOrder: agreements");
    put(told, "fixed: an amount, fixed A quarter: 12.5", "Fixed: name kind amount");
  }

  private static void put(Map<String, String> told, String words, String... components) {
    for (String entry : components) {
      String[] parts = entry.split(": ", 2);
      for (String component : parts[1].split(" ", -1)) {
        told.put(parts[0] + "." + component, words);
      }
    }
  }

  private static Set<String> components() {
    Set<String> components = new TreeSet<>();
    collect(Scenario.class, components);
    // A common correlation and pairs cannot stand in one file; its own test is below.
    components.remove("Common.correlation");
    // Nor can a precision and what has been heard; the latter's test is below too.
    components.removeAll(CLUES);
    return components;
  }

  private static void collect(Type type, Set<String> components) {
    switch (type) {
      case ParameterizedType generic -> {
        Arrays.stream(generic.getActualTypeArguments()).forEach(part -> collect(part, components));
        collect(generic.getRawType(), components);
      }
      case WildcardType wildcard -> collect(wildcard.getUpperBounds()[0], components);
      case Class<?> named when named.getPackage() == Scenario.class.getPackage() ->
          collect(named, components);
      default -> {}
    }
  }

  private static void collect(Class<?> named, Set<String> components) {
    if (named.isRecord()) {
      for (RecordComponent component : named.getRecordComponents()) {
        if (components.add(named.getSimpleName() + "." + component.getName())) {
          collect(component.getGenericType(), components);
        }
      }
    } else if (named.isSealed()) {
      Arrays.stream(named.getPermittedSubclasses()).forEach(each -> collect(each, components));
    }
  }

  @Test
  void whatHasBeenHeardIsTold() {
    String file = "src/test/resources/headroom/scenario/file/accepted/evidence.yaml";
    Invocation explain = Invocation.of("explain", file, "--trials", "512");
    assertThat(explain.code()).as(explain.err()).isZero();
    assertThat(explain.out().replaceAll("\\s+", " "))
        .contains(
            "What has been heard unnamed-person: assumption.cap is 38 with a normal error of"
                + " standard deviation 4, if it knows anything, which is taken to be so with 70 %."
                + " reported; source: one unnamed person; as of 2026-05-11; note: said once.",
            "analyst: sales.revenue@2027 is 80 with a normal error of standard deviation 16.",
            "floor: share.paid@2026 is at least 5.",
            "ceiling: party.B.receipts@2028 is at most 9.",
            "rates: assumption.rate is between 0.12 and 0.19.",
            "All numbers here are those expected before this was heard.");
  }

  @Test
  void commonCorrelationOfStreamsIsTold() {
    assertThat(
            Invocation.of(
                    "explain",
                    "scenarios/microsoft-openai.yaml",
                    "--trials",
                    "512",
                    "--set",
                    "stream-correlation=0.25")
                .out()
                .replaceAll("\\s+", " "))
        .contains("The shocks of any two streams have a correlation of 0.25.");
  }
}
