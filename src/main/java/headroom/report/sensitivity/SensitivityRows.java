package headroom.report.sensitivity;

import headroom.distribution.Atom;
import headroom.question.DrawnInput;
import headroom.report.Phrases;
import headroom.result.Estimate;
import headroom.scenario.Evidence;
import headroom.scenario.Scenario;
import headroom.sensitivity.Sensitivity;
import headroom.words.Rounding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The table of inputs, as cells of text: the largest share first, or the widest bar where no
/// shares are told.
final class SensitivityRows {
  private final Sensitivity sensitivity;
  private final Shares shares;
  private final Figures figures;
  private final Ends ends;
  private final boolean shared;

  SensitivityRows(Scenario scenario, Sensitivity sensitivity) {
    this.sensitivity = sensitivity;
    shares = new Shares(sensitivity);
    figures = new Figures(scenario, sensitivity);
    ends = new Ends(scenario);
    shared = sensitivity.variance().isPresent();
  }

  List<String> columns() {
    List<String> columns =
        new ArrayList<>(List.of("input", "evidence", "from", "to", "low", "high", swing()));
    if (shared) {
      columns.addAll(List.of("share ± SE", "rank"));
    }
    return columns;
  }

  private String swing() {
    String unit = figures.unit();
    return unit.isEmpty() ? "swing ± SE" : "swing ± SE, " + unit;
  }

  List<List<String>> rows() {
    return ranked().map(this::row).toList();
  }

  private Stream<Sensitivity.Line> ranked() {
    return sensitivity.lines().stream()
        .filter(line -> line.role() != Sensitivity.Role.IDLE)
        .sorted(
            Comparator.comparingDouble(SensitivityRows::share)
                .thenComparingDouble(SensitivityRows::width)
                .reversed());
  }

  private static double share(Sensitivity.Line line) {
    return line.indices().map(it -> it.shapley().value()).orElse(Double.NEGATIVE_INFINITY);
  }

  private static double width(Sensitivity.Line line) {
    return Findings.isOpen(line) ? Double.POSITIVE_INFINITY : known(line);
  }

  private static double known(Sensitivity.Line line) {
    return line.bar()
        .map(bar -> Math.abs(bar.swing().value()))
        .filter(Double::isFinite)
        .orElse(-1.0);
  }

  private List<String> row(Sensitivity.Line line) {
    List<String> row = new ArrayList<>();
    row.add(Ends.name(line) + (line.correlated() ? " *" : ""));
    row.add(line.evidence().map(Evidence::word).orElse(""));
    if (line.bar().isPresent()) {
      Sensitivity.Bar bar = line.bar().get();
      row.add(ends.label(line, bar.low().at()));
      row.add(ends.label(line, bar.high().at()));
      row.add(figures.brief(bar.low().value()));
      row.add(figures.brief(bar.high().value()));
      row.add(figures.signed(bar.swing()));
    } else {
      row.addAll(List.of("", "", "", "", ""));
    }
    if (shared) {
      row.add(line.indices().map(it -> shares.text(it.shapley())).orElse(grouped(line)));
      row.add(line.rank().map(SensitivityRows::rank).orElse(""));
    }
    return row;
  }

  /// Whether at an end of its bar an input has a value of positive probability.
  private static boolean standsForOthers(Sensitivity.Line line) {
    return line.input().stream()
        .map(DrawnInput::source)
        .filter(DrawnInput.OfLaw.class::isInstance)
        .flatMap(source -> ((DrawnInput.OfLaw) source).law().atoms().stream())
        .map(Atom::value)
        .anyMatch(
            value ->
                line.bar()
                    .filter(bar -> isAt(value, bar.low()) || isAt(value, bar.high()))
                    .isPresent());
  }

  private static boolean isAt(double value, Sensitivity.End end) {
    return end.at() instanceof Sensitivity.Value(double at, var _) && at == value;
  }

  private static String grouped(Sensitivity.Line line) {
    return line.role() == Sensitivity.Role.GROUPED ? "in all others" : "";
  }

  private static String rank(Estimate rank) {
    return Rounding.fixed(rank.value(), 2);
  }

  /// What a reader needs to know to read the table.
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    notes.add(
        "low and high: %s with the input at `from` and `to` (P10 and P90 where no chance is given)."
            .formatted(sensitivity.of().text()));
    if (sensitivity.lines().stream().anyMatch(Sensitivity.Line::correlated)) {
      notes.add(
          sensitivity.given()
              ? "* correlated: what is correlated moves along with it in its bar."
              : "* correlated: in its bar the others stay as drawn; --given lets them move along.");
    }
    List<String> stepped =
        sensitivity.lines().stream()
            .filter(line -> sensitivity.given() && line.correlated() && standsForOthers(line))
            .map(Ends::name)
            .toList();
    if (!stepped.isEmpty()) {
      notes.add(
          "%s: one value has many scores of its law, of which the bar holds one; the others move along with that score, so the value itself tells less."
              .formatted(Phrases.list(stepped)));
    }
    if (shared) {
      notes.add(
          "share: Shapley effect, adds up to 100 %; in [brackets] inside its noise: none is told.");
    }
    List<String> idle =
        sensitivity.lines().stream()
            .filter(line -> line.role() == Sensitivity.Role.IDLE)
            .map(Ends::name)
            .toList();
    if (!idle.isEmpty()) {
      notes.add("No part in it: " + Phrases.list(idle) + ".");
    }
    return notes;
  }
}
