package headroom.compile;

import headroom.agreement.Accrual;
import headroom.agreement.AgreementPlan;
import headroom.agreement.CapPlan;
import headroom.scenario.Agreement;
import headroom.scenario.Cap;
import headroom.scenario.Quarter;
import headroom.scenario.Timeline;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// Compiles agreements: dates become fractions of quarters, stream names indices.
final class AgreementCompiler {
  private final Timeline timeline;
  private final DrawTable draws;
  private final PathCompiler paths;
  private final Map<String, Integer> streams;
  private final EventCompiler events;
  private final List<CapPlan> caps = new ArrayList<>();

  AgreementCompiler(
      Timeline timeline,
      DrawTable draws,
      PathCompiler paths,
      Map<String, Integer> streams,
      EventCompiler events) {
    this.timeline = timeline;
    this.draws = draws;
    this.paths = paths;
    this.streams = streams;
    this.events = events;
  }

  AgreementPlan compile(Agreement agreement) {
    List<AgreementPlan.Inclusion> base = new ArrayList<>();
    agreement
        .base()
        .forEach(
            (stream, inclusion) ->
                base.add(
                    new AgreementPlan.Inclusion(
                        streams.getOrDefault(stream, -1), paths.compile(inclusion))));
    return new AgreementPlan(
        new Accrual.FlatRate(paths.compile(agreement.rate())),
        base,
        term(agreement.from(), agreement.through()),
        agreement.endsOn().map(events::moment),
        agreement.cap().map(this::cap).map(OptionalInt::of).orElse(OptionalInt.empty()));
  }

  /// The index of a cap of its own.
  private int cap(Cap cap) {
    caps.add(new CapPlan(draws.operand(cap.total()), draws.operand(cap.alreadyCounted())));
    return caps.size() - 1;
  }

  /// The caps of all agreements compiled so far, by index.
  List<CapPlan> caps() {
    return List.copyOf(caps);
  }

  /// The part of each quarter from one day through another, both included.
  private AgreementPlan.Term term(LocalDate from, LocalDate through) {
    List<Double> fractions = new ArrayList<>();
    List<Double> openings = new ArrayList<>();
    int firstQuarter = timeline.quarterCount();
    for (int quarter = 0; quarter < timeline.quarterCount(); quarter++) {
      LocalDate first = timeline.quarter(quarter).firstDay();
      LocalDate afterLast = timeline.quarter(quarter).lastDay().plusDays(1);
      double days = ChronoUnit.DAYS.between(first, afterLast);
      LocalDate opens = from.isAfter(first) ? from : first;
      LocalDate closes = through.isBefore(afterLast) ? through.plusDays(1) : afterLast;
      long inForce = Math.max(0, ChronoUnit.DAYS.between(opens, closes));
      fractions.add(inForce / days);
      openings.add(inForce == 0 ? 0 : ChronoUnit.DAYS.between(first, opens) / days);
      if (inForce > 0) {
        firstQuarter = Math.min(firstQuarter, quarter);
      }
    }
    return new AgreementPlan.Term(fractions, openings, firstQuarter, firstDay(from));
  }

  /// Years from the timeline's start to the later of it and a date.
  private double firstDay(LocalDate from) {
    LocalDate start = timeline.start().firstDay();
    LocalDate day = from.isAfter(start) ? from : start;
    Quarter quarter = Quarter.of(day);
    double days = ChronoUnit.DAYS.between(quarter.firstDay(), quarter.plus(1).firstDay());
    double fraction = ChronoUnit.DAYS.between(quarter.firstDay(), day) / days;
    return (timeline.start().until(quarter) + fraction) / 4;
  }
}
