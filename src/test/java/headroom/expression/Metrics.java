package headroom.expression;

import headroom.expression.Catalogue.Entry;
import headroom.expression.Catalogue.Kind;
import java.util.List;

/// A catalogue with a metric of every kind and parties of odd names.
final class Metrics {
  private static final List<String> TOTAL = List.of("total");
  private static final List<String> QUARTERS = List.of("2026-Q2", "2026-Q3", "2032-Q4");
  private static final List<String> ALL =
      List.of("2026-Q2", "2026-Q3", "2032-Q4", "2026", "2028", "2032", "FY2027", "FY2032", "total");
  private static final List<String> BY_QUARTER = List.of("2026-Q2", "2026-Q3", "2032-Q4", "total");
  private static final List<String> YEARS = List.of("2026", "2028", "2032", "after-end", "total");

  static final Catalogue CATALOGUE =
      Catalogue.of(
          List.of(
              new Entry("consumer.revenue", ALL, Kind.AMOUNT),
              new Entry("agi.happened", BY_QUARTER, Kind.PROBABILITY),
              new Entry("share.paid", ALL, Kind.AMOUNT),
              new Entry("share.paid.cumulative", QUARTERS, Kind.AMOUNT),
              new Entry("share.headroom", QUARTERS, Kind.AMOUNT),
              new Entry("share.headroom.initial", TOTAL, Kind.AMOUNT),
              new Entry("share.cap.hit", BY_QUARTER, Kind.PROBABILITY),
              new Entry("share.cap.hit-year", TOTAL, Kind.DATE),
              new Entry("share.cap.shadow-price", TOTAL, Kind.SINGLE),
              new Entry("share.paid.given-hit", TOTAL, Kind.CONDITIONAL),
              new Entry("share.paid.at-mean-inputs", TOTAL, Kind.SINGLE),
              new Entry("party.Acme.receipts", YEARS, Kind.AMOUNT),
              new Entry("party.Acme.cvar5", TOTAL, Kind.SINGLE),
              new Entry("party.New Co.receipts", YEARS, Kind.AMOUNT),
              new Entry("party.A \"B\" \\ (C) and = D.receipts", YEARS, Kind.AMOUNT),
              new Entry("party.Übersee-3.receipts", YEARS, Kind.AMOUNT),
              new Entry("assumption.cap", TOTAL, Kind.AMOUNT),
              new Entry("assumption.and", TOTAL, Kind.AMOUNT),
              new Entry("not.paid", TOTAL, Kind.AMOUNT)));

  private Metrics() {}
}
