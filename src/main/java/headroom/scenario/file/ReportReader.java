package headroom.scenario.file;

import headroom.scenario.Agreement;
import headroom.scenario.ReportSettings;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The section `report`.
final class ReportReader {
  private static final List<Month> YEAR_ENDS =
      List.of(Month.MARCH, Month.JUNE, Month.SEPTEMBER, Month.DECEMBER);

  /// More parts of a bar cannot be told apart.
  private static final int MOST_STACKED = 5;

  /// The section and the hash of the data file it names, empty without one.
  record Report(ReportSettings settings, String dataSha256) {}

  private final Reading reading;
  private final Values values;
  private final TreeSource source;

  ReportReader(Reading reading, Values values, TreeSource source) {
    this.reading = reading;
    this.values = values;
    this.source = source;
  }

  /// The section with its defaults: the first agreement and its payee.
  ///
  /// @param agreements those that could be read
  Report report(Fields scenario, List<Agreement> agreements) {
    Node node = scenario.get("report");
    Fields fields =
        node == null
            ? null
            : Fields.open(
                Keys.REPORT, node, scenario.spot("report"), reading, "{party: Microsoft}");
    if (fields == null) {
      return new Report(defaults(agreements, Optional.empty(), Optional.empty()), "");
    }
    Optional<String> headline = headline(fields);
    Optional<String> party = party(fields, agreements);
    ReportSettings defaults = defaults(agreements, headline, party);
    Node monthNode = fields.get("fiscal-year-ends");
    Month month =
        monthNode == null
            ? null
            : values.word(monthNode, fields.spot("fiscal-year-ends"), yearEnds());
    ActualsFile.History history = history(fields);
    return new Report(
        new ReportSettings(
            defaults.party(),
            defaults.headline(),
            Optional.ofNullable(month),
            history.points(),
            stack(fields)),
        history.sha256());
  }

  private List<String> stack(Fields fields) {
    Node written = fields.get("stack");
    if (written == null) {
      return List.of();
    }
    Spot spot = fields.spot("stack");
    Node node = values.unwrap(written, spot);
    List<Node> items = node instanceof Node.Sequence list ? list.items() : List.of(node);
    Set<String> names = new LinkedHashSet<>();
    for (Node item : items) {
      String name = values.text(item, spot);
      if (name != null && reading.streamExists(name, item.position()) && !names.add(name)) {
        reading.fault(
            item.position(),
            "each stream may stand once in `stack`, found `%s` again; remove it".formatted(name));
      }
    }
    if (items.size() < 2 || items.size() > MOST_STACKED) {
      reading.fault(
          node.position(),
          "`stack` must name 2 to %s streams, found %s".formatted(MOST_STACKED, items.size()));
    }
    return List.copyOf(names);
  }

  private static Map<String, Month> yearEnds() {
    Map<String, Month> words = new LinkedHashMap<>();
    YEAR_ENDS.forEach(
        month -> words.put(month.getDisplayName(TextStyle.FULL, Locale.ENGLISH), month));
    return words;
  }

  private static ReportSettings defaults(
      List<Agreement> agreements, Optional<String> headline, Optional<String> party) {
    Optional<Agreement> first =
        agreements.stream()
            .filter(agreement -> headline.isEmpty() || agreement.name().equals(headline.get()))
            .findFirst();
    return new ReportSettings(
        party.or(() -> first.map(Agreement::payee)),
        headline.or(() -> first.map(Agreement::name)),
        Optional.empty(),
        List.of());
  }

  private Optional<String> headline(Fields fields) {
    Node node = fields.get("headline");
    String name = node == null ? null : values.text(node, fields.spot("headline"));
    return node != null && name != null && reading.agreementExists(name, node.position())
        ? Optional.of(name)
        : Optional.empty();
  }

  private Optional<String> party(Fields fields, List<Agreement> agreements) {
    Node node = fields.get("party");
    String name = node == null ? null : values.text(node, fields.spot("party"));
    if (node == null || name == null) {
      return Optional.empty();
    }
    Set<String> parties = new LinkedHashSet<>();
    agreements.forEach(
        agreement -> {
          parties.add(agreement.payer());
          parties.add(agreement.payee());
        });
    // Without a single readable agreement the parties are unknown, and other faults say why.
    boolean unknowable = agreements.isEmpty() && !reading.faults().isEmpty();
    return unknowable
            || reading.exists("`party` must be a payer or payee", name, parties, node.position())
        ? Optional.of(name)
        : Optional.empty();
  }

  private ActualsFile.History history(Fields report) {
    Node node = report.get("history");
    Spot spot = report.spot("history");
    if (node instanceof Node.Mapping) {
      Fields fields = Fields.open(Keys.HISTORY, node, spot, reading, "{file: data/history.csv}");
      node = fields == null ? null : fields.require("file", "file: data/history.csv");
    }
    String text = node == null ? null : values.text(node, spot);
    if (node == null || text == null) {
      return ActualsFile.History.NONE;
    }
    ActualsFile.History history = source.history(text, node.position());
    reading.noteFile(text, history.notes());
    return history;
  }
}
