package headroom.report;

import headroom.result.Estimate;
import headroom.result.Metric;
import headroom.result.MetricName;
import headroom.words.Rounding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What an agreement's terms besides base, rate and cap come to: amounts, and facts that are none.
///
/// @param headline the agreement's results
record TermFigures(Headline headline) {

  /// An amount and what it is called.
  ///
  /// @param key its name for machines
  /// @param label what it is called
  /// @param amount over the whole time
  record Amount(String key, String label, Metric.Summary amount) {}

  /// The amounts, as far as they were kept; none of an agreement without such terms.
  List<Amount> amounts() {
    List<Amount> amounts = new ArrayList<>();
    add(amounts, MetricName.TAIL, "tail", "tail, paid after the hit");
    add(amounts, MetricName.SHORTFALL, "shortfall", "what the minimum adds");
    add(amounts, MetricName.LOST, "lost", "lost to the yearly cap");
    return amounts;
  }

  private void add(List<Amount> amounts, MetricName measure, String key, String label) {
    headline.total(measure).ifPresent(it -> amounts.add(new Amount(key, label, it)));
  }

  /// The chance that the minimum adds anything.
  Optional<Estimate> shortfallChance() {
    return headline.estimate(MetricName.SHORTFALL_CHANCE);
  }

  /// The chance that a milestone becomes due.
  Optional<Estimate> due() {
    return headline.estimate(MetricName.DUE);
  }

  /// How many quarters pay.
  Optional<Metric.Summary> payments() {
    return headline.total(MetricName.PAYMENTS);
  }

  /// How many quarters pay, of how many at most: `7.31 of at most 12`.
  Optional<String> paymentsInWords(boolean errors) {
    return payments()
        .map(
            it ->
                "%s of at most %s"
                    .formatted(
                        errors ? Rounding.withError(it.mean()) : Rounding.brief(it.mean()),
                        headline.agreement().limits().maxPayments().orElse(0)));
  }

  /// Whether a milestone becomes due, without a full stop; empty of anything else.
  Optional<String> dueFinding() {
    return due()
        .map(
            chance -> {
              String end = "by the end of " + headline.end();
              if (headline.single()) {
                return "In the one trial run %s %s due"
                    .formatted(name(), chance.value() == 0 ? "does not become" : "becomes");
              }
              return "%s becomes due in %s %s"
                  .formatted(name(), Phrases.futures(chance, headline.effectiveTrials()), end);
            });
  }

  /// What the yearly cap cuts off, without a full stop; empty where there is none.
  Optional<String> lostFinding() {
    return headline
        .total(MetricName.LOST)
        .map(
            lost -> {
              String cap = "The yearly cap cuts off ";
              if (lost.max() == 0) {
                return cap + "nothing " + headline.inAny();
              }
              String amount = Phrases.money(lost.mean(), headline.unit());
              boolean certain = lost.isCertain();
              return cap
                  + amount
                  + (certain ? " " + headline.throughout() : " on average")
                  + (headline.capped() ? ", a part of what is forgone" : "");
            });
  }

  /// What the minimum adds, without a full stop; empty where there is none.
  Optional<String> minimumFinding() {
    return headline.total(MetricName.SHORTFALL).map(this::minimumFinding);
  }

  private String minimumFinding(Metric.Summary shortfall) {
    if (shortfall.max() == 0) {
      return "The minimum adds nothing " + headline.inAny();
    }
    String amount = Phrases.money(shortfall.mean(), headline.unit());
    if (shortfall.isCertain()) {
      return "The minimum adds %s %s".formatted(amount, headline.throughout());
    }
    return "The minimum adds %s on average%s"
        .formatted(
            amount,
            shortfallChance()
                .map(
                    chance ->
                        ", and anything at all in "
                            + Phrases.futures(chance, headline.effectiveTrials()))
                .orElse(""));
  }

  private String name() {
    return headline.scenario().labels().agreement(headline.agreement().name());
  }
}
