package headroom.scenario.file;

import static headroom.scenario.file.Block.key;

import java.util.List;
import java.util.Set;

/// The mappings under `streams` with their keys: the part of the table of [Keys] that says how
/// streams move.
final class StreamKeys {
  static final Block ACTUAL =
      Block.of("actual", "Known amounts by quarter, from the timeline's start on, without gaps.")
          .withFamily(
              "\\d{4}-Q[1-4]",
              "valued-number", "quarters such as 2026-Q2", "The amount of this quarter.")
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

  static final Block STREAM =
      Block.of(
              "stream",
              "An amount of money per quarter: one that grows, or one derived from others.",
              key("kind", "valued-kind", "`revenue` unless given; `spending` for money spent."),
              key("now", "quantity", "Amount in the quarter before the timeline starts."),
              key("run-rate", "quantity", "The same as an annual rate; a quarter of it counts."),
              key("actual", "actual", ACTUAL.description()),
              key("growth", "path", "Expected annual growth rate, such as 40%."),
              key("s-curve", "s-curve", S_CURVE.description()),
              key("plan", "plan", PLAN.description()),
              key("achievement", "quantity", "With a plan: the part of it that comes true; 100%."),
              key("volatility", "path", "Annualised standard deviation of log revenue; 0."),
              key("half-life", "quantity", "Years until half of the noise's deviation is gone; 1."),
              key("of", "names", "Derived: the stream or streams it is a share of."),
              key("ratio", "path", "Derived: its ratio to their sum."))
          .withProvenance()
          .withLater(
              "shocks",
              "schwartz-moon",
              "quantile-path",
              "rank-correlation",
              "regimes",
              "bootstrap");

  /// The keys of [#STREAM] that only some processes have.
  static final Set<String> OF_PROCESSES =
      Set.of(
          "now", "run-rate", "growth", "s-curve", "plan", "achievement", "volatility", "half-life");

  /// All of them, for the schema.
  static final List<Block> ALL = List.of(ACTUAL, S_CURVE, PLAN, STREAM);

  private StreamKeys() {}
}
