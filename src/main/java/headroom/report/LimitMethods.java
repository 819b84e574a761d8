package headroom.report;

import headroom.report.ReportPage.MethodStep;
import headroom.scenario.Agreement;
import headroom.scenario.Cap;
import headroom.scenario.Limits;
import headroom.scenario.Path;
import headroom.scenario.Scenario;
import headroom.scenario.SharedCap;
import headroom.scenario.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// How what accrues is bounded from below and from above, with a formula for each term that some
/// agreement has: minimum, caps and what follows a cap.
final class LimitMethods {
  private final Scenario scenario;
  private final List<MethodStep> steps = new ArrayList<>();

  private LimitMethods(Scenario scenario) {
    this.scenario = scenario;
  }

  static List<MethodStep> of(Scenario scenario) {
    LimitMethods methods = new LimitMethods(scenario);
    scenario.agreements().stream()
        .flatMap(it -> minimum(it).stream())
        .distinct()
        .forEach(methods.steps::add);
    methods.yearlyCap();
    methods.caps();
    methods.tail();
    methods.payments();
    return methods.steps;
  }

  private static Optional<MethodStep> minimum(Agreement agreement) {
    Term term = agreement.term();
    return agreement
        .limits()
        .minimum()
        .map(
            minimum ->
                switch (minimum) {
                  case Limits.Minimum.PerYear _ ->
                      new MethodStep(
                          "The yearly minimum",
                          "What a %s misses of the minimum accrues in its last quarter in force%s."
                              .formatted(
                                  TermMethods.year(term),
                                  term.prorate() ? "; a part of a year owes its part of it" : ""),
                          "shortfall = max(0, minimum − Σ accrued of the year)",
                          "");
                  case Limits.Minimum.InAll _ ->
                      new MethodStep(
                          "The minimum in all",
                          "What is missing of the minimum on the day it is due accrues in that"
                              + " quarter.",
                          "shortfall = max(0, minimum − Σ accrued)",
                          "");
                });
  }

  private void yearlyCap() {
    scenario.agreements().stream()
        .filter(it -> it.limits().perYear().isPresent())
        .map(
            it ->
                new MethodStep(
                    "The cap of the year",
                    "What a %s brings above its cap is lost and uses up nothing of a total."
                        .formatted(TermMethods.year(it.term())),
                    "offered = min(accrued, max(0, cap of the year − Σ counted in the year))",
                    ""))
        .distinct()
        .forEach(steps::add);
  }

  private void caps() {
    if (!has(Agreement::isCapped)) {
      return;
    }
    boolean tail = has(it -> it.limits().afterCap().isPresent());
    String accrued = has(it -> it.limits().perYear().isPresent()) ? "offered" : "accrued";
    add(
        "The cap",
        "The cap counts nominal money. The quarter that uses it up pays only what is left, and"
            + " nothing is counted afterwards. The hit date lies inside that quarter in proportion."
            + " What the cap costs is what accrued and was never counted"
            + (tail ? ", less what is paid after the cap." : "."),
        "counted = min("
            + accrued
            + ", headroom); headroom falls by what is counted, from max(0, cap − already counted)");
    if (hasCap(LimitMethods::moves)) {
      add(
          "A cap that changes",
          "The cap C is read at each quarter’s start; what has counted stays counted.",
          "headroom = max(0, Cₜ − already counted − Σ counted)");
    }
    if (hasCap(cap -> cap.interest().isPresent())) {
      add(
          "Interest on the cap",
          "What is left of the cap grows at the annual rate i over the days in force, as the"
              + " balance of an account does, before the quarter’s money counts.",
          "headroomₜ = headroomₜ₋₁ · (1+i)^(days/365) − countedₜ");
    }
    split();
  }

  /// A product of two quantities does not move in time.
  private static boolean moves(Cap cap) {
    return !(cap.total() instanceof Path.Flat || cap.total() instanceof Path.Multiple);
  }

  private boolean hasCap(Predicate<Cap> test) {
    return scenario.agreements().stream().flatMap(it -> scenario.capOf(it).stream()).anyMatch(test);
  }

  private void split() {
    for (SharedCap.Split split :
        scenario.sharedCaps().stream()
            .filter(cap -> members(cap) > 1)
            .map(LimitMethods::anyOrder)
            .distinct()
            .toList()) {
      String shared = "Agreements that share a cap use up one headroom, whenever each is paid. ";
      switch (split) {
        case SharedCap.Split.ProRata _ ->
            add(
                "A shared cap",
                shared + "The quarter that uses it up is divided in proportion.",
                "countedₐ = accruedₐ · min(1, headroom ÷ Σ accrued)");
        case SharedCap.Split.InOrder _ ->
            add(
                "A shared cap, one after the other",
                shared + "The quarter that uses it up serves them in their order.",
                "countedₐ = min(accruedₐ, headroom − Σ counted of those before)");
      }
    }
  }

  private long members(SharedCap cap) {
    return scenario.agreements().stream()
        .filter(it -> it.sharedCap().filter(cap.name()::equals).isPresent())
        .count();
  }

  private static SharedCap.Split anyOrder(SharedCap cap) {
    return switch (cap.split()) {
      case SharedCap.Split.ProRata it -> it;
      case SharedCap.Split.InOrder _ -> new SharedCap.Split.InOrder(List.of());
    };
  }

  private void tail() {
    if (has(it -> it.limits().afterCap().isPresent())) {
      add(
          "After the cap",
          "From the hit on a share of the base is paid that uses up no cap; the quarter of the hit"
              + " pays it for its part after the hit.",
          "tail = after-cap rate · base · (1 − counted ÷ accrued) in the quarter of the hit, then"
              + " after-cap rate · base");
    }
  }

  private void payments() {
    if (has(it -> it.limits().maxPayments().isPresent())) {
      add(
          "The number of payments",
          "After the agreed number of quarters that paid, nothing accrues.",
          "accrued = 0 once as many quarters as agreed have counted more than 0");
    }
  }

  private boolean has(Predicate<Agreement> test) {
    return scenario.agreements().stream().anyMatch(test);
  }

  private void add(String title, String text, String formula) {
    steps.add(new MethodStep(title, text, formula, ""));
  }
}
