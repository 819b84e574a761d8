package headroom.report.fit;

import headroom.fit.Seasonality;
import headroom.fit.Seasonality.Sought;
import headroom.report.Phrases;
import headroom.result.Estimate;
import headroom.words.NumberStyle;
import headroom.words.Rounding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What a history says of seasons, in a sentence or two.
final class SeasonWords {
  private static final double LEAST_SHOWN = 0.0001;

  private SeasonWords() {}

  /// The sentences; empty where seasons are no question.
  static Optional<String> of(Seasonality seasonality) {
    return switch (seasonality) {
      case Seasonality.NotSought(String reason) ->
          reason.isEmpty()
              ? Optional.empty()
              : Optional.of("Seasons are not looked for: " + reason + ".");
      case Sought sought -> Optional.of(of(sought));
    };
  }

  private static String of(Sought sought) {
    String chance = chance(sought.test());
    String factors = factors(sought);
    if (!sought.test().finds()) {
      return sought.takenOut()
          ? "Seasons are taken out as asked for: %s of the level without them; %s."
              .formatted(factors, chance)
          : "No seasons are found: " + chance + ".";
    }
    String found =
        "Seasons are found: %s of the level without them; %s. ".formatted(factors, chance);
    return found
        + (sought.takenOut()
            ? "They are taken out before growth and volatility are fitted, and the block has them."
            : "They stay in growth and volatility: no scenario takes factors that are more than 100"
                + " times each other.");
  }

  private static String chance(Seasonality.Test test) {
    String share =
        test.p() < LEAST_SHOWN
            ? "less than 0.01 %"
            : Rounding.fixed(100 * test.p(), test.p() < 0.0995 ? 2 : 0) + " %";
    return "without any, chance makes as strong a pattern in %s of histories (F test, level %s %%)"
        .formatted(share, NumberStyle.AMOUNT.text(100 * Seasonality.LEVEL));
  }

  private static String factors(Sought sought) {
    List<String> factors = new ArrayList<>();
    for (double factor : sought.seasons().factors()) {
      double error = sought.errors().get(factors.size());
      // Below what is shown of a factor in the block, an error says nothing.
      OptionalDouble told =
          error >= LEAST_SHOWN ? OptionalDouble.of(100 * error) : OptionalDouble.empty();
      factors.add(
          "Q%s %s %%"
              .formatted(factors.size() + 1, Rounding.withError(new Estimate(100 * factor, told))));
    }
    return Phrases.list(factors);
  }
}
