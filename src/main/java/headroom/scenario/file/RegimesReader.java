package headroom.scenario.file;

import headroom.scenario.Path;
import headroom.scenario.Quantity;
import headroom.scenario.StreamProcess;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A stream's regimes. Each reader returns null after a fault.
final class RegimesReader {
  private static final double TOLERANCE = 1e-9;
  private static final int MOST_STATES = 100;
  private static final MathContext SHOWN = new MathContext(6);

  private final Reading reading;
  private final Values values;
  private final PathReader paths;

  RegimesReader(Reading reading, Values values, PathReader paths) {
    this.reading = reading;
    this.values = values;
    this.paths = paths;
  }

  /// The process in an opened mapping.
  @Nullable StreamProcess read(Fields regimes) {
    Node node = regimes.require("states", "states: {boom: {growth: 80%}, slump: {growth: 5%}}");
    Spot spot = regimes.spot("states");
    Fields fields =
        node == null
            ? null
            : Fields.open(StreamKeys.STATES, node, spot, reading, "{boom: {growth: 80%}}");
    if (fields == null) {
      return null;
    }
    List<String> names = List.copyOf(fields.entries().keySet());
    if (names.isEmpty() || names.size() > MOST_STATES) {
      if (fields.hasOnlyKnownKeys()) {
        reading.fault(
            spot.at(),
            "`states` must name 1 to %s states, found %s".formatted(MOST_STATES, names.size()));
      }
      return null;
    }
    List<StreamProcess.State> states = states(fields);
    List<List<Double>> transitions = transitions(regimes, names);
    List<Double> start = start(regimes, names);
    return states.size() < names.size() || transitions == null || start == null
        ? null
        : new StreamProcess.Regimes(states, start, transitions);
  }

  private List<StreamProcess.State> states(Fields fields) {
    List<StreamProcess.State> states = new ArrayList<>();
    fields
        .entries()
        .forEach(
            (name, entry) -> {
              Fields state =
                  Fields.open(
                      StreamKeys.STATE, entry.value(), fields.spot(name), reading, "{growth: 80%}");
              Node node = state == null ? null : state.require("growth", "growth: 80%");
              if (state == null || node == null) {
                return;
              }
              Path growth = paths.read(node, state.spot("growth"), Measure.GROWTH);
              Node noise = state.get("volatility");
              Path volatility =
                  noise == null
                      ? new Path.Flat(new Quantity.Constant(0))
                      : paths.read(noise, state.spot("volatility"), Measure.VOLATILITY);
              if (growth != null && volatility != null) {
                states.add(new StreamProcess.State(name, growth, volatility));
              }
            });
    return states;
  }

  private @Nullable List<List<Double>> transitions(Fields regimes, List<String> names) {
    Node node = regimes.require("transitions", "transitions: {boom: {slump: 5%}}");
    Fields fields =
        node == null
            ? null
            : Fields.open(
                StreamKeys.TRANSITIONS,
                node,
                regimes.spot("transitions"),
                reading,
                "{boom: {slump: 5%}}");
    if (fields == null) {
      return null;
    }
    List<List<Double>> rows = new ArrayList<>();
    for (int from = 0; from < names.size(); from++) {
      rows.add(stay(names.size(), from));
    }
    boolean whole = fields.hasOnlyKnownKeys();
    for (Map.Entry<String, Node.Entry> entry : fields.entries().entrySet()) {
      boolean exists = stateExists(entry.getKey(), names, entry.getValue().keyPosition());
      List<Double> row = exists ? row(entry.getKey(), entry.getValue(), fields, names) : null;
      whole &= row != null;
      if (row != null) {
        rows.set(names.indexOf(entry.getKey()), row);
      }
    }
    return whole ? rows : null;
  }

  private static List<Double> stay(int size, int from) {
    List<Double> row = new ArrayList<>(Collections.nCopies(size, 0.0));
    row.set(from, 1.0);
    return row;
  }

  /// Where a state leads: what is written, and to itself what is left; where the state itself is
  /// written too, the row is whole and adds up to 100%.
  private @Nullable List<Double> row(
      String from, Node.Entry entry, Fields transitions, List<String> names) {
    Spot spot = transitions.spot(from);
    List<Double> row = odds(entry.value(), spot, names);
    if (row == null) {
      return null;
    }
    int self = names.indexOf(from);
    if (row.get(self) > 0 && !isWhole(row)) {
      reading.fault(
          spot.at(),
          "the transitions of `%s`, with `%s` itself among them, must add up to 100%%, found %s%%; leave out `%s`, which gets what is left, or change one"
              .formatted(from, from, percent(sum(row)), from));
      return null;
    }
    row.set(self, 0.0);
    double leaving = sum(row);
    if (leaving > 1 + TOLERANCE) {
      reading.fault(
          spot.at(),
          "the transitions of `%s` must add up to at most 100%%, found %s%%"
              .formatted(from, percent(leaving)));
      return null;
    }
    row.set(self, Math.max(1 - leaving, 0));
    return row;
  }

  private static boolean isWhole(List<Double> row) {
    return StrictMath.abs(sum(row) - 1) <= TOLERANCE;
  }

  private static double sum(List<Double> row) {
    return row.stream().mapToDouble(Double::doubleValue).sum();
  }

  private @Nullable List<Double> start(Fields regimes, List<String> names) {
    Node node = regimes.require("start", "start: " + names.getFirst());
    Spot spot = regimes.spot("start");
    if (node == null) {
      return null;
    }
    if (!(node instanceof Node.Mapping)) {
      String name = values.text(node, spot);
      return name != null && stateExists(name, names, node.position())
          ? stay(names.size(), names.indexOf(name))
          : null;
    }
    List<Double> odds = odds(node, spot, names);
    double sum = odds == null ? 1 : odds.stream().mapToDouble(Double::doubleValue).sum();
    if (StrictMath.abs(sum - 1) > TOLERANCE) {
      reading.fault(
          spot.at(),
          "the probabilities of `start` must add up to 100%%, found %s%%".formatted(percent(sum)));
      return null;
    }
    return odds;
  }

  /// The probability of each state; 0 where none is written.
  private @Nullable List<Double> odds(Node node, Spot spot, List<String> names) {
    Fields fields = Fields.open(StreamKeys.ODDS, node, spot, reading, "{slump: 5%}");
    if (fields == null) {
      return null;
    }
    List<Double> odds = new ArrayList<>(Collections.nCopies(names.size(), 0.0));
    boolean whole = fields.hasOnlyKnownKeys();
    for (Map.Entry<String, Node.Entry> entry : fields.entries().entrySet()) {
      Spot at = fields.spot(entry.getKey());
      boolean exists = stateExists(entry.getKey(), names, at.at());
      Double chance =
          values.number(values.unwrap(entry.getValue().value(), at), at, Measure.CHANCE);
      whole &= exists && chance != null;
      if (exists && chance != null) {
        odds.set(names.indexOf(entry.getKey()), chance);
      }
    }
    return whole ? odds : null;
  }

  private boolean stateExists(String name, List<String> names, Position at) {
    return reading.exists("a state's name is needed here", name, names, at);
  }

  private static String percent(double share) {
    return new BigDecimal(share * 100).round(SHOWN).stripTrailingZeros().toPlainString();
  }
}
