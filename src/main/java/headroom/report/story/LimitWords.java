package headroom.report.story;

import headroom.report.Phrases;
import headroom.scenario.Agreement;
import headroom.scenario.Earning;
import headroom.scenario.Limits;
import headroom.scenario.Path;
import headroom.scenario.Quantity;
import headroom.scenario.Rate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Minimum, yearly cap and number of payments in words.
record LimitWords(AmountWords amounts) {

  /// What bounds the money besides the cap, in sentences that begin with a blank; may be empty.
  String of(Agreement agreement) {
    Limits limits = agreement.limits();
    String year = YearWords.year(agreement.term().year());
    StringBuilder told = new StringBuilder();
    limits.minimum().map(it -> minimum(it, year, agreement)).ifPresent(told::append);
    limits
        .perYear()
        .ifPresent(
            most ->
                told.append(
                    " In one %s at most %s count (`cap.per-year`, a ceiling); what is above it is lost."
                        .formatted(year, amounts.money(most))));
    told.append(thisYear(limits, year));
    limits
        .maxPayments()
        .ifPresent(
            most ->
                told.append(
                    " After %s it is over (`max-payments`)."
                        .formatted(
                            most == 1 ? "one quarter that pays" : most + " quarters that pay")));
    return told.append(years(agreement)).toString();
  }

  private String minimum(Limits.Minimum minimum, String year, Agreement agreement) {
    return switch (minimum) {
      case Limits.Minimum.PerYear(Path amount) ->
          " A minimum guarantee (`minimum`) of %s a %s: what the year’s quarters fall short of it accrues in the last of them in force%s%s."
              .formatted(
                  amounts.money(amount),
                  year,
                  agreement.earning() instanceof Earning.Share share
                          && share.condition().isPresent()
                      ? ", whether that condition holds or not"
                      : "",
                  agreement.term().prorate()
                      ? ""
                      : "; it is whole even where a part of the year is in force");
      case Limits.Minimum.InAll(Quantity total, LocalDate due) ->
          " A balloon (`minimum`): at least %s accrues in all; what is missing by then is due on %s, if it is in force that day."
              .formatted(amounts.money(total), due);
    };
  }

  private String thisYear(Limits limits, String year) {
    return AmountWords.isNothing(limits.thisYear())
        ? ""
        : " In the %s running at the start, %s accrued and counted before it (`this-year`)."
            .formatted(year, amounts.money(limits.thisYear()));
  }

  /// What the years mean, where something goes by them.
  private static String years(Agreement agreement) {
    List<String> yearly = new ArrayList<>();
    if (agreement.earning() instanceof Earning.Share(Rate.Tiers tiers, var _, Optional<?> _)
        && tiers.by() == Rate.By.YEAR) {
      yearly.add("the bounds of the tiers");
    }
    if (agreement.limits().minimum().filter(Limits.Minimum.PerYear.class::isInstance).isPresent()) {
      yearly.add("the minimum");
    }
    if (agreement.limits().perYear().isPresent()) {
      yearly.add("the ceiling");
    }
    if (yearly.isEmpty()) {
      return "";
    }
    return YearWords.meaning(agreement.term())
        + (agreement.term().prorate()
            ? " In a year of which a part is in force, %s %s cut to its days in force (`prorate`)."
                .formatted(
                    Phrases.list(yearly),
                    yearly.size() == 1 && !yearly.getFirst().endsWith("tiers") ? "is" : "are")
            : "");
  }
}
