package headroom.expression;

import headroom.result.MetricId;
import java.util.regex.Pattern;

/// A metric over a period, by name.
///
/// @param id as in results, such as `revenue-share.paid` or `party.New Co.receipts`
/// @param period the label of the period: `total`, `2028`, `FY2028`, `2028-Q4` or `after-end`
public record MetricReference(String id, String period) {
  /// The label of the period that is meant where none is said.
  public static final String TOTAL = "total";

  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{M}\\p{N}-]+");

  /// The total of a metric.
  public static MetricReference total(String id) {
    return new MetricReference(id, TOTAL);
  }

  /// Reads `id` or `id@PERIOD`, whatever metrics there are.
  ///
  /// @throws ExpressionException if the text has not this form
  public static MetricReference parse(String text) {
    Cursor cursor = new Cursor(text);
    WrittenMetric metric = WrittenMetric.read(cursor);
    cursor.requireEnd("the metric");
    return new MetricReference(metric.id(), metric.period().orElse(TOTAL));
  }

  /// The metric as it is written: `party."New Co".receipts@2028`; the period `total` is left out.
  public String text() {
    return written(id) + (period.equals(TOTAL) ? "" : "@" + period);
  }

  /// An id as it is written: a party's name with other signs than letters, digits and hyphens is
  /// quoted.
  static String written(String id) {
    return MetricId.parse(id)
        .filter(MetricId.OfParty.class::isInstance)
        .map(MetricId.OfParty.class::cast)
        .filter(it -> !PLAIN.matcher(it.party()).matches())
        .map(it -> it.name().ofParty(quoted(it.party())))
        .orElse(id);
  }

  private static String quoted(String party) {
    return '"' + party.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
