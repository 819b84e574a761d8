package headroom.scenario.file;

import headroom.compile.ContradictionException;
import headroom.compile.UnknownMetricException;
import headroom.expression.ExpressionException;
import headroom.expression.MetricReference;
import headroom.random.NameCollisionException;
import headroom.run.PrecisionTarget;
import headroom.scenario.Precision;
import headroom.scenario.Scenario;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The mapping `precision` of the section `simulation`.
final class PrecisionReader {
  private static final double CONFIDENCE = 0.95;
  private static final String EXAMPLE = "{of: revenue-share.paid, within: 0.1%}";

  private static final Pattern DATED = Pattern.compile("(.+)@([A-Za-z0-9-]+)");

  private final Reading reading;
  private final Values values;

  PrecisionReader(Reading reading, Values values) {
    this.reading = reading;
    this.values = values;
  }

  /// The statistics by their words, in order.
  static Map<String, Precision.Statistic> statistics() {
    Map<String, Precision.Statistic> words = new LinkedHashMap<>();
    words.put("mean", new Precision.Statistic.Mean());
    words.put("probability", new Precision.Statistic.Probability());
    Precision.PERCENTS.forEach(
        percent -> words.put("p" + percent, new Precision.Statistic.At(percent)));
    return words;
  }

  /// The precision asked for, if any; whether its metric exists is not known yet.
  ///
  /// @param simulation the section
  /// @param replicates how many there are
  Optional<Precision> read(Fields simulation, long replicates) {
    Node node = simulation.get("precision");
    Fields fields =
        node == null
            ? null
            : Fields.open(Keys.PRECISION, node, simulation.spot("precision"), reading, EXAMPLE);
    if (fields == null) {
      return Optional.empty();
    }
    Node ofNode = fields.require("of", "of: revenue-share.paid");
    String of = ofNode == null ? null : values.text(ofNode, fields.spot("of"));
    Node withinNode = fields.require("within", "within: 0.1%");
    Double within =
        withinNode == null
            ? null
            : values.number(withinNode, fields.spot("within"), Measure.WITHIN);
    Precision.Statistic statistic = statistic(fields);
    Double confidence = confidence(fields);
    if (replicates < 2) {
      reading.fault(
          simulation.position("precision"),
          "`precision` needs at least two replicates, whose spread tells the error; set"
              + " `replicates: 32`");
      return Optional.empty();
    }
    return of == null || within == null || statistic == null || confidence == null
        ? Optional.empty()
        : Optional.of(precision(metric(of), statistic, within, confidence));
  }

  private static Precision precision(
      MetricReference of, Precision.Statistic statistic, double within, double confidence) {
    return new Precision(of.id(), of.period(), statistic, within, confidence);
  }

  /// The metric as expressions name it, or by its id as in results, where names are not quoted.
  private static MetricReference metric(String text) {
    try {
      return MetricReference.parse(text);
    } catch (ExpressionException _) {
      Matcher dated = DATED.matcher(text);
      return dated.matches()
          ? new MetricReference(dated.group(1), dated.group(2))
          : MetricReference.total(text);
    }
  }

  private Precision.@Nullable Statistic statistic(Fields fields) {
    Node node = fields.get("statistic");
    return node == null
        ? new Precision.Statistic.Mean()
        : values.word(node, fields.spot("statistic"), statistics());
  }

  private @Nullable Double confidence(Fields fields) {
    Node node = fields.get("confidence");
    return node == null
        ? Double.valueOf(CONFIDENCE)
        : values.number(node, fields.spot("confidence"), Measure.CONFIDENCE);
  }

  /// Checks that a scenario has the metric whose precision it asks for, and that it is of the kind.
  ///
  /// @param root the scenario's mapping
  static void check(Scenario scenario, Fields root, Reading reading) {
    Optional<Precision> asked = scenario.simulation().precision();
    if (asked.isEmpty()
        || !(root.get("simulation") instanceof Node.Mapping simulation)
        || !(simulation.get("precision") instanceof Node.Mapping precision)) {
      return;
    }
    Node of = precision.get("of");
    Position at = of == null ? precision.position() : of.position();
    try {
      PrecisionTarget.fault(scenario, asked.get()).ifPresent(fault -> reading.fault(at, fault));
    } catch (UnknownMetricException unknown) {
      reading.exists("`of` must be a metric of this scenario", unknown.id(), unknown.known(), at);
    } catch (ContradictionException | NameCollisionException _) {
      // Not about the precision: said when the scenario is made ready to run.
    }
  }
}
