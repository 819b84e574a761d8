package headroom.scenario.file;

import headroom.scenario.Path;
import headroom.scenario.Quantity;
import headroom.scenario.Quarter;
import headroom.scenario.Seasons;
import headroom.scenario.Shock;
import headroom.scenario.StartingLevel;
import headroom.scenario.Stream;
import headroom.scenario.StreamKind;
import headroom.scenario.StreamProcess;
import headroom.scenario.Timeline;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// A stream with a process of its own.
final class GrownReader {
  /// What stands for the process of a stream that has no quarter left to simulate.
  private static final StreamProcess KNOWN_THROUGHOUT =
      new StreamProcess.Growth(
          new Path.Flat(new Quantity.Constant(0)), new Path.Flat(new Quantity.Constant(0)));

  private final Reading reading;
  private final Values values;
  private final QuantityReader quantities;
  private final ActualReader actualReader;
  private final ProcessReader processes;
  private final ShocksReader shocksReader;
  private final SeasonsReader seasonsReader;

  GrownReader(
      Reading reading,
      Values values,
      QuantityReader quantities,
      PathReader paths,
      TreeSource source,
      @Nullable Timeline timeline) {
    this.reading = reading;
    this.values = values;
    this.quantities = quantities;
    this.actualReader = new ActualReader(reading, values, timeline);
    this.shocksReader = new ShocksReader(reading, values, quantities);
    this.seasonsReader = new SeasonsReader(reading, values);
    this.processes = new ProcessReader(reading, values, quantities, paths, source, timeline);
  }

  /// The stream; null after a fault.
  @Nullable Stream read(String name, Fields fields) {
    StreamKind kind = kind(fields);
    Optional<StartingLevel> now = startingLevel(fields);
    SortedMap<Quarter, Double> actual = actualReader.read(fields);
    List<Shock> shocks = shocksReader.read(fields);
    boolean known = isKnownThroughout(actual) && ProcessKey.of(fields).isEmpty();
    if (known) {
      refuseForeignKeys(fields, ProcessKey.GROWTH);
    }
    Optional<ProcessKey> key = known ? Optional.empty() : process(fields);
    Seasons seasons = seasonsReader.read(fields, known ? Optional.of(ProcessKey.GROWTH) : key);
    StreamProcess process =
        known
            ? KNOWN_THROUGHOUT
            : key.isEmpty() ? null : processes.read(key.get(), fields, actual, seasons);
    boolean starts = process == null || startsSomewhere(name, fields, process);
    if (kind == null || process == null || !starts) {
      return null;
    }
    if (now.isPresent() && !actual.isEmpty()) {
      reading.note(
          "`%s.%s` is not used: the stream starts from its known quarters (`actual`)."
              .formatted(fields.spot().path(), now.get().annualised() ? "run-rate" : "now"));
    }
    // An amount at fault was reported; without one the stream could not be made.
    return now.isEmpty() && actual.isEmpty() && process.needsStart()
        ? null
        : new Stream.Grown(name, kind, now, actual, process, shocks, seasons);
  }

  private boolean isKnownThroughout(SortedMap<Quarter, Double> actual) {
    return reading
        .timeline()
        .filter(timeline -> actual.size() == timeline.quarterCount())
        .isPresent();
  }

  /// What a stream measures; null after a fault.
  @Nullable StreamKind kind(Fields fields) {
    Node node = fields.get("kind");
    return node == null
        ? StreamKind.REVENUE
        : values.word(
            values.unwrap(node, fields.spot("kind")),
            fields.spot("kind"),
            Wording.words(StreamKind.values()));
  }

  /// The key of the one process that the stream follows; empty after a fault.
  private Optional<ProcessKey> process(Fields fields) {
    List<ProcessKey> present = ProcessKey.of(fields);
    if (present.isEmpty()) {
      if (fields.hasOnlyKnownKeys()) {
        fields.require("growth", "growth: 40%");
      }
      return Optional.empty();
    }
    ProcessKey process = present.getFirst();
    if (present.size() > 1) {
      reading.fault(
          fields.position(present.get(1).text()),
          "a stream must follow one process, found `%s` and `%s`; remove one (a parent's with `%s: null`)"
              .formatted(process.text(), present.get(1).text(), process.text()));
      return Optional.empty();
    }
    refuseForeignKeys(fields, process);
    return Optional.of(process);
  }

  private void refuseForeignKeys(Fields fields, ProcessKey process) {
    for (String key : fields.entries().keySet()) {
      if (ProcessKey.owns(key) && !process.takes(key)) {
        reading.fault(
            fields.position(key),
            "`%s` has no meaning for a stream with `%s`; remove it (a parent's with `%s: null`)"
                .formatted(key, process.text(), key));
      }
    }
  }

  private static boolean givesActual(Fields fields) {
    Node actual = fields.get("actual");
    return actual != null && !(actual instanceof Node.Mapping mapping && mapping.isEmpty());
  }

  private boolean startsSomewhere(String name, Fields fields, StreamProcess process) {
    boolean starts =
        !process.needsStart()
            || fields.isPresent("now")
            || fields.isPresent("run-rate")
            || givesActual(fields);
    if (!starts && fields.hasOnlyKnownKeys()) {
      reading.missing(
          fields.spot().at(),
          "stream `%s` needs a starting level; add `now: 3.1`, `run-rate: 12.4` or `actual: {…}`"
              .formatted(name));
    }
    return starts;
  }

  private Optional<StartingLevel> startingLevel(Fields fields) {
    if (fields.isPresent("now") && fields.isPresent("run-rate")) {
      reading.fault(
          fields.position("run-rate"),
          "a stream starts from `now` or from `run-rate`, found both; remove one (a parent's with"
              + " `now: null`)");
    }
    boolean annualised = fields.isPresent("run-rate");
    String key = annualised ? "run-rate" : "now";
    Node node = fields.get(key);
    Quantity amount = node == null ? null : quantities.read(node, fields.spot(key), Measure.MONEY);
    return amount == null ? Optional.empty() : Optional.of(new StartingLevel(amount, annualised));
  }
}
