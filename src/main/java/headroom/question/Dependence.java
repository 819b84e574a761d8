package headroom.question;

import headroom.agreement.Accrual;
import headroom.agreement.AgreementPlan;
import headroom.agreement.CapPlan;
import headroom.engine.Chance;
import headroom.engine.DrawPlan;
import headroom.engine.Observation;
import headroom.engine.Plan;
import headroom.engine.Series;
import headroom.path.Operand;
import headroom.path.PathPlan;
import headroom.stream.Opening;
import headroom.stream.StreamPlan;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What of a plan can have a part in what is observed: columns of draws and streams, found by
/// following what is read. Whatever is left out has none; what is in it may have none either.
final class Dependence {
  private final Plan plan;
  private final Set<Integer> columns = new HashSet<>();
  private final Set<Integer> streams = new HashSet<>();
  private final Set<Integer> agreements = new HashSet<>();
  private final Set<Integer> caps = new HashSet<>();

  private Dependence(Plan plan) {
    this.plan = plan;
  }

  /// Of all that a plan observes.
  static Dependence of(Plan plan) {
    Dependence found = new Dependence(plan);
    plan.outputs().forEach(output -> found.observation(output.observation()));
    plan.chances().forEach(found::chance);
    return found;
  }

  /// Whether an input can have a part in it.
  boolean touches(DrawnInput input) {
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
      case Observation.EffectiveRate(int agreement) -> agreement(agreement);
      case Observation.PaidGivenHit(int agreement, int cap) -> both(agreement, cap);
      case Observation.PaidGivenNotHit(int agreement, int cap) -> both(agreement, cap);
      case Observation.Hit(int cap) -> cap(cap);
      case Observation.HitTime(int cap) -> cap(cap);
      case Observation.HitTimeOrNever(int cap) -> cap(cap);
      case Observation.CapTotal(int cap) -> operand(plan.caps().get(cap).total());
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
      case Series.Rate(int agreement) -> agreement(agreement);
      case Series.Inclusion(int agreement, int _) -> agreement(agreement);
    }
  }

  private void agreement(int index) {
    if (!agreements.add(index)) {
      return;
    }
    AgreementPlan agreement = plan.agreements().get(index).plan();
    switch (agreement.accrual()) {
      case Accrual.FlatRate(PathPlan rate) -> path(rate);
    }
    for (AgreementPlan.Inclusion inclusion : agreement.base()) {
      stream(inclusion.stream());
      path(inclusion.inclusion());
    }
    agreement.endsOn().ifPresent(this::operand);
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
    operand(cap.total());
    operand(cap.alreadyCounted());
  }

  private void stream(int index) {
    if (streams.add(index)) {
      stream(plan.streams().get(index));
    }
  }

  private void stream(StreamPlan stream) {
    switch (stream) {
      case StreamPlan.Grown(Opening opening, PathPlan growth, PathPlan volatility) -> {
        operand(opening.start());
        path(growth);
        path(volatility);
      }
      case StreamPlan.SCurve curve -> {
        operand(curve.opening().start());
        operand(curve.capacity());
        operand(curve.rate());
        noise(curve.noise());
      }
      case StreamPlan.Planned planned -> {
        operand(planned.achievement());
        noise(planned.noise());
      }
      case StreamPlan.QuantilePath _ -> {}
      case StreamPlan.SchwartzMoon moon -> {
        operand(moon.opening().start());
        operand(moon.growth());
        operand(moon.longRunGrowth());
        operand(moon.halfLife());
        path(moon.growthVolatility());
        path(moon.volatility());
      }
      case StreamPlan.Regimes regimes -> {
        operand(regimes.opening().start());
        for (StreamPlan.State state : regimes.states()) {
          path(state.growth());
          path(state.volatility());
        }
      }
      case StreamPlan.Bootstrapped history -> operand(history.opening().start());
      case StreamPlan.Seasonal seasonal -> stream(seasonal.calm());
      case StreamPlan.Shocked shocked -> {
        stream(shocked.calm());
        shocked.shocks().forEach(this::shock);
      }
      case StreamPlan.Derived(List<Integer> of, List<Integer> less, PathPlan ratio) -> {
        of.forEach(this::stream);
        less.forEach(this::stream);
        path(ratio);
      }
    }
  }

  private void shock(StreamPlan.Shock shock) {
    operand(shock.chance());
    switch (shock.size()) {
      case StreamPlan.SameSize(Operand size) -> operand(size);
      case StreamPlan.FreshSize _ -> {}
    }
  }

  private void noise(StreamPlan.Noise noise) {
    path(noise.volatility());
    operand(noise.halfLife());
  }

  private void path(PathPlan path) {
    switch (path) {
      case PathPlan.Steps(List<Operand> byQuarter) -> byQuarter.forEach(this::operand);
      case PathPlan.Interpolated(List<PathPlan.Joint> byQuarter) ->
          byQuarter.forEach(
              joint -> {
                operand(joint.left());
                operand(joint.right());
              });
      case PathPlan.Fading(Operand from, Operand to, Operand halfLife) -> {
        operand(from);
        operand(to);
        operand(halfLife);
      }
      case PathPlan.Held(Operand value, Operand years, PathPlan then) -> {
        operand(value);
        operand(years);
        path(then);
      }
    }
  }

  private void operand(Operand operand) {
    if (operand instanceof Operand.Drawn(int column) && columns.add(column)) {
      switch (plan.draws().columns().get(column)) {
        case DrawPlan.FromLaw _, DrawPlan.Dated _ -> {}
        case DrawPlan.Waiting waiting -> operand(waiting.chance());
        case DrawPlan.Picked picked -> picked.quantities().forEach(this::operand);
      }
    }
  }
}
