package headroom.evidence;

import headroom.compile.EvidenceException;
import headroom.engine.Engine;
import headroom.engine.Monitor;
import headroom.engine.Plan;
import headroom.engine.Replicates;
import headroom.engine.VariantPlan;
import headroom.engine.Weighing;
import headroom.expression.MetricReference;
import headroom.random.Draws;
import headroom.scenario.Clue;
import headroom.scenario.Scenario;
import headroom.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// How much each trial of a scenario counts once its clues were heard. The trials run twice for it:
/// for how likely each clue is, and for their weights.
///
///     Weighting.Found found = Weighting.of(scenario, List.of()).find(engine, draws, replicates, monitor);
///     engine.run(plan.weighed(found.weighing()), …);
public final class Weighting {
  /// Times that the trials run.
  public static final int PASSES = 2;

  /// Effective trials that the errors of a replicate take.
  private static final double LEAST_EFFECTIVE = 100;

  /// A replicate with less than a 64th of the greatest weight has next to none.
  private static final double LEAST_SHARE = 1 / 64.0;

  private static final long MOST_TRIALS = 1L << 32;

  /// Clues that are this much less likely together contradict each other.
  private static final double CONTRADICTION = 0.01;

  private final List<Clue> clues;
  private final List<MetricReference> metrics;
  private final ClueColumns columns;

  private Weighting(List<Clue> clues, List<MetricReference> metrics, ClueColumns columns) {
    this.clues = clues;
    this.metrics = metrics;
    this.columns = columns;
  }

  /// Makes the clues of a scenario ready.
  ///
  /// @param scenario one with clues
  /// @param others metrics whose means are wanted without each clue, beside what it speaks of
  public static Weighting of(Scenario scenario, List<MetricReference> others) {
    List<MetricReference> metrics = new ArrayList<>();
    scenario.clues().forEach(it -> metrics.add(new MetricReference(it.of(), it.period())));
    metrics.addAll(others);
    return new Weighting(
        scenario.clues(), metrics, ClueColumns.of(scenario.withoutClues(), metrics));
  }

  /// What is simulated to find weights.
  public Plan plan() {
    return columns.plan();
  }

  /// Two clues that hardly go together.
  ///
  /// @param first the one that stands first
  /// @param second the other
  /// @param ratio how much likelier both are together than each by itself
  public record Contradiction(String first, String second, double ratio) {}

  /// The weights, and what was found on the way to them. Clues and metrics have the numbers of
  /// their places: metrics are what each clue speaks of, then the others asked for.
  public static final class Found {
    private final Weighing weighing;
    private final PriorSurvey prior;
    private final WeightSurvey weights;
    private final List<Contradiction> contradictions;

    private Found(
        Weighing weighing,
        PriorSurvey prior,
        WeightSurvey weights,
        List<Contradiction> contradictions) {
      this.weighing = weighing;
      this.prior = prior;
      this.weights = weights;
      this.contradictions = List.copyOf(contradictions);
    }

    /// The weights of trials, the greatest about [Weighing#MOST].
    public Weighing weighing() {
      return weighing;
    }

    /// The effective sample size, `(Σw)²/Σw²`.
    public double effective() {
      return weights.effective();
    }

    /// The shape of the tail of the weights; empty where they are all equal.
    public OptionalDouble paretoShape() {
      return weights.paretoShape();
    }

    /// Clues that contradict each other.
    public List<Contradiction> contradictions() {
      return contradictions;
    }

    /// The place of what a clue says in what was expected, 0 to 1.
    public double expected(int clue) {
      return prior.expected(clue);
    }

    /// The mean likelihood of a clue before anything was heard.
    public Estimate marginal(int clue) {
      return prior.marginal(clue);
    }

    /// The reliability of a clue after all that was heard, 0 to 1.
    public double reliabilityAfter(int clue) {
      return weights.reliabilityAfter(clue);
    }

    /// The mean of a metric without a clue; NaN where no trial is left.
    public Estimate without(int clue, int metric) {
      return weights.without(clue, metric);
    }
  }

  /// Finds the weights of all trials; blocks until it is done.
  ///
  /// @param engine where they run; changes no number
  /// @param draws the random numbers, the same as of whoever uses the weights
  /// @param replicates the trials and how they are shared out
  /// @param monitor watches; a trial counts once for each pass
  /// @throws EvidenceException if the clues leave too little
  /// @throws headroom.engine.CancelledException if it was stopped
  public Found find(Engine engine, Draws draws, Replicates replicates, Monitor monitor) {
    if (replicates.size(0) > MOST_TRIALS) {
      throw new EvidenceException(
          "a run with evidence takes at most 4,294,967,296 trials in each replicate; take fewer"
              + " trials, or more replicates");
    }
    VariantPlan plan = VariantPlan.of(columns.plan());
    PriorSurvey survey = new PriorSurvey(columns, clues, replicates);
    engine.show(plan, draws, replicates, survey, monitor);
    requireSpread(survey);
    List<double[]> marginals =
        IntStream.range(0, replicates.count()).mapToObj(survey::marginals).toList();
    ClueWeights law = new ClueWeights(columns, clues, marginals);
    WeightSurvey weights = new WeightSurvey(law, metrics.size(), replicates);
    engine.show(plan, draws, replicates, weights, monitor);
    requireEnough(weights, survey, replicates);
    Weighing weighing = law.scaled(15 - ceilingOfLog2(weights.most()));
    return new Found(weighing, survey, weights, contradictions(weights));
  }

  private static int ceilingOfLog2(double value) {
    int exponent = Math.getExponent(value);
    return value == Math.scalb(1.0, exponent) ? exponent : exponent + 1;
  }

  private void requireSpread(PriorSurvey survey) {
    for (int clue = 0; clue < clues.size(); clue++) {
      if (survey.isKnown(clue)) {
        throw new EvidenceException(
            "clue %s: %s is known, the same in every trial; to doubt it, take it out of `actual`, or give it a law, and say it as a clue"
                .formatted(clues.get(clue).name(), clues.get(clue).metric()));
      }
    }
  }

  private void requireEnough(WeightSurvey weights, PriorSurvey survey, Replicates replicates) {
    if (weights.most() == 0) {
      throw new EvidenceException(none(weights, survey));
    }
    double effective = weights.effective();
    double least = LEAST_EFFECTIVE * replicates.count();
    boolean bare = weights.leastSum() < LEAST_SHARE * weights.most();
    if (effective < least || bare) {
      long trials = (long) Math.ceil(replicates.trials() * (least / effective));
      throw new EvidenceException(
          "the clues leave %s of %s trials' worth, and errors take %s, 100 for each of %s replicates%s; run more trials (--trials %s or more), or say a wider error or a lower reliability, or fewer replicates"
              .formatted(
                  grouped((long) effective),
                  grouped(replicates.trials()),
                  grouped((long) least),
                  replicates.count(),
                  contradicting(weights),
                  roundedUp(bare ? Math.max(trials, 2 * replicates.trials()) : trials)));
    }
  }

  /// No trial has a weight: whose fault it is.
  private String none(WeightSurvey weights, PriorSurvey survey) {
    for (int clue = 0; clue < clues.size(); clue++) {
      if (survey.marginal(clue).value() == 0) {
        return "no trial goes with clue %s; widen its bounds or its error, give it a `reliability` below 100 %%, or widen the law of %s"
            .formatted(clues.get(clue).name(), clues.get(clue).metric());
      }
    }
    String pairs = contradicting(weights);
    return "no trial goes with all clues at once%s; give one a `reliability` below 100 %%, widen it, or leave it out (--without-clue NAME)"
        .formatted(
            pairs.isEmpty()
                ? " (%s)".formatted(String.join(", ", clues.stream().map(Clue::name).toList()))
                : pairs);
  }

  private String contradicting(WeightSurvey weights) {
    String pairs =
        contradictions(weights).stream()
            .map(it -> it.first() + " and " + it.second())
            .collect(Collectors.joining(", "));
    return pairs.isEmpty() ? "" : " (these contradict each other: " + pairs + ")";
  }

  private List<Contradiction> contradictions(WeightSurvey weights) {
    List<Contradiction> found = new ArrayList<>();
    for (int clue = 0; clue < clues.size(); clue++) {
      for (int earlier = 0; earlier < clue; earlier++) {
        double ratio = weights.together(clue, earlier);
        if (ratio < CONTRADICTION) {
          found.add(new Contradiction(clues.get(earlier).name(), clues.get(clue).name(), ratio));
        }
      }
    }
    return found;
  }

  private static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /// A number of trials with two digits, as one types it.
  private static String roundedUp(long trials) {
    long unit = 1;
    while (trials / unit >= 100) {
      unit *= 10;
    }
    return String.format(Locale.ROOT, "%,d", Math.ceilDiv(trials, unit) * unit).replace(',', '_');
  }
}
