package headroom.compile;

import headroom.agreement.Accrual;
import headroom.agreement.AgreementPlan;
import headroom.agreement.CapPlan;
import headroom.agreement.ConditionPlan;
import headroom.agreement.MinimumPlan;
import headroom.agreement.TermsPlan;
import headroom.path.Operand;
import headroom.scenario.Agreement;
import headroom.scenario.Cap;
import headroom.scenario.Condition;
import headroom.scenario.Earning;
import headroom.scenario.Limits;
import headroom.scenario.Path;
import headroom.scenario.Quantity;
import headroom.scenario.Quarter;
import headroom.scenario.Rate;
import headroom.scenario.Scenario;
import headroom.scenario.SharedCap;
import headroom.scenario.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;

/// Compiles agreements: dates become fractions of quarters, stream names indices.
final class AgreementCompiler {
  private final TermCompiler terms;
  private final DrawTable draws;
  private final PathCompiler paths;
  private final Map<String, Integer> streams;
  private final EventCompiler events;
  private final Map<String, Integer> shared = new LinkedHashMap<>(); // indices of caps, by name
  private final List<CapPlan> caps = new ArrayList<>();

  AgreementCompiler(
      Scenario scenario,
      DrawTable draws,
      PathCompiler paths,
      Map<String, Integer> streams,
      EventCompiler events) {
    this.terms = new TermCompiler(scenario.timeline(), scenario.report().fiscalYearEnds());
    this.draws = draws;
    this.paths = paths;
    this.streams = streams;
    this.events = events;
    for (SharedCap cap : scenario.sharedCaps()) {
      List<String> members =
          scenario.agreements().stream()
              .filter(it -> it.sharedCap().filter(cap.name()::equals).isPresent())
              .map(Agreement::name)
              .toList();
      shared.put(cap.name(), caps.size());
      caps.add(cap(cap.cap(), true, order(cap.split(), members)));
    }
  }

  private static List<Integer> order(SharedCap.Split split, List<String> members) {
    return switch (split) {
      case SharedCap.Split.ProRata() -> List.of();
      case SharedCap.Split.InOrder(List<String> names) ->
          names.stream().map(members::indexOf).toList();
    };
  }

  AgreementPlan compile(Agreement agreement) {
    Term term = agreement.term();
    boolean starts = term.startsOn().isPresent();
    return new AgreementPlan(
        accrual(agreement.earning(), term),
        inclusions(agreement.base()),
        terms.days(term),
        term.startsOn().map(events::moment),
        starts && term.months().isPresent()
            ? OptionalDouble.of(term.months().getAsInt() / 3.0)
            : OptionalDouble.empty(),
        term.endsOn().map(events::moment),
        agreement.limits().cap().map(this::cap).map(OptionalInt::of).orElse(OptionalInt.empty()),
        terms(agreement));
  }

  private TermsPlan terms(Agreement agreement) {
    Limits limits = agreement.limits();
    Optional<Condition> condition =
        agreement.earning() instanceof Earning.Share share ? share.condition() : Optional.empty();
    TermsPlan plan =
        new TermsPlan(
            condition.map(it -> condition(it, agreement.term(), false)),
            terms.years(agreement.term()),
            limits.perYear().map(paths::compile),
            limits.minimum().map(this::minimum),
            draws.operand(limits.thisYear()),
            limits.afterCap().map(paths::compile),
            limits.maxPayments());
    boolean none =
        condition.isEmpty()
            && limits.perYear().isEmpty()
            && limits.minimum().isEmpty()
            && limits.afterCap().isEmpty()
            && limits.maxPayments().isEmpty();
    boolean hasYears =
        agreement.earning()
            instanceof Earning.Share(Rate.Tiers _, Map<String, Path> _, Optional<Condition> _);
    boolean milestone = agreement.earning() instanceof Earning.Milestone;
    return none && !hasYears && !milestone ? TermsPlan.NONE : plan;
  }

  private Accrual accrual(Earning earning, Term term) {
    return switch (earning) {
      case Earning.Share(Rate.Flat(Path rate), _, _) -> new Accrual.FlatRate(paths.compile(rate));
      case Earning.Share(Rate.Tiers tiers, _, _) -> tiers(tiers);
      case Earning.Dated(SortedMap<LocalDate, Quantity> payments) ->
          new Accrual.Dated(
              payments.entrySet().stream()
                  .filter(it -> terms.isInTimeline(it.getKey()))
                  .map(it -> payment(it.getKey(), draws.operand(it.getValue())))
                  .toList());
      case Earning.Milestone(Quantity amount, Earning.Trigger.OnEvent(String event)) ->
          new Accrual.OnEvent(draws.operand(amount), events.moment(event), terms.quarterDays());
      case Earning.Milestone(Quantity amount, Earning.Trigger.When(Condition condition)) ->
          new Accrual.OnCondition(draws.operand(amount), condition(condition, term, true));
    };
  }

  private Accrual tiers(Rate.Tiers tiers) {
    return new Accrual.Tiered(
        tiers.tiers().stream()
            .map(it -> new Accrual.Tier(it.upTo().map(draws::operand), draws.operand(it.rate())))
            .toList(),
        switch (tiers.by()) {
          case QUARTER -> Accrual.Periods.QUARTER;
          case YEAR -> Accrual.Periods.YEAR;
          case LIFE -> Accrual.Periods.LIFE;
        },
        tiers.whole(),
        inclusions(tiers.measure()),
        draws.operand(tiers.soFar()));
  }

  private Accrual.Payment payment(LocalDate day, Operand amount) {
    return new Accrual.Payment(
        terms.quarter(day), terms.moment(day), terms.daysFromStart(day), amount);
  }

  private List<AgreementPlan.Inclusion> inclusions(Map<String, Path> base) {
    List<AgreementPlan.Inclusion> inclusions = new ArrayList<>();
    base.forEach(
        (stream, inclusion) ->
            inclusions.add(new AgreementPlan.Inclusion(stream(stream), paths.compile(inclusion))));
    return inclusions;
  }

  private int stream(String name) {
    return streams.getOrDefault(name, -1);
  }

  private ConditionPlan condition(Condition condition, Term term, boolean once) {
    return new ConditionPlan(
        condition.bounds().stream()
            .map(
                it ->
                    new ConditionPlan.Bound(
                        stream(it.stream()), it.orMore(), draws.operand(it.level())))
            .toList(),
        switch (condition.in()) {
          case Condition.Window.EachQuarter() -> new ConditionPlan.Window.EachQuarter();
          case Condition.Window.EachYear() -> new ConditionPlan.Window.EachYear();
          case Condition.Window.Life() -> terms.life();
          case Condition.Window.OneYear(int year) -> terms.year(year, term.year());
          case Condition.Window.OneQuarter(Quarter quarter) -> terms.quarter(quarter);
        },
        once);
  }

  private MinimumPlan minimum(Limits.Minimum minimum) {
    return switch (minimum) {
      case Limits.Minimum.PerYear(Path amount) -> new MinimumPlan.PerYear(paths.compile(amount));
      case Limits.Minimum.InAll(Quantity total, LocalDate due) ->
          new MinimumPlan.InAll(draws.operand(total), terms.quarter(due), terms.moment(due));
    };
  }

  /// The index of a cap: one of its own, or that of a shared one.
  private int cap(Limits.CapTerm cap) {
    return switch (cap) {
      case Limits.CapTerm.Shared(String name) -> shared.getOrDefault(name, -1);
      case Limits.CapTerm.Own(Cap own) -> {
        caps.add(cap(own, false, List.of()));
        yield caps.size() - 1;
      }
    };
  }

  private CapPlan cap(Cap cap, boolean isShared, List<Integer> order) {
    return new CapPlan(
        paths.compile(cap.total()),
        draws.operand(cap.alreadyCounted()),
        cap.interest().map(it -> new CapPlan.Interest(paths.compile(it), terms.quarterDays())),
        isShared,
        order);
  }

  /// The caps of all agreements compiled so far, by index.
  List<CapPlan> caps() {
    return List.copyOf(caps);
  }

  /// The indices of the shared caps, by name.
  Map<String, Integer> sharedCaps() {
    return shared;
  }
}
