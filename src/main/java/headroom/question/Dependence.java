package headroom.question;

import headroom.agreement.AgreementPlan;
import headroom.agreement.CapPlan;
import headroom.engine.Chance;
import headroom.engine.Observation;
import headroom.engine.Plan;
import headroom.engine.Series;
import headroom.path.Operand;
import headroom.path.PathPlan;
import headroom.stream.StreamReads;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What of a plan can have a part in what is observed: columns of draws and streams, found by
/// following what is read. Whatever is left out has none; what is in it may have none either.
public final class Dependence {
  private final Plan plan;
  private final Set<Integer> columns = new HashSet<>();
  private final Set<Integer> streams = new HashSet<>();
  private final Set<Integer> agreements = new HashSet<>();
  private final Set<Integer> caps = new HashSet<>();

  private Dependence(Plan plan) {
    this.plan = plan;
  }

  /// Of all that a plan observes.
  public static Dependence of(Plan plan) {
    Dependence found = new Dependence(plan);
    plan.outputs().forEach(output -> found.observation(output.observation()));
    plan.chances().forEach(found::chance);
    return found;
  }

  /// Whether an input can have a part in it.
  public boolean touches(DrawnInput input) {
    return switch (input.source()) {
      case DrawnInput.Column it -> columns.contains(it.column());
      case DrawnInput.Paths(Set<Integer> moved) -> moved.stream().anyMatch(streams::contains);
    };
  }

  private void chance(Chance chance) {
    switch (chance) {
      case Chance.HitBy(int cap, int _) -> cap(cap);
      case Chance.HitWithHeadroom(int cap) -> cap(cap);
      case Chance.HappenedBy(Operand moment, int _) -> operand(moment);
      case Chance.Within(List<Chance.Range> _) -> {} // its outputs are observed
    }
  }

  private void observation(Observation observation) {
    switch (observation) {
      case Observation.AtQuarter(Series series, int _) -> series(series);
      case Observation.Sum(List<Observation.Term> terms) ->
          terms.forEach(term -> series(term.series()));
      case Observation.Paid(int agreement) -> agreement(agreement);
      case Observation.CountedInAll(int agreement) -> agreement(agreement);
      case Observation.Payments(int agreement) -> agreement(agreement);
      case Observation.UsedInAll(int cap) -> cap(cap);
      case Observation.ShadowPrice(int cap) -> cap(cap);
      case Observation.EffectiveRate(int agreement) -> agreement(agreement);
      case Observation.PaidGivenHit(int agreement, int cap) -> both(agreement, cap);
      case Observation.PaidGivenNotHit(int agreement, int cap) -> both(agreement, cap);
      case Observation.Hit(int cap) -> cap(cap);
      case Observation.HitTime(int cap) -> cap(cap);
      case Observation.HitTimeOrNever(int cap) -> cap(cap);
      case Observation.CapTotal(int cap) when plan.isPlain(cap) ->
          path(plan.caps().get(cap).total());
      case Observation.CapTotal(int cap) -> cap(cap);
      case Observation.InitialHeadroom(int cap) -> ownTerms(plan.caps().get(cap));
      case Observation.Receipts(List<Observation.Position> positions) -> positions(positions);
      case Observation.PresentValue(List<Observation.Position> positions) -> {
        positions(positions);
        plan.discounting().ifPresent(discounting -> operand(discounting.rate()));
      }
      case Observation.Draw(int column) -> operand(new Operand.Drawn(column));
      case Observation.DrawnAmount(int column) -> operand(new Operand.Drawn(column));
      case Observation.Fixed _ -> {}
    }
  }

  private void both(int agreement, int cap) {
    agreement(agreement);
    cap(cap);
  }

  private void positions(List<Observation.Position> positions) {
    positions.forEach(position -> agreement(position.agreement()));
  }

  private void series(Series series) {
    switch (series) {
      case Series.Level(int stream) -> stream(stream);
      case Series.TotalLevel(List<Integer> all) -> all.forEach(this::stream);
      case Series.Accrued(int agreement) -> agreement(agreement);
      case Series.Counted(int agreement) -> agreement(agreement);
      case Series.Forgone(int agreement) -> agreement(agreement);
      case Series.Cumulative(int agreement) -> agreement(agreement);
      case Series.Headroom(int cap) -> cap(cap);
      case Series.Reached(int cap) -> cap(cap);
      case Series.Tail(int agreement) -> agreement(agreement);
      case Series.Shortfall(int agreement) -> agreement(agreement);
      case Series.Lost(int agreement) -> agreement(agreement);
      case Series.Used(int cap) -> cap(cap);
      case Series.Value(PathPlan path) -> path(path);
    }
  }

  private void agreement(int index) {
    if (!agreements.add(index)) {
      return;
    }
    AgreementPlan agreement = plan.agreements().get(index).plan();
    agreement.reads(this::path, this::operand, this::stream);
    agreement.cap().ifPresent(this::cap);
  }

  /// What is left of a cap depends on all that draw on it.
  private void cap(int index) {
    if (!caps.add(index)) {
      return;
    }
    ownTerms(plan.caps().get(index));
    for (int agreement = 0; agreement < plan.agreements().size(); agreement++) {
      if (plan.agreements().get(agreement).plan().cap().stream().anyMatch(it -> it == index)) {
        agreement(agreement);
      }
    }
  }

  private void ownTerms(CapPlan cap) {
    path(cap.total());
    operand(cap.alreadyCounted());
    cap.interest().ifPresent(it -> path(it.rate()));
  }

  private void stream(int index) {
    if (streams.add(index)) {
      StreamReads.of(plan.streams().get(index), this::operand, this::stream);
    }
  }

  private void path(PathPlan path) {
    path.operands(this::operand);
  }

  private void operand(Operand operand) {
    if (operand instanceof Operand.Drawn(int column) && columns.add(column)) {
      plan.draws().columns().get(column).operands().forEach(this::operand);
    }
  }
}
