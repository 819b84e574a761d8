package headroom.verify;

/// A number the engine found beside the exact one.
///
/// @param quantity what it is about, in words
/// @param which which one of its kind: a period as labelled in results, or a percentile such as
///   `P50`
/// @param exact the exact number
/// @param found what the engine found; for percentiles the exact share of futures at or below the
///   engine's value
/// @param bound how near they have to be
public record Check(String quantity, String which, double exact, double found, Bound bound) {
  /// How many standard errors apart still pass.
  public static final double LIMIT = 5;

  /// How often a right engine fails one statistical check: `2·Φ(−5)`.
  public static final double FALSE_ALARM_RATE = 5.733e-7;

  /// How near found and exact have to be.
  public sealed interface Bound {}

  /// Both are certain.
  ///
  /// @param tolerance the greatest relative difference
  public record Certain(double tolerance) implements Bound {}

  /// What was found is a matter of chance.
  ///
  /// @param standardError of what was found, from exact moments where there are any
  /// @param score how many standard errors a normal variable as rare as this lies from its mean
  public record Sampled(double standardError, double score) implements Bound {}

  /// Whether the engine passes.
  public boolean passed() {
    return switch (bound) {
      case Certain(double tolerance) ->
          Math.abs(found - exact) <= tolerance * Math.abs(exact) && Double.isFinite(found);
      case Sampled(double _, double score) -> Math.abs(score) < LIMIT;
    };
  }

  /// How near to failing, 0 at best; from 1 on it fails.
  public double strain() {
    return switch (bound) {
      case Certain(double _) when found == exact -> 0;
      case Certain(double tolerance) -> Math.abs(found - exact) / (tolerance * Math.abs(exact));
      case Sampled(double _, double score) -> Math.abs(score) / LIMIT;
    };
  }

  /// A check of a certain number, to 1e-12 relative.
  static Check certain(String quantity, String which, double exact, double found) {
    return new Check(quantity, which, exact, found, new Certain(1e-12));
  }

  /// A check of a nearly normal estimate.
  static Check normal(
      String quantity, String which, double exact, double found, double standardError) {
    return new Check(
        quantity, which, exact, found, new Sampled(standardError, (found - exact) / standardError));
  }

  /// A check of an event's share of the trials.
  static Check share(String quantity, String which, double probability, double found, long trials) {
    if (probability == 0 || probability == 1) {
      return certain(quantity, which, probability, found);
    }
    return new Check(
        quantity,
        which,
        probability,
        found,
        new Sampled(
            Scores.standardError(probability, trials),
            Scores.binomial(probability, Math.round(found * trials), trials)));
  }
}
