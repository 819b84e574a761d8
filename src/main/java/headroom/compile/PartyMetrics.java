package headroom.compile;

import headroom.agreement.AgreementPlan;
import headroom.agreement.CapPlan;
import headroom.engine.Observation;
import headroom.engine.Plan;
import headroom.result.MetricName;
import headroom.scenario.Agreement;
import headroom.scenario.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/// The metrics of the parties: net receipts over all agreements, present value, lower-tail CVaR.
final class PartyMetrics {
  private final Scenario scenario;
  private final Calendar calendar;
  private final MetricTable table;
  private final List<CapPlan> caps;
  private final List<Plan.Booked> agreements;

  PartyMetrics(
      Scenario scenario,
      Calendar calendar,
      MetricTable table,
      List<CapPlan> caps,
      List<Plan.Booked> agreements) {
    this.scenario = scenario;
    this.calendar = calendar;
    this.table = table;
    this.caps = caps;
    this.agreements = agreements;
  }

  void add(DrawTable draws) {
    Set<String> parties = new LinkedHashSet<>();
    for (Agreement agreement : scenario.agreements()) {
      parties.add(agreement.payee());
      parties.add(agreement.payer());
    }
    parties.forEach(party -> party(party, draws));
  }

  private void party(String party, DrawTable draws) {
    List<Observation.Position> positions = positions(party);
    String receipts = MetricName.RECEIPTS.ofParty(party);
    for (Calendar.Window window : calendar.years()) {
      payments(receipts, window, positions);
    }
    int end = calendar.quarterCount();
    int longestLag = longestLag(positions);
    if (longestLag > 0) {
      payments(receipts, new Calendar.Window(Calendar.AFTER_END, end, end + longestLag), positions);
    }
    if (positions.size() > 1) {
      cumulative(party, positions);
    }
    Observation total = total(positions);
    List<Double> atoms = atoms(total, draws);
    table.distribution(receipts, Calendar.TOTAL, scenario.currency(), total, atoms);
    if (scenario.valuation().isPresent()) {
      table.distribution(
          MetricName.PRESENT_VALUE.ofParty(party),
          Calendar.TOTAL,
          scenario.currency(),
          new Observation.PresentValue(positions),
          List.of());
    }
    table.tailMean(MetricName.CVAR5.ofParty(party), scenario.currency(), total, atoms);
  }

  /// All that was paid by the end of each quarter, net, where it is not one agreement's own.
  private void cumulative(String party, List<Observation.Position> positions) {
    for (Calendar.Window quarter : calendar.quarters()) {
      List<Observation.Term> terms = new ArrayList<>();
      for (Observation.Position position : positions) {
        int index = position.agreement();
        Plan.Booked agreement = agreements.get(index);
        int counted = quarter.from() - agreement.paymentLag();
        if (counted >= 0) {
          terms.addAll(Payments.soFar(index, agreement, position.sign(), counted));
        }
      }
      table.distribution(
          MetricName.RECEIPTS_SO_FAR.ofParty(party),
          quarter.period(),
          scenario.currency(),
          Sums.of(terms),
          List.of());
    }
  }

  private void payments(String id, Calendar.Window window, List<Observation.Position> positions) {
    List<Observation.Term> terms = new ArrayList<>();
    for (Observation.Position position : positions) {
      int index = position.agreement();
      terms.addAll(
          Payments.paid(
              index, agreements.get(index), position.sign(), window, calendar.quarterCount()));
    }
    table.distribution(id, window.period(), scenario.currency(), Sums.of(terms), List.of());
  }

  private List<Observation.Position> positions(String party) {
    List<Observation.Position> positions = new ArrayList<>();
    for (int index = 0; index < scenario.agreements().size(); index++) {
      Agreement agreement = scenario.agreements().get(index);
      if (agreement.payee().equals(party)) {
        positions.add(new Observation.Position(index, 1));
      } else if (agreement.payer().equals(party)) {
        positions.add(new Observation.Position(index, -1));
      }
    }
    return positions;
  }

  private int longestLag(List<Observation.Position> positions) {
    return positions.stream()
        .mapToInt(position -> agreements.get(position.agreement()).paymentLag())
        .max()
        .orElse(0);
  }

  private static Observation total(List<Observation.Position> positions) {
    return positions.size() == 1 && positions.getFirst().sign() > 0
        ? new Observation.Paid(positions.getFirst().agreement())
        : new Observation.Receipts(positions);
  }

  /// Point masses of the total: those of its only agreement's headroom, with its sign.
  private List<Double> atoms(Observation total, DrawTable draws) {
    return switch (total) {
      case Observation.Paid(int agreement) -> headroomAtoms(agreement, draws);
      case Observation.Receipts(List<Observation.Position> positions) when positions.size() == 1 ->
          headroomAtoms(positions.getFirst().agreement(), draws).reversed().stream()
              .map(value -> -value)
              .toList();
      default -> List.of();
    };
  }

  private List<Double> headroomAtoms(int agreement, DrawTable draws) {
    AgreementPlan plan = agreements.get(agreement).plan();
    OptionalInt cap = plan.terms().afterCap().isPresent() ? OptionalInt.empty() : plan.cap();
    return cap.isPresent() ? HeadroomAtoms.of(caps.get(cap.getAsInt()), draws) : List.of();
  }
}
