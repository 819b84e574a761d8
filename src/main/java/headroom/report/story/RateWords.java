package headroom.report.story;

import headroom.scenario.Agreement;
import headroom.scenario.Path;
import headroom.scenario.Quantity;
import headroom.scenario.Rate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The share of a base in words: one for all of it, or in tiers.
record RateWords(AmountWords amounts) {

  /// The share where it stands in the middle of a sentence.
  String brief(Rate rate) {
    return switch (rate) {
      case Rate.Flat(Path path) when isBrief(path) -> amounts.share(path);
      case Rate.Flat _ -> "a share";
      case Rate.Tiers _ -> "a share in tiers";
    };
  }

  /// Whether a path can stand in the middle of a sentence.
  private static boolean isBrief(Path path) {
    return path instanceof Path.Flat(Quantity value) && !(value instanceof Quantity.Drawn);
  }

  /// What is left to be said of the share, in sentences that begin with a blank; may be empty.
  String more(Rate rate, Agreement agreement) {
    return switch (rate) {
      case Rate.Flat(Path path) -> isBrief(path) ? "" : " The share: " + amounts.share(path) + ".";
      case Rate.Tiers tiers -> tiers(tiers, agreement);
    };
  }

  private String tiers(Rate.Tiers tiers, Agreement agreement) {
    Map<String, Path> measured = tiers.measure().isEmpty() ? agreement.base() : tiers.measure();
    String sum = BoundWords.sum(measured, amounts);
    String year = YearWords.year(agreement.term().year());
    String what =
        switch (tiers.by()) {
          case QUARTER -> "%s of the quarter".formatted(sum);
          case YEAR -> "%s of the %s so far".formatted(sum, year);
          case LIFE -> "all %s so far".formatted(sum);
        };
    List<String> rates = new ArrayList<>();
    for (Rate.Tier tier : tiers.tiers()) {
      rates.add(
          tier.upTo()
              .map(
                  bound ->
                      "%s up to %s".formatted(amounts.share(tier.rate()), amounts.money(bound)))
              .orElseGet(() -> amounts.share(tier.rate()) + " above"));
    }
    return " The share depends on %s: %s; %s.%s%s"
        .formatted(
            what,
            String.join(", then ", rates),
            applies(tiers, year),
            recoupment(tiers),
            soFar(tiers, year));
  }

  private static String applies(Rate.Tiers tiers, String year) {
    if (!tiers.whole()) {
      return "each rate is for the part that falls into its tier";
    }
    return switch (tiers.by()) {
      case QUARTER -> "the tier reached sets the rate of the whole quarter";
      case YEAR ->
          "the tier reached sets the rate of the whole %s so far, and a quarter owes what that adds"
              .formatted(year);
      case LIFE ->
          "the tier reached sets the rate of all so far, and a quarter owes what that adds";
    };
  }

  private String recoupment(Rate.Tiers tiers) {
    Rate.Tier first = tiers.tiers().getFirst();
    return AmountWords.isNothing(first.rate())
        ? " Nothing is owed on the first %s (a deductible, a breakpoint or a recoupment)."
            .formatted(first.upTo().map(amounts::money).orElse(""))
        : "";
  }

  private String soFar(Rate.Tiers tiers, String year) {
    if (AmountWords.isNothing(tiers.soFar())) {
      return "";
    }
    return " Of that, %s come from before the first quarter%s (`so-far`)."
        .formatted(
            amounts.money(tiers.soFar()),
            tiers.by() == Rate.By.YEAR ? ", in the " + year + " then running" : "");
  }
}
