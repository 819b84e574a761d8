package headroom.report;

import headroom.report.ReportPage.MethodStep;
import headroom.scenario.Agreement;
import headroom.scenario.Condition;
import headroom.scenario.Earning;
import headroom.scenario.Rate;
import headroom.scenario.Scenario;
import headroom.scenario.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// How the agreements of a scenario pay: what accrues, and each term that one of them has, with its
/// formula, in the order in which terms apply; what bounds it is left to [LimitMethods].
final class TermMethods {
  private final Scenario scenario;
  private final List<MethodStep> steps = new ArrayList<>();

  private TermMethods(Scenario scenario) {
    this.scenario = scenario;
  }

  static List<MethodStep> of(Scenario scenario) {
    TermMethods methods = new TermMethods(scenario);
    if (scenario.agreements().isEmpty()) {
      return List.of();
    }
    methods.accrual();
    scenario.agreements().stream()
        .flatMap(it -> tiers(it).stream())
        .distinct()
        .forEach(methods.steps::add);
    methods.conditions();
    methods.dated();
    methods.milestones();
    methods.inForce();
    methods.steps.addAll(LimitMethods.of(scenario));
    return methods.steps;
  }

  private void accrual() {
    String paid =
        (has(Agreement::isCapped)
                ? "It is counted until the cap is used up and paid"
                : "It is paid")
            + " on the last day of a quarter"
            + (has(it -> it.paymentLag() > 0) ? ", after the agreed lag." : ".");
    if (!has(it -> it.earning() instanceof Earning.Share)) {
      add("What the agreement pays", "Amounts that are written down accrue. " + paid, "");
      return;
    }
    String base = sharesRevenueOnly() ? "revenue" : "amounts";
    add(
        "What the agreement pays",
        "In each quarter a share of the included %s accrues, in proportion to the days in force. %s"
            .formatted(base, paid),
        "accrued = rate · Σ inclusion·%s · days in force ÷ days of the quarter"
            .formatted(sharesRevenueOnly() ? "revenue" : "amount"));
  }

  private boolean sharesRevenueOnly() {
    return scenario.streams().stream()
        .filter(stream -> has(it -> it.base().containsKey(stream.name())))
        .allMatch(stream -> stream.measure().equals("revenue"));
  }

  private static Optional<MethodStep> tiers(Agreement agreement) {
    return agreement.earning() instanceof Earning.Share share
            && share.rate() instanceof Rate.Tiers tiers
        ? Optional.of(tiers(tiers, agreement.term()))
        : Optional.empty();
  }

  private static MethodStep tiers(Rate.Tiers tiers, Term term) {
    String period =
        switch (tiers.by()) {
          case QUARTER -> "the quarter";
          case YEAR -> "the " + year(term);
          case LIFE -> "the whole term";
        };
    String text =
        "The rate r depends on B, what %s has brought so far of %s; b are the bounds of the tiers. "
            .formatted(
                period,
                tiers.measure().isEmpty() ? "the included amounts" : "a measure of its own");
    if (tiers.whole()) {
      return new MethodStep(
          "Tiers",
          text + "The tier that B has reached holds for all of it.",
          "accrued = max(0, r(Bₜ) · Σ base of the period − accrued so far in it)",
          "");
    }
    return new MethodStep(
        "Tiers",
        text + "Each part has the rate of its own tier.",
        tiers.measure().isEmpty()
            ? "accrued = F(Bₜ) − F(Bₜ₋₁), F(B) = Σₖ rₖ·(min(B, bₖ) − min(B, bₖ₋₁))"
            : "accrued = base · Σₖ rₖ · share of the quarter’s measure in tier k",
        "");
  }

  /// What an agreement calls its years.
  static String year(Term term) {
    return switch (term.year()) {
      case CALENDAR -> "calendar year";
      case FISCAL -> "fiscal year";
      case CONTRACT -> "contract year of four quarters";
    };
  }

  private void conditions() {
    scenario.agreements().stream()
        .filter(it -> it.earning() instanceof Earning.Share)
        .flatMap(it -> ((Earning.Share) it.earning()).condition().stream())
        .map(Condition::in)
        .map(
            window ->
                new MethodStep(
                    "A condition",
                    "A share that is owed only while something holds looks at "
                        + (window instanceof Condition.Window.EachQuarter
                            ? "the whole quarter of each stream named."
                            : "the sum so far of the year of each stream named."),
                    "accrued = 0 in a quarter in which a bound fails",
                    ""))
        .distinct()
        .forEach(steps::add);
  }

  private void dated() {
    if (has(it -> it.earning() instanceof Earning.Dated)) {
      add(
          "Money with a day",
          "An amount with a day accrues in the quarter that holds the day."
              + (scenario.valuation().isPresent()
                  ? " Its present value is taken from the day itself."
                  : ""),
          "accrued = Σ amounts whose day lies in the quarter and in the term");
    }
  }

  private void milestones() {
    if (dueOn(Earning.Trigger.OnEvent.class)) {
      add(
          "Money that an event makes due",
          "An amount is due once, on the day of an event.",
          "accrued = amount in the quarter that holds the event, else 0");
    }
    if (dueOn(Earning.Trigger.When.class)) {
      add(
          "Money that a condition makes due",
          "An amount is due once, when a condition on streams holds.",
          "accrued = amount in the first quarter in force in which the condition holds, else 0");
    }
  }

  private boolean dueOn(Class<? extends Earning.Trigger> kind) {
    return has(
        it ->
            it.earning() instanceof Earning.Milestone milestone
                && kind.isInstance(milestone.once()));
  }

  private void inForce() {
    List<String> bounds = new ArrayList<>();
    if (has(it -> it.term().startsOn().isPresent())) {
      bounds.add("first = max(from, day of the event that starts it)");
    }
    if (has(it -> it.term().endsOn().isPresent())) {
      bounds.add("last = min(through, day before the event that ends it)");
    }
    if (has(it -> it.term().months().isPresent())) {
      bounds.add("last = min(through, first + the length of the term)");
    }
    if (!bounds.isEmpty()) {
      add(
          "Days in force",
          "Where a term starts or ends is reckoned in each future by itself.",
          String.join("; ", bounds));
    }
  }

  private boolean has(Predicate<Agreement> test) {
    return scenario.agreements().stream().anyMatch(test);
  }

  private void add(String title, String text, String formula) {
    steps.add(new MethodStep(title, text, formula, ""));
  }
}
