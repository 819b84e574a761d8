package headroom.scenario.file;

import headroom.compile.Marginals;
import headroom.scenario.Agreement;
import headroom.scenario.Assumption;
import headroom.scenario.Cap;
import headroom.scenario.Condition;
import headroom.scenario.Earning;
import headroom.scenario.Event;
import headroom.scenario.Limits;
import headroom.scenario.Path;
import headroom.scenario.Quantity;
import headroom.scenario.Quarter;
import headroom.scenario.Rate;
import headroom.scenario.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Remarks on terms of agreements that can hardly have been meant as they stand together: a minimum
/// above the cap, tiers that nothing reaches, a milestone outside the term. Quantities with a law
/// are judged by their medians.
final class TermNotes {
  private final Timeline timeline;
  private final List<Event> events;
  private final Marginals marginals;
  private final List<String> notes = new ArrayList<>();

  private TermNotes(Timeline timeline, List<Event> events, List<Assumption> assumptions) {
    this.timeline = timeline;
    this.events = events;
    marginals = new Marginals(assumptions);
  }

  /// The remarks, in file order.
  static List<String> of(
      Timeline timeline,
      List<Agreement> agreements,
      List<Event> events,
      List<Assumption> assumptions) {
    TermNotes notes = new TermNotes(timeline, events, assumptions);
    for (Agreement agreement : agreements) {
      notes.limits(agreement);
      notes.tiers(agreement);
      notes.events(agreement);
      notes.milestone(agreement);
      agreement.ownCap().ifPresent(cap -> notes.falls(agreement.name(), cap));
    }
    return notes.notes;
  }

  private Optional<Double> median(Quantity quantity) {
    return marginals.of(quantity).map(law -> law.quantile(0.5));
  }

  /// What a path is at most, as far as its nodes say.
  private Optional<Double> most(Path path) {
    return switch (path) {
      case Path.Flat(Quantity value) -> median(value);
      case Path.Multiple(Quantity multiple, Quantity of) ->
          median(multiple).flatMap(it -> median(of).map(amount -> it * amount));
      case Path.Schedule schedule ->
          schedule.nodes().values().stream()
              .map(this::median)
              .flatMap(Optional::stream)
              .max(Double::compare);
      case Path.Fade _, Path.Hold _ -> Optional.empty();
    };
  }

  private void limits(Agreement agreement) {
    Limits limits = agreement.limits();
    Optional<Double> total = agreement.ownCap().map(Cap::total).flatMap(this::most);
    boolean grows = agreement.ownCap().flatMap(Cap::interest).isPresent();
    if (total.isPresent() && !grows) {
      limits
          .minimum()
          .flatMap(this::least)
          .filter(it -> it > total.get())
          .ifPresent(
              _ ->
                  notes.add(
                      "The minimum of %s is above its cap: the cap wins, and what is above it is never paid."
                          .formatted(agreement.name())));
      limits
          .perYear()
          .flatMap(this::most)
          .filter(it -> it >= total.get())
          .ifPresent(
              _ ->
                  notes.add(
                      "The yearly cap of %s is no less than its total cap: it never cuts anything."
                          .formatted(agreement.name())));
    }
    Optional<Double> yearly = limits.perYear().flatMap(this::most);
    if (yearly.isPresent()
        && limits.minimum().orElse(null) instanceof Limits.Minimum.PerYear(Path amount)
        && most(amount).filter(it -> it > yearly.get()).isPresent()) {
      notes.add(
          "The minimum a year of %s is above its yearly cap: what is above the cap is lost."
              .formatted(agreement.name()));
    }
  }

  private Optional<Double> least(Limits.Minimum minimum) {
    return switch (minimum) {
      case Limits.Minimum.PerYear(Path amount) -> most(amount);
      case Limits.Minimum.InAll(Quantity total, LocalDate _) -> median(total);
    };
  }

  /// A bound at or below the one before leaves its tier empty.
  private void tiers(Agreement agreement) {
    if (!(agreement.earning() instanceof Earning.Share share)
        || !(share.rate() instanceof Rate.Tiers tiers)) {
      return;
    }
    double before = 0;
    for (int tier = 0; tier + 1 < tiers.tiers().size(); tier++) {
      double bound = tiers.tiers().get(tier).upTo().flatMap(this::median).orElse(before);
      if (bound <= before && tiers.tiers().get(tier).upTo().isPresent()) {
        notes.add(
            "Tier %s of %s is empty in half of the trials or more: its bound is no higher than the one before."
                .formatted(tier + 1, agreement.name()));
      }
      before = Math.max(before, bound);
    }
  }

  /// An event with a day that starts an agreement too late for it to run.
  private void events(Agreement agreement) {
    Optional<LocalDate> starts = agreement.term().startsOn().flatMap(this::day);
    Optional<LocalDate> ends = agreement.term().endsOn().flatMap(this::day);
    if (starts.isPresent() && starts.get().isAfter(agreement.through())) {
      notes.add(
          "%s starts with %s, about %s, after its last day (%s): it hardly ever runs."
              .formatted(
                  agreement.name(),
                  agreement.term().startsOn().orElse(""),
                  starts.get(),
                  agreement.through()));
    } else if (starts.isPresent() && ends.isPresent() && !starts.get().isBefore(ends.get())) {
      notes.add(
          "%s starts with %s, about %s, and ends with %s, about %s: it hardly ever runs."
              .formatted(
                  agreement.name(),
                  agreement.term().startsOn().orElse(""),
                  starts.get(),
                  agreement.term().endsOn().orElse(""),
                  ends.get()));
    }
  }

  /// The median day of an event that has days.
  private Optional<LocalDate> day(String name) {
    return events.stream()
        .filter(it -> it.name().equals(name))
        .flatMap(
            it ->
                it instanceof Event.Dated(String _, Quantity day)
                    ? median(day).stream()
                    : java.util.stream.Stream.empty())
        .map(it -> LocalDate.ofEpochDay((long) Math.floor(it)))
        .findFirst();
  }

  /// A milestone whose period lies outside the term.
  private void milestone(Agreement agreement) {
    if (!(agreement.earning()
        instanceof Earning.Milestone(Quantity _, Earning.Trigger.When(Condition condition)))) {
      return;
    }
    Quarter from = Quarter.of(agreement.from());
    Quarter through = Quarter.of(agreement.through());
    Optional<Boolean> outside =
        switch (condition.in()) {
          case Condition.Window.OneYear(int year) ->
              Optional.of(
                  from.year() > year + 1
                      || through.year() < year - 1
                      || (from.year() > year
                          && agreement.term().year() != headroom.scenario.Term.YearKind.FISCAL));
          case Condition.Window.OneQuarter(Quarter quarter) ->
              Optional.of(
                  quarter.compareTo(from) < 0
                      || quarter.compareTo(through) > 0
                      || quarter.compareTo(timeline.end()) > 0);
          case Condition.Window.EachQuarter _,
              Condition.Window.EachYear _,
              Condition.Window.Life _ ->
              Optional.empty();
        };
    if (outside.orElse(false)) {
      notes.add(
          "The milestone %s is never due: the time in which it is judged lies outside its term (%s through %s)."
              .formatted(agreement.name(), agreement.from(), agreement.through()));
    }
  }

  /// A cap that falls to what counts as used up before the timeline.
  private void falls(String name, Cap cap) {
    if (!(cap.total() instanceof Path.Schedule schedule) || schedule.linear()) {
      return;
    }
    double used = median(cap.alreadyCounted()).orElse(0.0);
    double before = Double.NEGATIVE_INFINITY;
    for (var node : schedule.nodes().entrySet()) {
      double total = median(node.getValue()).orElse(Double.POSITIVE_INFINITY);
      if (total < before && used > 0 && total <= used) {
        notes.add(
            "The cap of %s falls to or below what is already counted in %s: it is reached on that day, and nothing is given back."
                .formatted(name, node.getKey()));
      }
      before = total;
    }
  }
}
