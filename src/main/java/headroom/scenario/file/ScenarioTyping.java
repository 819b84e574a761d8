package headroom.scenario.file;

import headroom.scenario.Agreement;
import headroom.scenario.Assumption;
import headroom.scenario.Assumptions;
import headroom.scenario.Clue;
import headroom.scenario.Decision;
import headroom.scenario.Event;
import headroom.scenario.Input;
import headroom.scenario.Labels;
import headroom.scenario.Model;
import headroom.scenario.Origin;
import headroom.scenario.Presentation;
import headroom.scenario.Provenance;
import headroom.scenario.RankCorrelation;
import headroom.scenario.Scenario;
import headroom.scenario.SharedCap;
import headroom.scenario.SimulationSettings;
import headroom.scenario.Stream;
import headroom.scenario.StreamCorrelation;
import headroom.scenario.Streams;
import headroom.scenario.Timeline;
import headroom.scenario.Valuation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A merged tree to a scenario: every section is read, whatever is wrong with the others.
final class ScenarioTyping {
  private static final String FORM = "1";
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_CURRENCY = 40;

  private final Layers layers;
  private final Node.Mapping root;
  private final TreeSource source;
  private final String defaultName;
  private final Reading reading;
  private final Values values;
  private final QuantityReader quantities;
  private final PathReader paths;
  private final ReportReader reportReader;
  private final int shares;
  private final KnownLaws laws;

  /// @param laws what is known of laws from other readings
  /// @param shares among how many machines its trials are shared out
  ScenarioTyping(
      Layers layers,
      TreeSource source,
      String defaultName,
      Faults faults,
      KnownLaws laws,
      int shares) {
    this(layers, source, defaultName, faults, laws, shares, DrawnNames.OWN);
  }

  /// @param names what is drawn in it
  private ScenarioTyping(
      Layers layers,
      TreeSource source,
      String defaultName,
      Faults faults,
      KnownLaws laws,
      int shares,
      DrawnNames names) {
    this.laws = laws;
    this.shares = shares;
    this.layers = layers;
    this.root = layers.tree();
    this.source = source;
    this.defaultName = defaultName;
    this.reading = new Reading(faults, layers, source.parentMissing(), laws, names);
    this.values = new Values(reading);
    this.quantities = new QuantityReader(reading, values, source);
    this.paths = new PathReader(reading, values, quantities);
    this.reportReader = new ReportReader(reading, values, source);
  }

  /// The paths of what is written and takes no part, once the scenario was read.
  Set<String> leftOut() {
    return reading.leftOut();
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
    if (timeline != null) {
      reading.timeline(timeline);
    }
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
    CapReader capReader = new CapReader(reading, values, quantities, paths);
    List<SharedCap> caps = capReader.caps(fields);
    List<Agreement> agreements =
        new AgreementsReader(
                reading, values, quantities, paths, capReader, timeline, hasFiscalYears(fields))
            .agreements(fields);
    if (reading.faults().isEmpty()) {
      SharedCapCheck.check(fields, caps, agreements, reading);
    }
    Optional<Valuation> valuation = settings.valuation(fields, timeline);
    EvidenceReader evidence = new EvidenceReader(reading, values);
    List<Clue> clues = evidence.clues(fields);
    new ChangedCheck(reading, values).check(fields);
    ReportReader.Report report = reportReader.report(fields, agreements);
    if (timeline != null) {
      WorkLimits.check(fields, timeline, simulation, streams.size(), agreements, shares, reading);
    }
    DecisionReader decision = new DecisionReader(reading, values, quantities);
    decision.read(fields);
    Labels labels = reading.labels();
    if (timeline == null || source.parentMissing() || !reading.faults().isEmpty()) {
      return null;
    }
    Inputs inputs = inputs(assumptions);
    reading.draws().notes(assumptions).forEach(reading::note);
    TailNotes.of(timeline, streams, assumptions).forEach(reading::note);
    SeasonNotes.of(streams).forEach(reading::note);
    MagnitudeNotes.of(titles.currency, streams, agreements, caps, assumptions)
        .forEach(reading::note);
    AgreementNotes.of(agreements, events, assumptions).forEach(reading::note);
    TermNotes.of(timeline, agreements, events, assumptions).forEach(reading::note);
    CapNotes.of(timeline, agreements, caps, assumptions).forEach(reading::note);
    HistoryNotes.of(report.settings().history(), streams, timeline, assumptions, titles.currency)
        .forEach(reading::note);
    Scenario scenario =
        new Scenario(
            new Model(
                timeline,
                new Assumptions(inputs.assumptions, correlations),
                new Streams(streams, together),
                events,
                caps,
                agreements,
                valuation,
                clues),
            simulation,
            new Presentation(
                titles.name, titles.description, titles.currency, report.settings(), labels),
            new Origin(inputs.shown, reading.notes(), ""));
    PrecisionReader.check(scenario.withoutClues(), fields, reading);
    evidence.check(scenario, fields);
    valuation.ifPresent(it -> DiscountBound.check(fields, it.discountRate(), assumptions, reading));
    Optional<Decision> decided =
        decision.over(scenario, InputList.ofDecision(layers), this::withOption);
    if (!reading.faults().isEmpty()) {
      return null;
    }
    List<String> data = new ArrayList<>(source.columnsSha256());
    if (!report.dataSha256().isEmpty()) {
      data.add(report.dataSha256());
    }
    Scenario whole = scenario.withDecision(decided);
    return whole.withOrigin(
        scenario.origin().withNotes(reading.notes()).withHash(ScenarioHash.of(whole, data)));
  }

  /// The scenario with what an option sets; null after a fault.
  private @Nullable Scenario withOption(OptionTree option, Faults faults) {
    return new ScenarioTyping(
            layers.set(option.tree()), source, defaultName, faults, laws, shares, option.names())
        .scenario();
  }

  private static boolean hasFiscalYears(Fields fields) {
    return fields.get("report") instanceof Node.Mapping report
        && report.get("fiscal-year-ends") != null;
  }

  private record Inputs(List<Assumption> assumptions, List<Input> shown) {}

  /// The assumptions that something uses, with their provenance, and the inputs that take part.
  private Inputs inputs(List<Assumption> assumptions) {
    Set<String> unused = reading.noLongerUsed();
    unused.forEach(
        name -> {
          reading.note("Nothing uses assumption %s any more; it is left out.".formatted(name));
          reading.leaveOut("assumptions." + name);
        });
    List<Input> all = InputList.of(layers);
    Map<String, Provenance> said =
        all.stream().collect(Collectors.toMap(Input::path, Input::provenance, (a, _) -> a));
    List<Assumption> used =
        assumptions.stream()
            .filter(it -> !unused.contains(it.name()))
            .map(it -> it.from(said.getOrDefault("assumptions." + it.name(), Provenance.NONE)))
            .toList();
    return new Inputs(used, all.stream().filter(this::takesPart).toList());
  }

  private boolean takesPart(Input input) {
    return reading.leftOut().stream().noneMatch(outer -> isIn(input.path(), outer));
  }

  private static boolean isIn(String path, String outer) {
    return path.equals(outer) || path.startsWith(outer + ".");
  }

  private Titles titles(Fields fields) {
    Node version = fields.require("headroom", "headroom: 1");
    if (version != null && !(version instanceof Node.Scalar scalar && scalar.text().equals(FORM))) {
      reading.fault(
          version.position(),
          "`headroom` must be 1, the version of the file's form that is read here, found %s"
              .formatted(Wording.describe(version)));
    }
    String shown = line(fields, "name", defaultName, LONGEST_NAME);
    String name = Changed.before(root, "name").filter(shown::startsWith).orElse(shown);
    String told = text(fields, "description", "");
    String description = Changed.before(root, "description").filter(told::endsWith).orElse(told);
    fields.require("currency", "currency: USD bn");
    return new Titles(name, description, line(fields, "currency", "", LONGEST_CURRENCY));
  }

  /// Text of one line: it stands in titles and beside every amount.
  private String line(Fields fields, String key, String fallback, int longest) {
    String text = text(fields, key, fallback);
    Node node = fields.get(key);
    if (node != null && (text.contains("\n") || text.codePointCount(0, text.length()) > longest)) {
      reading.fault(
          node.position(),
          "`%s` must be one line of at most %s characters, found %s; put more into `description`"
              .formatted(key, longest, Wording.quote(text)));
    }
    return text;
  }

  private String text(Fields fields, String key, String fallback) {
    Node node = fields.get(key);
    String text = node == null ? null : values.text(node, fields.spot(key));
    return text == null ? fallback : text;
  }
}
