package headroom.scenario.file;

import headroom.compile.Marginals;
import headroom.scenario.Agreement;
import headroom.scenario.Assumption;
import headroom.scenario.Cap;
import headroom.scenario.Earning;
import headroom.scenario.Path;
import headroom.scenario.Quantity;
import headroom.scenario.Rate;
import headroom.scenario.SharedCap;
import headroom.scenario.Term;
import headroom.scenario.Timeline;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Remarks on terms of a cap that change nothing: a total that yearly caps or tiers keep out of
/// reach, with a rate after it; interest on a cap that is used up. Quantities with a law are judged
/// by the ends of it: what is said never to happen happens in no trial.
final class CapNotes {
  /// The part of a law beyond what counts as its end.
  private static final double ALL_BUT = 1e-9;

  private final Timeline timeline;
  private final Marginals marginals;
  private final List<String> notes = new ArrayList<>();

  private CapNotes(Timeline timeline, List<Assumption> assumptions) {
    this.timeline = timeline;
    marginals = new Marginals(assumptions);
  }

  /// The remarks, in file order.
  static List<String> of(
      Timeline timeline,
      List<Agreement> agreements,
      List<SharedCap> caps,
      List<Assumption> assumptions) {
    CapNotes notes = new CapNotes(timeline, assumptions);
    for (Agreement agreement : agreements) {
      agreement
          .ownCap()
          .ifPresent(
              cap -> {
                notes.outOfReach(agreement, cap);
                notes.interest(agreement.name(), cap);
              });
    }
    caps.forEach(cap -> notes.interest(cap.name(), cap.cap()));
    return notes.notes;
  }

  private void outOfReach(Agreement agreement, Cap cap) {
    Optional<Double> left =
        least(cap.total())
            .flatMap(total -> most(cap.alreadyCounted()).map(counted -> total - counted));
    Optional<Double> perYear = agreement.limits().perYear().flatMap(this::most);
    Optional<Double> yearly = perYear.map(it -> it * years(agreement.term()));
    Optional<Double> tiers =
        agreement.limits().minimum().isPresent() ? Optional.empty() : tiers(agreement);
    Optional<Double> bound = yearly.isPresent() ? yearly : tiers;
    if (left.isEmpty() || bound.isEmpty() || bound.get() >= left.get()) {
      return;
    }
    String what = yearly.isPresent() ? "yearly caps" : "tiers";
    notes.add(
        "The %s of %s let no more than %s through in all, less than is left of its total cap: the cap is never reached%s."
            .formatted(
                what,
                agreement.name(),
                amount(bound.get()),
                agreement.limits().afterCap().isPresent()
                    ? ", and `after-cap` has no effect"
                    : ""));
  }

  /// How many years a term touches, at most.
  private int years(Term term) {
    int from = Math.max(term.from().getYear(), timeline.start().year());
    int through = Math.min(term.through().getYear(), timeline.end().year());
    return Math.max(0, through - from + 1) + (term.year() == Term.YearKind.CALENDAR ? 0 : 1);
  }

  /// All that tiers can bring where the last one brings nothing.
  private Optional<Double> tiers(Agreement agreement) {
    if (!(agreement.earning() instanceof Earning.Share share)
        || !(share.rate() instanceof Rate.Tiers tiers)
        || tiers.whole()
        || !tiers.measure().isEmpty()
        || tiers.by() == Rate.By.QUARTER
        || !isNothing(tiers.tiers().getLast().rate())) {
      return Optional.empty();
    }
    double sum = 0;
    double before = 0;
    for (Rate.Tier tier : tiers.tiers().subList(0, tiers.tiers().size() - 1)) {
      Optional<Double> bound = tier.upTo().flatMap(this::most);
      Optional<Double> rate = most(tier.rate());
      if (bound.isEmpty() || rate.isEmpty()) {
        return Optional.empty();
      }
      sum += Math.max(0, bound.get() - before) * rate.get();
      before = Math.max(before, bound.get());
    }
    return Optional.of(tiers.by() == Rate.By.LIFE ? sum : sum * years(agreement.term()));
  }

  private void interest(String name, Cap cap) {
    boolean usedUp =
        cap.total() instanceof Path.Flat(Quantity.Constant(double total))
            && cap.alreadyCounted() instanceof Quantity.Constant(double counted)
            && counted >= total;
    if (cap.interest().isPresent() && usedUp) {
      notes.add(
          "The interest on the cap of %s has no effect: nothing is left of the cap to grow."
              .formatted(name));
    }
  }

  /// An amount with three digits that count.
  private static String amount(double value) {
    BigDecimal digits = BigDecimal.valueOf(value).round(new MathContext(3));
    return digits.stripTrailingZeros().toPlainString();
  }

  private static boolean isNothing(Quantity quantity) {
    return quantity instanceof Quantity.Constant(double value) && value == 0;
  }

  private Optional<Double> most(Quantity quantity) {
    return marginals.of(quantity).map(law -> law.quantile(1 - ALL_BUT));
  }

  private Optional<Double> least(Quantity quantity) {
    return marginals.of(quantity).map(law -> law.quantile(ALL_BUT));
  }

  /// What a path is at most, as far as its nodes say.
  private Optional<Double> most(Path path) {
    return values(path, this::most).max(Double::compare);
  }

  /// What a path is at least, as far as its nodes say.
  private Optional<Double> least(Path path) {
    return values(path, this::least).min(Double::compare);
  }

  private static Stream<Double> values(Path path, Function<Quantity, Optional<Double>> end) {
    return switch (path) {
      case Path.Flat(Quantity value) -> end.apply(value).stream();
      case Path.Multiple(Quantity multiple, Quantity of) ->
          end.apply(multiple).flatMap(it -> end.apply(of).map(amount -> it * amount)).stream();
      case Path.Schedule schedule ->
          schedule.nodes().values().stream().map(end).flatMap(Optional::stream);
      case Path.Fade _, Path.Hold _ -> Stream.empty();
    };
  }
}
