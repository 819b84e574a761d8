package headroom.scenario.file;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which of the first two numbers of a date such as `03/04/2024` is the day.
enum DayOrder {
  /// `31/12/2024`
  DAY_FIRST,
  /// `12/31/2024`
  MONTH_FIRST;

  private static final Pattern DATE =
      Pattern.compile("(\\d{1,2})[/-](\\d{1,2})[/-](?:\\d{4}|\\d{2})(?:[T ][\\d:.]+)?");
  private static final int MONTHS = 12;

  /// What the dates of a column show.
  ///
  /// @param dayFirst the place among the texts of the first date that shows the day first; −1 for
  ///   none
  /// @param monthFirst the same for the month first
  /// @param open the place of the first date that may be read in two ways; −1 for none
  record Shown(int dayFirst, int monthFirst, int open) {

    /// The one order that all dates allow.
    Optional<DayOrder> order() {
      if ((dayFirst < 0) == (monthFirst < 0)) {
        return Optional.empty();
      }
      return Optional.of(monthFirst < 0 ? DAY_FIRST : MONTH_FIRST);
    }

    /// Whether dates show different orders.
    boolean contradict() {
      return dayFirst >= 0 && monthFirst >= 0;
    }

    /// Whether a date may be read in two ways and none decides.
    boolean isOpen() {
      return open >= 0 && dayFirst < 0 && monthFirst < 0;
    }
  }

  /// What the dates among some texts show.
  static Shown of(List<String> texts) {
    int dayFirst = -1;
    int monthFirst = -1;
    int open = -1;
    for (int i = 0; i < texts.size(); i++) {
      Matcher date = DATE.matcher(texts.get(i));
      if (date.matches()) {
        int one = Integer.parseInt(date.group(1));
        int two = Integer.parseInt(date.group(2));
        dayFirst = dayFirst < 0 && one > MONTHS && two <= MONTHS ? i : dayFirst;
        monthFirst = monthFirst < 0 && two > MONTHS && one <= MONTHS ? i : monthFirst;
        open = open < 0 && one != two && one <= MONTHS && two <= MONTHS ? i : open;
      }
    }
    return new Shown(dayFirst, monthFirst, open);
  }
}
