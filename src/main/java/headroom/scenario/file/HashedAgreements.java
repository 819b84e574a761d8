package headroom.scenario.file;

import static headroom.scenario.file.HashedQuantities.path;
import static headroom.scenario.file.HashedQuantities.quantity;

import headroom.scenario.Agreement;
import headroom.scenario.Cap;
import headroom.scenario.Condition;
import headroom.scenario.Earning;
import headroom.scenario.Limits;
import headroom.scenario.Path;
import headroom.scenario.Quantity;
import headroom.scenario.Quarter;
import headroom.scenario.Rate;
import headroom.scenario.SharedCap;
import headroom.scenario.Term;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;

/// Agreements and their caps as they are hashed, under words that stay when something in the
/// program is renamed. Terms that an agreement does not have say nothing.
final class HashedAgreements {
  private HashedAgreements() {}

  /// An agreement without its name, under which it stands.
  static Map<String, Object> agreement(Agreement agreement) {
    return switch (agreement) {
      case Agreement(
              _,
              String payer,
              String payee,
              Earning earning,
              Term term,
              Limits limits,
              int paymentLag) -> {
        HashedTerms terms = HashedTerms.of("payer", payer).and("payee", payee);
        earning(earning, terms);
        term(term, terms);
        limits(limits, terms);
        yield terms.and("payment-lag", paymentLag).map();
      }
    };
  }

  /// The shared caps by name, if there are any.
  static Optional<Map<String, Object>> shared(List<SharedCap> caps) {
    return caps.isEmpty()
        ? Optional.empty()
        : Optional.of(
            HashedTerms.byName(
                caps,
                SharedCap::name,
                it ->
                    HashedTerms.of("cap", cap(it.cap()))
                        .and(
                            "split",
                            switch (it.split()) {
                              case SharedCap.Split.ProRata() -> "pro-rata";
                              case SharedCap.Split.InOrder(List<String> names) -> names;
                            })
                        .map()));
  }

  private static void earning(Earning earning, HashedTerms terms) {
    switch (earning) {
      case Earning.Share(Rate rate, Map<String, Path> base, Optional<Condition> condition) ->
          terms
              .and("rate", rate(rate))
              .and("base", HashedTerms.byKey(base, HashedQuantities::path))
              .and("while", condition.map(HashedAgreements::condition));
      case Earning.Dated(SortedMap<LocalDate, Quantity> payments) ->
          terms.and("pays", HashedTerms.byKey(payments, HashedQuantities::quantity));
      case Earning.Milestone(Quantity amount, Earning.Trigger.OnEvent(String event)) ->
          terms.and("pays", quantity(amount)).and("once", event);
      case Earning.Milestone(Quantity amount, Earning.Trigger.When(Condition condition)) ->
          terms.and("pays", quantity(amount)).and("once", condition(condition));
    }
  }

  private static Object rate(Rate rate) {
    return switch (rate) {
      case Rate.Flat(Path path) -> path(path);
      case Rate.Tiers(
              List<Rate.Tier> tiers,
              Rate.By by,
              boolean whole,
              Map<String, Path> measure,
              Quantity soFar) ->
          HashedTerms.of("tiers", HashedTerms.list(tiers, HashedAgreements::tier))
              .and("by", by.name().toLowerCase(Locale.ROOT))
              .and("whole", whole)
              .and("measure", HashedTerms.byKey(measure, HashedQuantities::path))
              .and("so-far", quantity(soFar))
              .map();
    };
  }

  private static Map<String, Object> tier(Rate.Tier tier) {
    return switch (tier) {
      case Rate.Tier(Optional<Quantity> upTo, Quantity rate) ->
          HashedTerms.of("rate", quantity(rate))
              .and("up-to", upTo.map(HashedQuantities::quantity))
              .map();
    };
  }

  private static Map<String, Object> condition(Condition condition) {
    return switch (condition) {
      case Condition(List<Condition.Bound> bounds, Condition.Window in) ->
          HashedTerms.of(
                  "bounds",
                  HashedTerms.byName(
                      bounds,
                      Condition.Bound::stream,
                      it ->
                          HashedTerms.of(
                                  it.orMore() ? "at-least" : "less-than", quantity(it.level()))
                              .map()))
              .and("in", window(in))
              .map();
    };
  }

  private static String window(Condition.Window window) {
    return switch (window) {
      case Condition.Window.EachQuarter() -> "quarter";
      case Condition.Window.EachYear() -> "year";
      case Condition.Window.Life() -> "life";
      case Condition.Window.OneYear(int year) -> String.valueOf(year);
      case Condition.Window.OneQuarter(Quarter quarter) -> quarter.toString();
    };
  }

  private static void term(Term term, HashedTerms terms) {
    switch (term) {
      case Term(
              LocalDate from,
              LocalDate through,
              Optional<String> startsOn,
              Optional<String> endsOn,
              OptionalInt months,
              Term.YearKind year,
              boolean prorate) -> {
        terms
            .and("from", from.toString())
            .and("through", through.toString())
            .and("ends-on", endsOn)
            .and("starts-on", startsOn);
        months.ifPresent(it -> terms.and("months", it));
        if (year != Term.YearKind.CALENDAR) {
          terms.and("year", year.name().toLowerCase(Locale.ROOT));
        }
        if (prorate) {
          terms.and("prorate", true);
        }
      }
    }
  }

  private static void limits(Limits limits, HashedTerms terms) {
    switch (limits) {
      case Limits(
              Optional<Limits.CapTerm> cap,
              Optional<Path> perYear,
              Optional<Limits.Minimum> minimum,
              Quantity thisYear,
              Optional<Path> afterCap,
              OptionalInt maxPayments) -> {
        terms
            .and("cap", cap.map(HashedAgreements::cap))
            .and("per-year", perYear.map(HashedQuantities::path))
            .and("minimum", minimum.map(HashedAgreements::minimum))
            .and("after-cap", afterCap.map(HashedQuantities::path));
        if (!thisYear.equals(new Quantity.Constant(0))) {
          terms.and("this-year", quantity(thisYear));
        }
        maxPayments.ifPresent(it -> terms.and("max-payments", it));
      }
    }
  }

  private static Object cap(Limits.CapTerm term) {
    return switch (term) {
      case Limits.CapTerm.Own(Cap own) -> cap(own);
      case Limits.CapTerm.Shared(String name) -> name;
    };
  }

  private static Map<String, Object> cap(Cap cap) {
    return switch (cap) {
      case Cap(Path total, Quantity alreadyCounted, Optional<Path> interest) ->
          HashedTerms.of("total", path(total))
              .and("already-counted", quantity(alreadyCounted))
              .and("interest", interest.map(HashedQuantities::path))
              .map();
    };
  }

  private static Map<String, Object> minimum(Limits.Minimum minimum) {
    return switch (minimum) {
      case Limits.Minimum.PerYear(Path amount) -> HashedTerms.of("per-year", path(amount)).map();
      case Limits.Minimum.InAll(Quantity total, LocalDate due) ->
          HashedTerms.of("total", quantity(total)).and("due", due.toString()).map();
    };
  }
}
