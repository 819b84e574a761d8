package headroom.sweep;

import headroom.agreement.AgreementPlan;
import headroom.agreement.CapPlan;
import headroom.compile.CompiledScenario;
import headroom.engine.DrawPlan;
import headroom.engine.InnovationPlan;
import headroom.engine.Plan;
import headroom.path.Operand;
import headroom.scenario.Scenario;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// An agreement whose cap is all that differs between scenarios. Whatever the cap, it is paid
/// `min(S, max(0, cap − already))` in all, with `S` what would be paid without one.
///
/// @param agreement its index in the plans, the same in all
/// @param cap that of its cap
record AnyCap(int agreement, int cap) {

  /// A scenario and its plan.
  record Side(Scenario scenario, CompiledScenario compiled) {}

  /// The agreement, if two scenarios differ in one known cap alone, that of one agreement.
  static OptionalInt differing(Side one, Side other) {
    Plan a = one.compiled.plan();
    Plan b = other.compiled.plan();
    if (a.caps().size() != b.caps().size() || !sameButCaps(one, other)) {
      return OptionalInt.empty();
    }
    int[] caps =
        IntStream.range(0, a.caps().size())
            .filter(cap -> !a.caps().get(cap).equals(b.caps().get(cap)))
            .toArray();
    return caps.length == 1 && sameButTotal(a.caps().get(caps[0]), b.caps().get(caps[0]))
        ? OptionalInt.of(caps[0])
        : OptionalInt.empty();
  }

  private static boolean sameButTotal(CapPlan one, CapPlan other) {
    return isKnown(one) && isKnown(other) && one.alreadyCounted().equals(other.alreadyCounted());
  }

  private static boolean isKnown(CapPlan cap) {
    return cap.interest().isEmpty() && cap.flatTotal().filter(Operand::known).isPresent();
  }

  private static boolean sameButCaps(Side one, Side other) {
    Plan a = one.compiled.plan();
    Plan b = other.compiled.plan();
    return a.quarterCount() == b.quarterCount()
        && a.streams().equals(b.streams())
        && a.agreements().equals(b.agreements())
        && a.innovations().paths().equals(b.innovations().paths())
        && one.scenario.streamCorrelation().equals(other.scenario.streamCorrelation())
        && one.scenario.correlations().equals(other.scenario.correlations())
        && one.compiled.laws().equals(other.compiled.laws())
        && sameDraws(a.draws(), b.draws());
  }

  private static boolean sameDraws(DrawPlan one, DrawPlan other) {
    return one.columns().size() == other.columns().size()
        && one.groups().stream()
            .map(DrawPlan.Group::columns)
            .toList()
            .equals(other.groups().stream().map(DrawPlan.Group::columns).toList())
        && IntStream.range(0, one.columns().size())
            .allMatch(column -> same(one.columns().get(column), other.columns().get(column)));
  }

  /// Whether columns draw alike, apart from their laws.
  private static boolean same(DrawPlan.Column one, DrawPlan.Column other) {
    return switch (one) {
      case DrawPlan.FromLaw law -> law.variable().equals(other.variable());
      case DrawPlan.Dated dated -> dated.variable().equals(other.variable());
      case DrawPlan.Waiting waiting -> waiting.equals(other);
      case DrawPlan.Picked picked -> picked.equals(other);
    };
  }

  /// The agreement that alone draws on a cap, if there is just one and it is ever in force.
  static List<AnyCap> on(Plan plan, int cap) {
    List<AnyCap> drawing =
        IntStream.range(0, plan.agreements().size())
            .filter(index -> plan.agreements().get(index).plan().cap().equals(OptionalInt.of(cap)))
            .mapToObj(index -> new AnyCap(index, cap))
            .toList();
    return plan.isPlain(cap) && isEver(plan, drawing.getFirst()) ? drawing : List.of();
  }

  private static boolean isEver(Plan plan, AnyCap any) {
    AgreementPlan.Term term = plan.agreements().get(any.agreement).plan().term();
    return term.firstQuarter() < term.fractions().size();
  }

  /// The plan without that cap, and with nothing observed.
  Plan uncapped(Plan plan) {
    InnovationPlan innovations = plan.innovations();
    List<Plan.Booked> agreements =
        IntStream.range(0, plan.agreements().size())
            .mapToObj(
                index ->
                    index == agreement
                        ? free(plan.agreements().get(index))
                        : plan.agreements().get(index))
            .toList();
    return new Plan(
        plan.quarterCount(),
        plan.draws(),
        plan.streams(),
        innovations,
        plan.caps(),
        agreements,
        plan.discounting(),
        List.of(),
        List.of(),
        plan.pathQuarters());
  }

  private static Plan.Booked free(Plan.Booked booked) {
    return new Plan.Booked(booked.plan().uncapped(), booked.paymentLag());
  }
}
