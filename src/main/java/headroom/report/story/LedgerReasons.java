package headroom.report.story;

import headroom.report.Phrases;
import headroom.report.WrittenInputs;
import headroom.result.MetricName;
import headroom.scenario.Agreement;
import headroom.scenario.Condition;
import headroom.scenario.Earning;
import headroom.scenario.Quarter;
import headroom.scenario.Rate;
import headroom.scenario.Scenario;
import headroom.words.NumberStyle;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Why the quarters of an agreement's books came out as they did in one trial.
record LedgerReasons(Scenario scenario, Agreement agreement, TrialValues values, TrialTerm term) {

  List<String> sentences(TrialLedger ledger) {
    List<String> told = new ArrayList<>();
    if (agreement.earning() instanceof Earning.Share share) {
      share.condition().ifPresent(it -> condition(it).ifPresent(told::add));
      if (share.rate() instanceof Rate.Tiers tiers && !agreement.term().prorate()) {
        told.addAll(tiers(tiers, ledger.measured(tiers, share.base())));
      }
    }
    agreement.ownCap().flatMap(_ -> hit()).ifPresent(told::add);
    over().ifPresent(told::add);
    return told;
  }

  /// The quarters in force in which the condition fails.
  private Optional<String> condition(Condition condition) {
    List<String> failed = new ArrayList<>();
    double[] sums = new double[condition.bounds().size()];
    for (int quarter = 0; quarter < scenario.timeline().quarterCount(); quarter++) {
      boolean holds = true;
      for (int index = 0; index < sums.length; index++) {
        Condition.Bound bound = condition.bounds().get(index);
        boolean anew =
            condition.in() instanceof Condition.Window.EachQuarter
                || (condition.in() instanceof Condition.Window.EachYear && term.begins(quarter));
        sums[index] = (anew ? 0 : sums[index]) + values.stream(bound.stream(), quarter);
        double level = values.of(bound.level()).orElse(0.0);
        holds &= bound.orMore() ? sums[index] >= level : sums[index] < level;
      }
      if (!holds && term.part(quarter) > 0) {
        failed.add(name(quarter));
      }
    }
    return failed.isEmpty()
        ? Optional.of("Its condition holds in every quarter in force.")
        : Optional.of("Its condition fails in %s.".formatted(Phrases.list(failed)));
  }

  private List<String> tiers(Rate.Tiers tiers, List<Double> measured) {
    List<String> told = new ArrayList<>();
    if (tiers.by() == Rate.By.QUARTER) {
      return told;
    }
    double before = 0;
    for (int quarter = 0; quarter < measured.size(); quarter++) {
      double now = measured.get(quarter);
      boolean anew = tiers.by() == Rate.By.YEAR && term.begins(quarter);
      before = anew && quarter > 0 ? 0 : before;
      for (int tier = 0; tier + 1 < tiers.tiers().size(); tier++) {
        double bound =
            tiers.tiers().get(tier).upTo().flatMap(values::of).orElse(Double.POSITIVE_INFINITY);
        if (before < bound && now > bound && term.part(quarter) > 0) {
          told.add(
              "In %s what is measured passes %s: from there on the rate is %s%s."
                  .formatted(
                      name(quarter),
                      money(bound),
                      values
                          .of(tiers.tiers().get(tier + 1).rate())
                          .map(NumberStyle.SHARE::text)
                          .orElse("the next"),
                      tiers.whole() ? ", for all of the period so far" : ""));
        }
      }
      before = now;
    }
    return told;
  }

  private Optional<String> hit() {
    return values
        .find(MetricName.CAP_HIT_YEAR.of(agreement.name()), "total")
        .map(year -> "Its cap is reached on %s (%s).".formatted(day(year), Digits.year(year)));
  }

  /// The day of a decimal year.
  static String day(double decimalYear) {
    int quarters = (int) Math.floor(decimalYear * 4);
    Quarter quarter = new Quarter(Math.floorDiv(quarters, 4), Math.floorMod(quarters, 4) + 1);
    long days = ChronoUnit.DAYS.between(quarter.firstDay(), quarter.plus(1).firstDay());
    LocalDate day =
        quarter.firstDay().plusDays((long) Math.floor((decimalYear * 4 - quarters) * days + 1e-6));
    return day.toString();
  }

  private Optional<String> over() {
    int most = agreement.limits().maxPayments().orElse(Integer.MAX_VALUE);
    return values
        .find(MetricName.PAYMENTS.of(agreement.name()), "total")
        .map(
            paid ->
                paid >= most
                    ? "It is over after %s quarters that paid.".formatted(most)
                    : "%s of at most %s quarters pay."
                        .formatted(NumberStyle.AMOUNT.text(paid), most));
  }

  private String name(int quarter) {
    return scenario.timeline().quarter(quarter).toString();
  }

  private String money(double amount) {
    return Phrases.money(WrittenInputs.number(amount), scenario.currency());
  }
}
