package headroom.expression;

import headroom.words.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A metric of a text that the scenario has.
///
/// @param of the metric
/// @param kind what can be asked of it
/// @param at where it stands in the text
record Known(MetricReference of, Catalogue.Kind kind, int at) {
  /// The name of a statistic in front of its bracket.
  static final Pattern FUNCTION = Pattern.compile("[A-Za-z][\\w.-]*(?=\\s*\\()");

  private static final int MOST_LISTED = 8;

  /// Reads the metric at a place.
  static Known read(Cursor cursor, Catalogue catalogue) {
    Optional<String> function = cursor.peek(FUNCTION);
    if (function.isPresent()) {
      throw cursor.fault(
          "a metric stands here by itself, such as revenue-share.paid, without %s"
              .formatted(Cursor.quote(function.get() + "(…)")));
    }
    WrittenMetric written = WrittenMetric.read(cursor);
    Catalogue.Entry entry = catalogue.byId().get(written.id());
    if (entry == null) {
      List<String> ids = List.copyOf(catalogue.byId().keySet());
      throw cursor.fault(
          "there is no metric %s%s".formatted(Cursor.quote(written.id()), meant(written.id(), ids)),
          written.at());
    }
    String period = written.period().orElse(MetricReference.TOTAL);
    if (!entry.periods().contains(period)) {
      throw cursor.fault(noPeriod(entry, written), written.periodAt());
    }
    return new Known(new MetricReference(entry.id(), period), entry.kind(), written.at());
  }

  /// The metric as it is written.
  String text() {
    return of.text();
  }

  /// The end of a sentence about an id that is not there.
  private static String meant(String id, List<String> ids) {
    String close = Suggestion.didYouMean(id, ids.stream().map(MetricReference::written).toList());
    if (!close.isEmpty()) {
      return close;
    }
    List<String> alike = ids.stream().filter(it -> it.endsWith("." + id)).toList();
    if (alike.isEmpty()) {
      alike = ids.stream().filter(it -> it.startsWith(id)).toList();
    }
    if (alike.isEmpty() && id.contains(".")) {
      String owner = id.substring(0, id.indexOf('.') + 1);
      alike = ids.stream().filter(it -> it.startsWith(owner)).toList();
    }
    List<String> told = alike.isEmpty() ? ids : alike;
    return told.size() == 1
        ? "; did you mean `%s`?".formatted(MetricReference.written(told.getFirst()))
        : "; there is " + list(told);
  }

  private static String list(List<String> ids) {
    return ids.stream()
            .limit(MOST_LISTED)
            .map(id -> "`" + MetricReference.written(id) + "`")
            .collect(Collectors.joining(", "))
        + (ids.size() > MOST_LISTED ? ", …" : "");
  }

  private static String noPeriod(Catalogue.Entry entry, WrittenMetric written) {
    String id = MetricReference.written(entry.id());
    if (written.period().isEmpty()) {
      return "`%s` has no total; say when, such as `%s@%s`"
          .formatted(id, id, entry.periods().getLast());
    }
    String period = written.period().get();
    return entry.periods().stream()
        .filter(it -> squeezed(it).equalsIgnoreCase(squeezed(period)))
        .findFirst()
        .map(it -> "`%s` has no period `%s`; did you mean `%s@%s`?".formatted(id, period, id, it))
        .orElseGet(
            () ->
                "`%s` has no period `%s`; it has %s".formatted(id, period, spans(entry.periods())));
  }

  private static String squeezed(String period) {
    return period.replace("-", "");
  }

  /// Periods of one kind are told by their first and last: `2026-Q2 to 2032-Q4, 2026 to 2032,
  /// total`.
  private static String spans(List<String> periods) {
    Map<String, List<String>> kinds = new LinkedHashMap<>();
    periods.forEach(
        it -> kinds.computeIfAbsent(it.replaceAll("\\d+", "#"), _ -> new ArrayList<>()).add(it));
    return kinds.values().stream()
        .map(kind -> kind.size() == 1 ? kind.getFirst() : kind.getFirst() + " to " + kind.getLast())
        .collect(Collectors.joining(", "));
  }
}
