package headroom.scenario.file;

import static headroom.scenario.file.Block.key;

import java.util.List;
import java.util.stream.Stream;

/// Every mapping of the scenario file with its keys.
final class Keys {
  static final String PERCENTILE = "p\\d{1,2}(?:\\.\\d{1,6})?";
  private static final String PERCENTILE_IS =
      "A percentile: p5 is the value that 5% of draws lie at or below. Two of them fix the law.";
  private static final String PERCENTILES = "two percentiles such as p5 and p95";
  private static final String LOW = "Lower end.";
  private static final String HIGH = "Upper end.";
  private static final String MODE = "Most likely value.";

  static final Block TIMELINE =
      Block.of(
          "timeline",
          "The simulated quarters, both ends included.",
          key("start", "quarter", "First simulated quarter, such as 2026-Q1."),
          key("end", "quarter", "Last simulated quarter, such as 2030-Q4."));

  static final Block PRECISION =
      Block.of(
          "precision",
          "How well one result is to be known before the run may stop early.",
          key(
              "of",
              "text",
              "The metric, such as revenue-share.paid or, over a period, revenue-share.paid@2028."),
          key("statistic", "statistic", "mean, probability or a percentile such as p95; mean."),
          key("within", "number", "Half the interval: of the estimate, or of a probability."),
          key("confidence", "number", "Confidence of the interval, 50% to 99%; 95%."));

  static final Block SIMULATION =
      Block.of(
          "simulation",
          "How the scenario is simulated.",
          key("trials", "count", "Number of trials; 1_048_576 unless given."),
          key("iterations", "count", "Another word for trials."),
          key("seed", "count", "Any 64-bit integer; 42 unless given."),
          key("sampler", "sampler", "Where random numbers come from; sobol unless given."),
          key("replicates", "count", "Repetitions behind the standard errors, 1 to 1024; 32."),
          key("precision", "precision", PRECISION.description()));

  static final Block UNIFORM =
      Block.of(
              "uniform",
              "Every value between two ends equally likely.",
              key("low", "number", LOW),
              key("high", "number", HIGH))
          .withProvenance();

  static final Block LOG_UNIFORM =
      Block.of(
              "log-uniform",
              "The logarithm is uniform; both ends above 0.",
              key("low", "number", LOW),
              key("high", "number", HIGH))
          .withProvenance();

  static final Block NORMAL =
      Block.of(
              "normal",
              "The normal law, by mean and sd or by two percentiles.",
              key("mean", "number", "Mean."),
              key("sd", "number", "Standard deviation, above 0."))
          .withFamily(PERCENTILE, "number", PERCENTILES, PERCENTILE_IS)
          .withProvenance();

  static final Block LOGNORMAL =
      Block.of(
              "lognormal",
              "The lognormal law, by mean and sd of the variable itself, by median and log-sd, or"
                  + " by two percentiles.",
              key("mean", "number", "Mean of the variable itself."),
              key("sd", "number", "Standard deviation of the variable itself."),
              key("median", "number", "Median."),
              key("log-sd", "number", "Standard deviation of the logarithm."))
          .withFamily(PERCENTILE, "number", PERCENTILES, PERCENTILE_IS)
          .withProvenance();

  static final Block TRIANGULAR =
      Block.of(
              "triangular",
              "Density rising from low to mode and falling to high.",
              key("low", "number", LOW),
              key("mode", "number", MODE),
              key("high", "number", HIGH))
          .withProvenance();

  static final Block PERT =
      Block.of(
              "pert",
              "A smooth law on an interval with mean (low + 4 mode + high)/6.",
              key("low", "number", LOW),
              key("mode", "number", MODE),
              key("high", "number", HIGH))
          .withProvenance();

  static final Block BETA =
      Block.of(
              "beta",
              "The beta law stretched over an interval.",
              key("alpha", "number", "Shape at the lower end, above 0."),
              key("beta", "number", "Shape at the upper end, above 0."),
              key("low", "number", "Lower end; 0."),
              key("high", "number", "Upper end; 1."))
          .withProvenance();

  static final Block GAMMA =
      Block.of(
              "gamma",
              "The gamma law, by shape and scale, by mean and sd or by two percentiles.",
              key("shape", "number", "Shape, above 0."),
              key("scale", "number", "Scale, above 0; the mean is shape times scale."),
              key("mean", "number", "Mean, above 0."),
              key("sd", "number", "Standard deviation, above 0."))
          .withFamily(PERCENTILE, "number", PERCENTILES, PERCENTILE_IS)
          .withProvenance();

  static final Block STUDENT_T =
      Block.of(
              "student-t",
              "Student's t law, shifted and stretched: tails heavier than the normal law's.",
              key("df", "number", "Degrees of freedom, at least 1; no variance up to 2."),
              key("location", "number", "Median; 0."),
              key("scale", "number", "Scale, above 0; 1."))
          .withProvenance();

  static final Block TRUNCATED =
      Block.of(
              "truncated",
              "Another law given that it lies between two ends, or above or below one.",
              key("of", "quantity", "The law that is cut."),
              key("low", "number", LOW),
              key("high", "number", HIGH))
          .withProvenance();

  static final Block QUANTILES =
      Block.of(
              "quantiles",
              "A law through any number of percentiles (metalog), 2 to 16.",
              key("low", "number", "Lower end, if values have one."),
              key("high", "number", "Upper end, if values have one."))
          .withFamily(
              PERCENTILE,
              "number",
              "percentiles such as p5, p50 and p95",
              "A percentile: p5 is the value that 5% of draws lie at or below.")
          .withProvenance();

  static final Block EMPIRICAL =
      Block.of(
              "empirical",
              "One of the values in a column of a CSV file, all equally likely.",
              key("file", "file", "A CSV file with a header line, in this folder or below."),
              key("column", "text", "Name of the column; other columns are passed over."))
          .withProvenance();

  static final Block KNOWN_BRANCH =
      Block.of(
              "known-branch",
              "One value of a discrete law.",
              key("weight", "number", "Its probability; the weights add up to 100%."),
              key("value", "number", "The value."))
          .withProvenance();

  static final Block BRANCH =
      Block.of(
              "branch",
              "One branch of a mixture.",
              key("weight", "number", "Its probability; the weights add up to 100%."),
              key("value", "quantity", "A number, a law or the name of an assumption."))
          .withProvenance();

  private static final Block.Key[] QUANTITY_KEYS = {
    key("value", "quantity", "The value itself, where source or evidence stand beside it."),
    key("uniform", "uniform", UNIFORM.description()),
    key("log-uniform", "log-uniform", LOG_UNIFORM.description()),
    key("normal", "normal", NORMAL.description()),
    key("lognormal", "lognormal", LOGNORMAL.description()),
    key("triangular", "triangular", TRIANGULAR.description()),
    key("pert", "pert", PERT.description()),
    key("beta", "beta", BETA.description()),
    key("gamma", "gamma", GAMMA.description()),
    key("student-t", "student-t", STUDENT_T.description()),
    key("truncated", "truncated", TRUNCATED.description()),
    key("quantiles", "quantiles", QUANTILES.description()),
    key("empirical", "empirical", EMPIRICAL.description()),
    key("discrete", "discrete", "A few values with their probabilities."),
    key("mixture", "mixture", "One of several quantities, each with its probability.")
  };

  static final Block QUANTITY =
      Block.of("quantity-mapping", "A number that is known or drawn once per trial.", QUANTITY_KEYS)
          .withProvenance();

  /// An assumption: the only quantity that has a name, and so the only one that may have a label.
  static final Block ASSUMPTION =
      Block.of(
              "assumption-mapping",
              "A number that is known or drawn once per trial, with a name.",
              Stream.concat(Stream.of(QUANTITY_KEYS), Stream.of(Label.FIELD))
                  .toArray(Block.Key[]::new))
          .withProvenance();

  static final Block PATH =
      Block.of(
              "path-mapping",
              "A quantity that may move in time.",
              Stream.concat(
                      Stream.of(
                          key(
                              "value",
                              "path",
                              "The path itself, where source or evidence stand beside it."),
                          key("fade", "fade", "From one value to another with a half-life."),
                          key("schedule", "schedule", "Known values from known quarters on."),
                          key(
                              "interpolate",
                              "interpolate",
                              "`linear` joins the schedule's values."),
                          key("hold", "hold", "A value for a while, then another path.")),
                      Stream.of(QUANTITY_KEYS).skip(1))
                  .toArray(Block.Key[]::new))
          .withProvenance();

  static final Block FADE =
      Block.of(
              "fade",
              "From one value to another: half of the way is gone after each half-life.",
              key("from", "quantity", "Value at the start of the timeline."),
              key("to", "quantity", "Value in the long run."),
              key("half-life", "quantity", "Years until half of the way is gone."))
          .withProvenance();

  static final Block HOLD =
      Block.of(
              "hold",
              "A value for a while, then another path whose clock starts there.",
              key("value", "quantity", "The value held."),
              key("for", "quantity", "How long, in years."),
              key("then", "path", "What follows."))
          .withProvenance();

  static final Block SCHEDULE =
      Block.of("schedule", "Values by year (its first quarter) or quarter.")
          .withFamily(
              "\\d{4}(?:-Q[1-4])?",
              "quantity",
              "years and quarters such as 2026 and 2027-Q3",
              "The value from this year or quarter on.")
          .withProvenance();

  static final Block CORRELATION =
      Block.of(
              "correlation",
              "The rank correlation of two assumptions.",
              key("between", "pair", "The names of the two assumptions."),
              key("spearman", "number", "Spearman's correlation, -1 to 1."))
          .withProvenance();

  static final Block STREAM_PAIR =
      Block.of(
              "stream-pair",
              "The correlation of two streams.",
              key("between", "pair", "The names of the two grown streams."),
              key("correlation", "number", "Pearson's correlation of their shocks, -1 to 1."))
          .withProvenance();

  static final Block EVENT =
      Block.of(
              "event",
              "Something that may happen once and end agreements; it has a chance or a date.",
              key("chance", "chance", "Probability that a year has it, such as 4% per year."),
              key(
                  "date",
                  "date-law",
                  "Its date: 2029-06-30, a range of dates or a law over dates."),
              Label.FIELD)
          .withProvenance();

  static final Block VALUATION =
      Block.of(
          "valuation",
          "How payments at different dates are made comparable.",
          key("discount-rate", "quantity", "Annual rate, actual/365."),
          key("as-of", "valued-date", "Date of the present value; the day before the timeline."));

  static final Block HISTORY =
      Block.of(
          "history",
          "Known revenue of the past.",
          key(
              "file",
              "file",
              "A data file with periods and revenue, evidence and source if known."));

  static final Block REPORT =
      Block.of(
          "report",
          "What the report puts first.",
          key("party", "party", "Whose receipts are shown; the headline agreement's payee."),
          key("headline", "name", "The agreement in the headline; the first."),
          key("fiscal-year-ends", "month", "March, June, September or December adds fiscal years."),
          key("history", "history-or-file", "Known revenue of the past, drawn before the fan."),
          key("stack", "names", "Streams drawn one upon the other by year, such as [azure, aws]."));

  static final Block SCENARIO =
      Block.of(
          "scenario",
          "A scenario of Headroom.",
          key("headroom", "version", "Version of the file's form: 1."),
          key("extends", "file", "A scenario in the same folder or below that this one changes."),
          key("name", "text", "Title; the file's name unless given."),
          key("description", "text", "One paragraph about the scenario."),
          key("currency", "text", "Unit of all money, such as USD bn."),
          key("timeline", "timeline", TIMELINE.description()),
          key("simulation", "simulation", SIMULATION.description()),
          key("assumptions", "assumptions", "Named quantities, used elsewhere as $name."),
          key("correlations", "correlations", "Rank correlations between assumptions."),
          key("streams", "streams", "Amounts of money per quarter, by name."),
          key("stream-correlation", "stream-correlation", "How grown streams move together."),
          key("events", "events", "What may happen and end agreements, by name."),
          key("caps", "caps", "Caps that several agreements share, by name."),
          key("agreements", "agreements", "Who pays whom, by name."),
          key("valuation", "valuation", VALUATION.description()),
          key("evidence", "clues", "What has been heard, by name, and how far to believe it."),
          key("report", "report", REPORT.description()),
          key("decision", "decision", DecisionKeys.DECISION.description()),
          key("changed", "changed", "What it was before it was changed; written by `run`."));

  /// All of them, for the schema.
  static final List<Block> ALL =
      Stream.concat(
              Stream.of(
                  SCENARIO,
                  TIMELINE,
                  SIMULATION,
                  PRECISION,
                  QUANTITY,
                  ASSUMPTION,
                  PATH,
                  UNIFORM,
                  LOG_UNIFORM,
                  NORMAL,
                  LOGNORMAL,
                  TRIANGULAR,
                  PERT,
                  BETA,
                  GAMMA,
                  STUDENT_T,
                  TRUNCATED,
                  QUANTILES,
                  EMPIRICAL,
                  KNOWN_BRANCH,
                  BRANCH,
                  FADE,
                  HOLD,
                  SCHEDULE,
                  CORRELATION,
                  STREAM_PAIR,
                  EVENT,
                  VALUATION,
                  HISTORY,
                  REPORT),
              Stream.of(
                      AgreementKeys.ALL,
                      StreamKeys.ALL,
                      ClueKeys.ALL,
                      ChangedKeys.ALL,
                      DecisionKeys.ALL)
                  .flatMap(List::stream))
          .toList();

  private Keys() {}
}
