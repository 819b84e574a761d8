package headroom.expression;

import java.util.Optional;
import java.util.regex.Pattern;

/// A metric as it stands in a text: `id` or `id@PERIOD`, whatever metrics there are.
///
/// @param id without quotes
/// @param period what stands behind the `@`
/// @param at where the id begins
/// @param periodAt where the period begins, or the id ends if there is none
record WrittenMetric(String id, Optional<String> period, int at, int periodAt) {
  private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{M}\\p{N}.-]+");
  private static final Pattern PERIOD = Pattern.compile("[\\p{Alnum}-]+");
  private static final Pattern LOOSE_PERIOD = Pattern.compile("\\s+@");
  private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
  private static final Pattern ENDS = Pattern.compile("[\\s()<>=!&|,;+*/≤≥≠]");
  private static final String EXAMPLE = "party.\"New Co\".receipts";

  /// Reads the metric at a place that is not the end.
  static WrittenMetric read(Cursor cursor) {
    int at = cursor.position();
    StringBuilder id = new StringBuilder();
    while (true) {
      Optional<String> words = cursor.take(WORDS);
      words.ifPresent(id::append);
      if (cursor.next() == '"' && (id.isEmpty() || id.charAt(id.length() - 1) == '.')) {
        id.append(quoted(cursor));
      } else if (words.isEmpty()) {
        break;
      }
    }
    if (id.isEmpty()) {
      throw cursor.fault(
          "a metric is needed here, such as revenue-share.paid%s"
              .formatted(cursor.atEnd() ? "" : ", found " + Cursor.quote(cursor.rest())));
    }
    int end = cursor.position();
    Optional<String> period = cursor.take('@') ? Optional.of(period(cursor)) : Optional.empty();
    if (!cursor.atEnd() && cursor.peek(ENDS).isEmpty()) {
      throw cursor.fault(
          ("%s cannot stand in a metric; quote a party's name that has other signs than letters,"
                  + " digits and hyphens: %s")
              .formatted(Cursor.quote(sign(cursor)), EXAMPLE));
    }
    if (period.isEmpty() && cursor.peek(LOOSE_PERIOD).isPresent()) {
      throw cursor.fault(
          "the period stands right behind the metric, without a blank before the `@`");
    }
    return new WrittenMetric(id.toString(), period, at, period.isPresent() ? end + 1 : end);
  }

  private static String quoted(Cursor cursor) {
    String name =
        cursor
            .take(QUOTED)
            .orElseThrow(
                () -> cursor.fault("the quote is never closed; add `\"`, as in " + EXAMPLE));
    return name.substring(1, name.length() - 1).replaceAll("\\\\(.)", "$1");
  }

  private static String period(Cursor cursor) {
    return cursor
        .take(PERIOD)
        .orElseThrow(
            () ->
                cursor.fault(
                    "a period is missing behind `@`; write for example @2028, @FY2028, @2028-Q4,"
                        + " @after-end or @total"));
  }

  private static String sign(Cursor cursor) {
    return Character.toString(cursor.text().codePointAt(cursor.position()));
  }
}
