package headroom.report;

import headroom.chart.ChartWriter;
import headroom.chart.Miniature;
import headroom.chart.Range;
import headroom.compile.Marginals;
import headroom.distribution.Atom;
import headroom.distribution.Distribution;
import headroom.result.Estimate;
import headroom.scenario.Assumption;
import headroom.scenario.Quantity;
import headroom.scenario.Scenario;
import headroom.words.Rounding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// What the assumptions' laws look like: density, single values with their probabilities, and P5,
/// P50 and P95, taken from the laws themselves and not from trials.
public final class LawPictures {
  private static final int CELLS = 96;
  private static final int MOST_STICKS = 24;
  private static final int MOST_LABELS = 6;

  /// How far a picture reaches: a share of draws in each tail is left out, and a tail is cut where
  /// it is longer than so many times the distance from P50 to P5 or P95.
  private static final double LEFT_OUT = 0.005;

  private static final double LONGEST_TAIL = 3.5;

  private final String path;
  private final WrittenInputs written;
  private final Distribution law;
  private final List<Atom> atoms;

  private LawPictures(String path, WrittenInputs written, Distribution law) {
    this.path = path;
    this.written = written;
    this.law = law;
    atoms = law.atoms().size() <= MOST_STICKS ? law.atoms() : List.of();
  }

  /// An `svg` element for every assumption that is not known, by its path in the scenario.
  public static Map<String, String> of(Scenario scenario) {
    Marginals marginals = new Marginals(scenario.assumptions());
    WrittenInputs written = WrittenInputs.of(scenario);
    Map<String, String> pictures = new LinkedHashMap<>();
    scenario.assumptions().parallelStream()
        .flatMap(assumption -> of(assumption, marginals, written).stream())
        .toList()
        .forEach(picture -> pictures.put(picture.getKey(), picture.getValue()));
    return pictures;
  }

  /// An `svg` element for a law.
  ///
  /// @param path where it is written
  /// @param written how numbers are written there
  public static String of(String path, WrittenInputs written, Distribution law) {
    return ChartWriter.miniature(new LawPictures(path, written, law).miniature());
  }

  private static Optional<Map.Entry<String, String>> of(
      Assumption assumption, Marginals marginals, WrittenInputs written) {
    if (assumption.quantity() instanceof Quantity.Constant) {
      return Optional.empty();
    }
    String path = "assumptions." + assumption.name();
    return marginals.of(assumption.quantity()).map(law -> Map.entry(path, of(path, written, law)));
  }

  private Miniature miniature() {
    double low = law.quantile(0.05);
    double middle = law.quantile(0.5);
    double high = law.quantile(0.95);
    Range range = range(low, middle, high);
    List<String> labels =
        low < high
            ? List.of("P5 " + text(low), "P50 " + text(middle), "P95 " + text(high))
            : List.of((law.low() < law.high() ? "P5 to P95 " : "always ") + text(middle));
    return new Miniature(
        String.join(", ", labels), range, density(range), sticks(), low, middle, high, labels);
  }

  private Range range(double low, double middle, double high) {
    double left = Math.max(law.low(), law.quantile(LEFT_OUT));
    double right = Math.min(law.high(), law.quantile(1 - LEFT_OUT));
    left = low < middle ? Math.max(left, middle - LONGEST_TAIL * (middle - low)) : left;
    right = middle < high ? Math.min(right, middle + LONGEST_TAIL * (high - middle)) : right;
    double margin = 0.04 * (right - left);
    if (!(margin > 0)) {
      margin = middle == 0 ? 1 : Math.abs(middle) / 2;
    }
    return new Range(left - margin, right + margin);
  }

  /// Probability of each cell of the range without that of the single values drawn as sticks; empty
  /// if nothing is left.
  private List<Double> density(Range range) {
    double single = atoms.stream().mapToDouble(Atom::probability).sum();
    if (single > 1 - 1e-9) {
      return List.of();
    }
    List<Double> density = new ArrayList<>();
    double width = (range.high() - range.low()) / CELLS;
    double below = smooth(range.low());
    for (int cell = 1; cell <= CELLS; cell++) {
      double above = smooth(range.low() + cell * width);
      density.add(Math.max(0, above - below));
      below = above;
    }
    return density;
  }

  private double smooth(double value) {
    return law.cdf(value)
        - atoms.stream().filter(atom -> atom.value() <= value).mapToDouble(Atom::probability).sum();
  }

  private List<Miniature.Stick> sticks() {
    return atoms.stream()
        .map(
            atom ->
                new Miniature.Stick(
                    atom.value(),
                    Math.min(1, atom.probability()),
                    atoms.size() <= MOST_LABELS && atom.probability() < 1
                        ? Rounding.briefPercent(
                            new Estimate(atom.probability(), OptionalDouble.empty()))
                        : ""))
        .toList();
  }

  private String text(double value) {
    Estimate estimate = new Estimate(value, OptionalDouble.empty());
    return written.percent(path)
        ? Rounding.brief(Rounding.hundredfold(estimate)) + " %"
        : Rounding.brief(estimate);
  }
}
