package headroom.report;

import headroom.result.Estimate;
import headroom.result.Weighed;
import headroom.words.Rounding;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// What trials are worth once they are weighed by what was heard, in sentences.
public final class WeightWords {
  /// From here on weights are too uneven to be trusted (A. Vehtari et al. 2024, "Pareto smoothed
  /// importance sampling").
  private static final double HEAVY = 0.7;

  private static final String UNRELIABLE =
      "A few trials carry most of the weight (Pareto k above 0.7): means and percentiles are"
          + " unreliable, and their errors too small; say a wider error or a lower reliability, or"
          + " begin with a law nearer to what was heard";

  private WeightWords() {}

  /// How many equal trials they are worth, and whether a few of them carry all; without full stops.
  ///
  /// @param trials the number of trials
  /// @param effective the effective sample size
  /// @param shape Pareto k of the weights; empty where they are all equal
  public static List<String> sentences(long trials, double effective, OptionalDouble shape) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "What the clues leave of %s is worth %s equal ones (%s)%s"
            .formatted(
                Phrases.trials(trials),
                Phrases.count((long) effective),
                Rounding.percent(new Estimate(effective / trials, OptionalDouble.empty())),
                shape.isEmpty()
                    ? "; their weights are all equal"
                    : "; Pareto k of their weights %s"
                        .formatted(Rounding.fixed(shape.getAsDouble(), 2))));
    if (shape.orElse(0) > HEAVY) {
      sentences.add(UNRELIABLE);
    }
    return sentences;
  }

  /// Two clues that hardly go together, without full stop.
  public static String contradiction(Weighed.Contradiction pair) {
    return "%s and %s contradict each other: both together are %s as likely as if they had nothing to do with each other"
        .formatted(
            pair.first(),
            pair.second(),
            Rounding.percent(new Estimate(pair.ratio(), OptionalDouble.empty())));
  }
}
