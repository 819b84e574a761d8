package headroom.agreement;

import headroom.path.Operand;
import headroom.path.PathPlan;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/// An agreement made ready to run. Quarters are counted from 0 at the timeline's start.
///
/// @param accrual how a quarter's money accrues on the base
/// @param base the streams it shares
/// @param term when it is in force
/// @param startsOn the moment of the event that starts it, in quarters since the timeline's start
/// @param lasts how many quarters after its first day it ends at the latest, where an event starts
///   it
/// @param endsOn the moment of the event that ends it
/// @param cap index of the cap it draws on, if capped
/// @param terms what it has besides
public record AgreementPlan(
    Accrual accrual,
    List<Inclusion> base,
    Term term,
    Optional<Operand> startsOn,
    OptionalDouble lasts,
    Optional<Operand> endsOn,
    OptionalInt cap,
    TermsPlan terms) {
  public AgreementPlan {
    base = List.copyOf(base);
  }

  /// An agreement of base, rate and cap.
  public AgreementPlan(
      Accrual accrual, List<Inclusion> base, Term term, Optional<Operand> endsOn, OptionalInt cap) {
    this(
        accrual, base, term, Optional.empty(), OptionalDouble.empty(), endsOn, cap, TermsPlan.NONE);
  }

  /// This agreement without a cap.
  public AgreementPlan uncapped() {
    return new AgreementPlan(
        accrual, base, term, startsOn, lasts, endsOn, OptionalInt.empty(), terms);
  }

  /// This agreement with each quantity where the mapping has it.
  public AgreementPlan of(PlanMapping mapping) {
    return new AgreementPlan(
        accrual.of(mapping),
        of(base, mapping),
        term,
        startsOn.map(mapping::moment),
        lasts,
        endsOn.map(mapping::moment),
        cap,
        terms.of(mapping));
  }

  static List<Inclusion> of(List<Inclusion> base, PlanMapping mapping) {
    return base.stream()
        .map(it -> new Inclusion(mapping.stream(it.stream()), mapping.path(it.inclusion())))
        .toList();
  }

  /// Hands on all that it is made of.
  public void reads(Consumer<PathPlan> paths, Consumer<Operand> operands, IntConsumer streams) {
    AgreementPlan same =
        of(
            new PlanMapping() {
              @Override
              public PathPlan path(PathPlan path) {
                paths.accept(path);
                return path;
              }

              @Override
              public Operand amount(Operand amount) {
                operands.accept(amount);
                return amount;
              }

              @Override
              public Operand moment(Operand moment) {
                operands.accept(moment);
                return moment;
              }

              @Override
              public int stream(int stream) {
                streams.accept(stream);
                return stream;
              }
            });
    assert same.equals(this);
  }

  /// Whether it has nothing but base, rate and cap.
  public boolean isPlain() {
    return accrual instanceof Accrual.FlatRate
        && startsOn.isEmpty()
        && terms.equals(TermsPlan.NONE);
  }

  /// A stream in the base.
  ///
  /// @param stream index of the stream
  /// @param inclusion fraction of it that is shared; below 0 counts as 0
  public record Inclusion(int stream, PathPlan inclusion) {}

  /// The days in force.
  ///
  /// @param fractions part of each quarter's days in force, 0 to 1, one per quarter of the timeline
  /// @param openings where in each quarter the part in force begins, 0 to 1
  /// @param firstQuarter first quarter with a day in force; the number of quarters if there is none
  /// @param firstDay the later of the term's and the timeline's first day, in years since the
  ///   timeline's start
  /// @param opens its first moment, in quarters since the timeline's start; may lie before it
  /// @param closes the moment from which on it is no longer in force; may lie after the timeline
  public record Term(
      List<Double> fractions,
      List<Double> openings,
      int firstQuarter,
      double firstDay,
      double opens,
      double closes) {
    /// A term that begins with the timeline or in it, and ends in it or with it.
    public Term(List<Double> fractions, List<Double> openings, int firstQuarter, double firstDay) {
      this(
          fractions,
          openings,
          firstQuarter,
          firstDay,
          firstDay * Years.QUARTERS,
          last(fractions, openings));
    }

    public Term {
      fractions = List.copyOf(fractions);
      openings = List.copyOf(openings);
    }

    private static double last(List<Double> fractions, List<Double> openings) {
      int quarter = fractions.size() - 1;
      while (quarter > 0 && fractions.get(quarter) == 0) {
        quarter--;
      }
      return quarter + openings.get(quarter) + fractions.get(quarter);
    }

    /// Whether any day of the timeline is in force.
    public boolean isEver() {
      return firstQuarter < fractions.size();
    }

    /// A moment in the part of a quarter in force, in years since the timeline's start: `(quarter +
    /// fraction)/4`.
    ///
    /// @param quarter quarters since the timeline's start
    /// @param part how much of the part in force has passed, 0 to 1
    public double years(int quarter, double part) {
      return years(quarter, part, fractions.get(quarter));
    }

    /// A moment where only a fraction of the quarter is in force, from its opening on, in years
    /// since the timeline's start.
    double years(int quarter, double part, double inForce) {
      double fraction = openings.get(quarter) + part * inForce;
      return (quarter + fraction) / 4;
    }
  }
}
