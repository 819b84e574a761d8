package headroom.scenario.file;

import static headroom.scenario.file.Block.key;

import java.util.List;

/// The mappings under `streams` with their keys: the part of the table of [Keys] that says how
/// streams move.
final class StreamKeys {
  private static final String NAME = "[a-z][a-z0-9-]*";

  static final Block ACTUAL =
      Block.of("actual", "Known amounts by quarter, from the timeline's start on, without gaps.")
          .withFamily(
              "\\d{4}-Q[1-4]",
              "valued-number", "quarters such as 2026-Q2", "The amount of this quarter.")
          .withProvenance();

  static final Block SEASONS =
      Block.of(
              "seasons",
              "What the level is multiplied by in each quarter of a year; only ratios count.",
              key("Q1", "valued-number", "Factor of January to March, such as 90%."),
              key("Q2", "valued-number", "Factor of April to June, such as 95%."),
              key("Q3", "valued-number", "Factor of July to September, such as 95%."),
              key("Q4", "valued-number", "Factor of October to December, such as 120%."))
          .withProvenance();

  static final Block S_CURVE =
      Block.of(
              "s-curve",
              "Growth towards a capacity, slow at first, fastest at half of it.",
              key("capacity", "quantity", "What annual revenue tends to."),
              key("rate", "quantity", "Continuous annual rate of early growth, such as 60%."))
          .withProvenance();

  static final Block PLAN =
      Block.of("plan", "Annual totals of every year of the timeline.")
          .withFamily(
              "\\d{4}", "valued-number", "years such as 2026", "The total of this calendar year.")
          .withProvenance();

  static final Block QUANTILE_YEAR =
      Block.of(
              "quantile-year",
              "Percentiles of a year's total (metalog), 2 to 16.",
              key("high", "number", "Upper end, if the total has one."))
          .withFamily(
              Keys.PERCENTILE,
              "number",
              "percentiles such as p10, p50 and p90",
              "A percentile: p10 is the total that 10% of draws lie at or below.")
          .withProvenance();

  static final Block QUANTILE_PATH =
      Block.of("quantile-path", "Percentiles of the totals of every year of the timeline.")
          .withFamily("\\d{4}", "quantile-year", "years such as 2026", QUANTILE_YEAR.description())
          .withProvenance();

  static final Block HISTORY_COLUMN =
      Block.of(
              "history-column",
              "Amounts of following quarters in a column of a CSV file.",
              key("file", "file", "A CSV file with a header line, in this folder or below."),
              key("column", "text", "Name of the column; other columns are passed over."))
          .withProvenance();

  static final Block SCHWARTZ_MOON =
      Block.of(
              "schwartz-moon",
              "Growth at an uncertain rate that reverts to a long-run rate.",
              key("growth", "quantity", "Annual growth rate today, such as 90%."),
              key("long-run-growth", "quantity", "Annual growth rate it reverts to."),
              key("half-life", "quantity", "Years until half of the way is gone."),
              key("growth-volatility", "path", "Annualised standard deviation of log growth."),
              key("correlation", "number", "Of the shocks of growth and of revenue, -1 to 1; 0."))
          .withProvenance();

  static final Block STATE =
      Block.of(
              "state",
              "How revenue moves in one state.",
              key("growth", "path", "Expected annual growth rate in this state."),
              key("volatility", "path", "Annualised standard deviation in this state; 0."))
          .withProvenance();

  static final Block STATES =
      Block.of("states", "The states, by name.")
          .withFamily(NAME, "state", "names of states", STATE.description())
          .withProvenance();

  static final Block ODDS =
      Block.of("odds", "Probabilities of states.")
          .withFamily(NAME, "valued-number", "names of states", "The probability of this state.")
          .withProvenance();

  static final Block TRANSITIONS =
      Block.of("transitions", "Probabilities per quarter of leaving a state for another.")
          .withFamily(NAME, "odds", "names of states", "Where this state leads.")
          .withProvenance();

  static final Block REGIMES =
      Block.of(
              "regimes",
              "Growth and volatility that depend on a state.",
              key("states", "states", STATES.description()),
              key("transitions", "transitions", TRANSITIONS.description()),
              key("start", "state-or-odds", "The state of the first simulated quarter."))
          .withProvenance();

  static final Block BOOTSTRAP =
      Block.of(
              "bootstrap",
              "Growth taken from history in blocks.",
              key("history", "amounts-or-column", "Amounts of following quarters, or a file."),
              key("block", "valued-number", "Quarters of growth taken together."))
          .withProvenance();

  static final Block SHOCK =
      Block.of(
              "shock",
              "Sudden events that change a stream for good.",
              key("chance", "chance", "Probability that a year has one, such as 5% per year."),
              key("size", "quantity", "What an event adds, such as -30% to -10%."))
          .withProvenance();

  static final Block STREAM =
      Block.of(
              "stream",
              "An amount of money per quarter: one that grows, or one derived from others.",
              key("kind", "valued-kind", "`revenue` unless given; `spending` for money spent."),
              key("amount", "path", "Fixed: money a quarter, as a path; 0 is allowed."),
              key("now", "quantity", "Amount in the quarter before the timeline starts."),
              key("run-rate", "quantity", "The same as an annual rate; a quarter of it counts."),
              key("actual", "actual", ACTUAL.description()),
              key("growth", "path", "Expected annual growth rate, such as 40%."),
              key("schwartz-moon", "schwartz-moon", SCHWARTZ_MOON.description()),
              key("s-curve", "s-curve", S_CURVE.description()),
              key("plan", "plan", PLAN.description()),
              key("achievement", "quantity", "With a plan: the part of it that comes true; 100%."),
              key("quantile-path", "quantile-path", QUANTILE_PATH.description()),
              key(
                  "rank-correlation",
                  "valued-number",
                  "With it: Spearman's, of year and next year."),
              key("volatility", "path", "Annualised standard deviation of log revenue; 0."),
              key("half-life", "quantity", "Years until half of the noise's deviation is gone; 1."),
              key("regimes", "regimes", REGIMES.description()),
              key("bootstrap", "bootstrap", BOOTSTRAP.description()),
              key("seasons", "valued-seasons", SEASONS.description()),
              key("shocks", "shocks", "Sudden events, with any process."),
              key("of", "names", "Derived: the stream or streams it is a share of."),
              key("less", "names", "Derived: the streams taken off their sum, down to 0."),
              key("ratio", "path", "Derived: its ratio to their sum."),
              Label.FIELD)
          .withProvenance();

  /// All of them, for the schema.
  static final List<Block> ALL =
      List.of(
          ACTUAL,
          SEASONS,
          S_CURVE,
          PLAN,
          QUANTILE_YEAR,
          QUANTILE_PATH,
          HISTORY_COLUMN,
          SCHWARTZ_MOON,
          STATE,
          STATES,
          ODDS,
          TRANSITIONS,
          REGIMES,
          BOOTSTRAP,
          SHOCK,
          STREAM);

  private StreamKeys() {}
}
