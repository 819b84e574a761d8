package headroom.agreement;

import headroom.path.Operand;
import headroom.path.PathPlan;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// An agreement made ready to run. Quarters are counted from 0 at the timeline's start.
///
/// @param accrual how a quarter's money accrues on the base
/// @param base the streams it shares
/// @param term when it is in force
/// @param endsOn the moment of the event that ends it, in quarters since the timeline's start
/// @param cap index of the cap it draws on, if capped
public record AgreementPlan(
    Accrual accrual, List<Inclusion> base, Term term, Optional<Operand> endsOn, OptionalInt cap) {
  public AgreementPlan {
    base = List.copyOf(base);
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
  public record Term(
      List<Double> fractions, List<Double> openings, int firstQuarter, double firstDay) {
    public Term {
      fractions = List.copyOf(fractions);
      openings = List.copyOf(openings);
    }

    /// Whether any day of the timeline is in force.
    boolean isEver() {
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

    /// The same where only a fraction of the quarter is in force, from its opening on.
    double years(int quarter, double part, double inForce) {
      double fraction = openings.get(quarter) + part * inForce;
      return (quarter + fraction) / 4;
    }
  }
}
