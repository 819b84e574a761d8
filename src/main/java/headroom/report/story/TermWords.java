package headroom.report.story;

import headroom.scenario.Agreement;
import headroom.scenario.Earning;
import headroom.scenario.Labels;
import headroom.scenario.Term;
import headroom.words.NumberStyle;
import java.time.LocalDate;

/// When an agreement is in force and when it pays, in words.
final class TermWords {
  private static final int MONTHS = 12;

  private TermWords() {}

  /// From when to when: `from 2026-01-01 through 2030-12-31 or until exit, if that comes first`.
  static String time(Term term, Labels labels) {
    return from(term, labels) + ends(term, labels);
  }

  private static String from(Term term, Labels labels) {
    if (term.startsOn().isPresent()) {
      String years = term.months().isPresent() ? " for " + years(term) : "";
      return "from the day of %s on%s, from %s at the earliest, through %s at the latest"
          .formatted(labels.event(term.startsOn().get()), years, term.from(), term.through());
    }
    if (term.months().isEmpty()) {
      return "from %s through %s".formatted(term.from(), term.through());
    }
    LocalDate last = term.from().plusMonths(term.months().getAsInt()).minusDays(1);
    return last.isAfter(term.through())
        ? "from %s through %s, sooner than after %s"
            .formatted(term.from(), term.through(), years(term))
        : "from %s for %s, through %s".formatted(term.from(), years(term), last);
  }

  private static String years(Term term) {
    int months = term.months().orElse(0);
    return months % MONTHS == 0
        ? count(months / MONTHS, "year")
        : months < MONTHS
            ? count(months, "month")
            : NumberStyle.AMOUNT.text(months / (double) MONTHS) + " years";
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private static String ends(Term term, Labels labels) {
    return term.endsOn()
        .map(labels::event)
        .map(event -> " or until " + event + ", if that comes first")
        .orElse("");
  }

  /// When what accrues is paid.
  static String paid(Agreement agreement) {
    return switch (agreement.earning()) {
      case Earning.Share _ -> later(agreement.paymentLag(), ", paid at the end of each quarter");
      case Earning.Milestone(_, Earning.Trigger.When _) ->
          later(agreement.paymentLag(), ", paid at the end of that quarter");
      case Earning.Milestone(_, Earning.Trigger.OnEvent _) -> ", paid on its day";
      case Earning.Dated _ -> "";
    };
  }

  private static String later(int lag, String atOnce) {
    return switch (lag) {
      case 0 -> atOnce;
      case 1 -> ", paid one quarter later";
      default -> ", paid " + lag + " quarters later";
    };
  }
}
