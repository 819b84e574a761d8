package headroom.scenario.file;

import headroom.scenario.Agreement;
import headroom.scenario.Assumption;
import headroom.scenario.Event;
import headroom.scenario.RankCorrelation;
import headroom.scenario.Scenario;
import headroom.scenario.SimulationSettings;
import headroom.scenario.Stream;
import headroom.scenario.StreamCorrelation;
import headroom.scenario.Timeline;
import headroom.scenario.Valuation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A merged tree to a scenario: every section is read, whatever is wrong with the others.
final class ScenarioTyping {
  private static final String FORM = "1";

  private final Node.Mapping root;
  private final TreeSource source;
  private final String defaultName;
  private final Reading reading;
  private final Values values;
  private final QuantityReader quantities;
  private final PathReader paths;
  private final ReportReader reportReader;

  ScenarioTyping(Node.Mapping root, TreeSource source, String defaultName, Faults faults) {
    this.root = root;
    this.source = source;
    this.defaultName = defaultName;
    this.reading = new Reading(faults, root);
    this.values = new Values(reading);
    this.quantities = new QuantityReader(reading, values, source);
    this.paths = new PathReader(reading, values, quantities);
    this.reportReader = new ReportReader(reading, values, source);
  }

  private record Titles(String name, String description, String currency) {}

  /// The scenario; null after a fault.
  @Nullable Scenario scenario() {
    Fields fields =
        Fields.open(Keys.SCENARIO, root, Spot.root(root.position()), reading, "headroom: 1");
    if (fields == null) {
      return null;
    }
    Titles titles = titles(fields);
    SettingsReader settings = new SettingsReader(reading, values, quantities);
    Timeline timeline = settings.timeline(fields);
    SimulationSettings simulation = settings.simulation(fields);
    AssumptionsReader assumptionsReader = new AssumptionsReader(reading, values, quantities);
    List<Assumption> assumptions = assumptionsReader.assumptions(fields);
    List<RankCorrelation> correlations = assumptionsReader.correlations(fields);
    StreamsReader streamsReader =
        new StreamsReader(reading, values, quantities, paths, source, timeline);
    List<Stream> streams = streamsReader.streams(fields);
    StreamCorrelation together =
        new StreamCorrelationReader(reading, values, streamsReader).read(fields, streams);
    List<Event> events = new EventsReader(reading, values, quantities).events(fields);
    List<Agreement> agreements =
        new AgreementsReader(reading, values, quantities, paths, timeline).agreements(fields);
    Optional<Valuation> valuation = settings.valuation(fields, timeline);
    ReportReader.Report report = reportReader.report(fields, agreements);
    if (timeline != null) {
      WorkLimits.check(fields, timeline, simulation, streams.size(), agreements, reading);
    }
    if (timeline == null || !reading.faults().isEmpty()) {
      return null;
    }
    reading.draws().notes(assumptions).forEach(reading::note);
    TailNotes.of(timeline, streams, assumptions).forEach(reading::note);
    MagnitudeNotes.of(titles.currency, streams, agreements, assumptions).forEach(reading::note);
    Scenario scenario =
        new Scenario(
            titles.name,
            titles.description,
            titles.currency,
            timeline,
            simulation,
            assumptions,
            correlations,
            streams,
            together,
            events,
            agreements,
            valuation,
            report.settings(),
            InputList.of(root),
            reading.notes(),
            "");
    PrecisionReader.check(scenario, fields, reading);
    if (!reading.faults().isEmpty()) {
      return null;
    }
    return ScenarioHash.stamped(scenario, report.dataSha256() + source.columnsSha256());
  }

  private Titles titles(Fields fields) {
    Node version = fields.require("headroom", "headroom: 1");
    if (version != null && !(version instanceof Node.Scalar scalar && scalar.text().equals(FORM))) {
      reading.fault(
          version.position(),
          "`headroom` must be 1, the version of the file's form that is read here, found %s"
              .formatted(Wording.describe(version)));
    }
    String name = text(fields, "name", defaultName);
    String description = text(fields, "description", "");
    fields.require("currency", "currency: USD bn");
    return new Titles(name, description, text(fields, "currency", ""));
  }

  private String text(Fields fields, String key, String fallback) {
    Node node = fields.get(key);
    String text = node == null ? null : values.text(node, fields.spot(key));
    return text == null ? fallback : text;
  }
}
