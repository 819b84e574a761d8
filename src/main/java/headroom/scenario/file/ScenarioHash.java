package headroom.scenario.file;

import static headroom.scenario.file.HashedQuantities.quantity;

import headroom.scenario.Agreement;
import headroom.scenario.Assumption;
import headroom.scenario.Assumptions;
import headroom.scenario.Event;
import headroom.scenario.Evidence;
import headroom.scenario.HistoryPoint;
import headroom.scenario.Input;
import headroom.scenario.Model;
import headroom.scenario.Origin;
import headroom.scenario.Precision;
import headroom.scenario.Presentation;
import headroom.scenario.Provenance;
import headroom.scenario.Quantity;
import headroom.scenario.Quarter;
import headroom.scenario.RankCorrelation;
import headroom.scenario.ReportSettings;
import headroom.scenario.Sampler;
import headroom.scenario.Scenario;
import headroom.scenario.SimulationSettings;
import headroom.scenario.Stream;
import headroom.scenario.StreamCorrelation;
import headroom.scenario.Streams;
import headroom.scenario.Timeline;
import headroom.scenario.Valuation;
import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The hash of a resolved scenario. Parents, overrides, defaults, provenance and the bytes of data
/// files count; title, description, file names, formatting, comments and the order of mappings do
/// not. Neither does any name in the program: every word of the text is written here, in
/// [HashedStreams], in [HashedAgreements], in [HashedClues] or in [HashedQuantities].
final class ScenarioHash {
  private static final String FORM = "headroom scenario 2";

  private ScenarioHash() {}

  /// The hash of a scenario.
  ///
  /// @param scenario a scenario whose own hash is ignored
  /// @param dataSha256 the hashes of its data files
  static String of(Scenario scenario, Collection<String> dataSha256) {
    return Canonical.sha256(text(scenario, dataSha256));
  }

  /// What is hashed.
  static String text(Scenario scenario, Collection<String> dataSha256) {
    return switch (scenario) {
      case Scenario(
              Model(
                  Timeline timeline,
                  Assumptions(var assumptions, var correlations),
                  Streams(var streams, StreamCorrelation together),
                  var events,
                  var caps,
                  var agreements,
                  var valuation,
                  var clues),
              SimulationSettings simulation,
              Presentation(_, _, String currency, ReportSettings report, _),
              Origin(var inputs, _, _),
              var decision) ->
          Canonical.text(
              HashedTerms.of("form", FORM)
                  .and("currency", currency)
                  .and("start", timeline.start().toString())
                  .and("end", timeline.end().toString())
                  .and("simulation", simulation(simulation))
                  .and(
                      "assumptions",
                      HashedTerms.byName(
                          assumptions, Assumption::name, it -> quantity(it.quantity())))
                  .and("correlations", HashedTerms.list(correlations, ScenarioHash::correlation))
                  .and("streams", HashedTerms.byName(streams, Stream::name, HashedStreams::stream))
                  .and("stream-correlation", HashedStreams.correlation(together))
                  .and("events", HashedTerms.byName(events, Event::name, ScenarioHash::event))
                  .and(
                      "agreements",
                      HashedTerms.byName(agreements, Agreement::name, HashedAgreements::agreement))
                  .and("caps", HashedAgreements.shared(caps))
                  .and("valuation", valuation.map(ScenarioHash::valuation))
                  .and("report", report(report))
                  .and("evidence", HashedClues.of(clues))
                  .and("provenance", provenance(inputs))
                  .and("decision", decision.map(it -> HashedDecision.decision(it, scenario)))
                  .and("data", dataSha256.stream().sorted().distinct().toList())
                  .map());
    };
  }

  private static Map<String, Object> simulation(SimulationSettings settings) {
    return switch (settings) {
      case SimulationSettings(
              long trials,
              long seed,
              Sampler sampler,
              int replicates,
              Optional<Precision> precision) ->
          HashedTerms.of("trials", trials)
              .and("seed", seed)
              .and("sampler", sampler(sampler))
              .and("replicates", replicates)
              .and("precision", precision.map(ScenarioHash::precision))
              .map();
    };
  }

  private static String sampler(Sampler sampler) {
    return switch (sampler) {
      case PHILOX -> "philox";
      case SOBOL -> "sobol";
    };
  }

  private static Map<String, Object> precision(Precision precision) {
    return switch (precision) {
      case Precision(
              String _,
              String _,
              Precision.Statistic statistic,
              double within,
              double confidence) ->
          HashedTerms.of("of", precision.metric())
              .and("statistic", statistic.word())
              .and("within", within)
              .and("confidence", confidence)
              .map();
    };
  }

  private static Map<String, Object> correlation(RankCorrelation correlation) {
    return switch (correlation) {
      case RankCorrelation(String first, String second, double spearman) ->
          HashedTerms.of("between", List.of(first, second)).and("spearman", spearman).map();
    };
  }

  private static Map<String, Object> event(Event event) {
    return switch (event) {
      case Event.Waited(_, Quantity chance) -> HashedTerms.of("chance", quantity(chance)).map();
      case Event.Dated(_, Quantity day) -> HashedTerms.of("day", quantity(day)).map();
    };
  }

  private static Map<String, Object> valuation(Valuation valuation) {
    return switch (valuation) {
      case Valuation(Quantity discountRate, LocalDate asOf) ->
          HashedTerms.of("discount-rate", quantity(discountRate))
              .and("as-of", asOf.toString())
              .map();
    };
  }

  private static Map<String, Object> report(ReportSettings report) {
    return switch (report) {
      case ReportSettings(
              Optional<String> party,
              Optional<String> headline,
              Optional<Month> fiscalYearEnds,
              List<HistoryPoint> history,
              List<String> stack) ->
          HashedTerms.of("history", HashedTerms.list(history, ScenarioHash::point))
              .and("party", party)
              .and("headline", headline)
              .and("fiscal-year-ends", fiscalYearEnds.map(Month::getValue))
              .and("stack", stack)
              .map();
    };
  }

  private static Map<String, Object> point(HistoryPoint point) {
    return switch (point) {
      case HistoryPoint(
              Quarter firstQuarter,
              int quarterCount,
              double amount,
              Optional<Evidence> evidence,
              String source) ->
          HashedTerms.of("from", firstQuarter.toString())
              .and("quarters", quarterCount)
              .and("amount", amount)
              .and("evidence", evidence.map(ScenarioHash::evidence))
              .and("source", source)
              .map();
    };
  }

  /// What is said of values; their texts are spellings of what is hashed already.
  static Map<String, Object> provenance(List<Input> inputs) {
    Map<String, Object> all = new LinkedHashMap<>();
    for (Input input : inputs) {
      if (!input.provenance().equals(Provenance.NONE)) {
        all.putIfAbsent(input.path(), provenance(input.provenance()));
      }
    }
    return all;
  }

  /// What is said of a value.
  static Map<String, Object> provenance(Provenance provenance) {
    return switch (provenance) {
      case Provenance(
              Optional<String> source,
              Optional<String> asOf,
              Optional<Evidence> evidence,
              Optional<String> unit,
              Optional<String> note) ->
          HashedTerms.empty()
              .and("source", source)
              .and("as-of", asOf)
              .and("evidence", evidence.map(ScenarioHash::evidence))
              .and("unit", unit)
              .and("note", note)
              .map();
    };
  }

  private static String evidence(Evidence evidence) {
    return switch (evidence) {
      case FILED -> "filed";
      case STATED -> "stated";
      case REPORTED -> "reported";
      case LEAKED -> "leaked";
      case ESTIMATED -> "estimated";
      case INFERRED -> "inferred";
      case ASSUMED -> "assumed";
    };
  }
}
