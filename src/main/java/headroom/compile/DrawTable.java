package headroom.compile;

import headroom.distribution.Atom;
import headroom.distribution.Distribution;
import headroom.distribution.KnownInverses;
import headroom.engine.DayCount;
import headroom.engine.DrawPlan;
import headroom.path.Operand;
import headroom.path.PathPlan;
import headroom.scenario.Assumption;
import headroom.scenario.Law;
import headroom.scenario.Quantity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Collects every number drawn once per trial and gives each its column.
final class DrawTable {
  /// Laws with more values than this, such as long empirical ones, are observed as if they had none
  /// of positive probability.
  private static final int MOST_ATOMS = 64;

  private final Map<String, Assumption> assumptions = new LinkedHashMap<>();
  private final Map<String, Operand> assumptionOperands = new HashMap<>();
  private final List<DrawPlan.Column> columns = new ArrayList<>();
  private final List<List<Double>> atoms = new ArrayList<>();
  private final List<Optional<Distribution>> laws = new ArrayList<>(); // by column

  private final KnownInverses inverses;

  /// Gives every assumption its column, in file order.
  DrawTable(List<Assumption> assumptions) {
    this(assumptions, new KnownInverses());
  }

  /// @param inverses where quantile functions are looked for first
  DrawTable(List<Assumption> assumptions, KnownInverses inverses) {
    this.inverses = inverses;
    assumptions.forEach(assumption -> this.assumptions.put(assumption.name(), assumption));
    assumptions.forEach(assumption -> assumption(assumption.name()));
  }

  /// The operand of a quantity.
  Operand operand(Quantity quantity) {
    return switch (quantity) {
      case Quantity.Constant(double value) -> Operand.of(value);
      case Quantity.Reference(String name) -> assumption(name);
      case Quantity.Drawn(String variable, Law law) -> drawn(variable, law);
    };
  }

  /// The operand of an assumption. The reader has made sure that it exists and does not refer to
  /// itself.
  Operand assumption(String name) {
    Operand known = assumptionOperands.get(name);
    if (known != null) {
      return known;
    }
    Assumption assumption = assumptions.get(name);
    if (assumption == null) {
      throw new IllegalArgumentException("there is no assumption " + name);
    }
    Operand operand = operand(assumption.quantity());
    assumptionOperands.put(name, operand);
    return operand;
  }

  /// The values that an operand takes with positive probability, ascending.
  List<Double> atoms(Operand operand) {
    return switch (operand) {
      case Operand.Known(double value) -> List.of(value);
      case Operand.Drawn(int column) -> atoms.get(column);
    };
  }

  /// The values that a path takes with positive probability if it is one quantity throughout.
  List<Double> atoms(PathPlan path) {
    return path.single().map(this::atoms).orElse(List.of());
  }

  List<DrawPlan.Column> columns() {
    return List.copyOf(columns);
  }

  /// The law of each column that has one of its own; that of an event's date is in days since
  /// 1970-01-01.
  List<Optional<Distribution>> laws() {
    return List.copyOf(laws);
  }

  /// The moment of an event with a chance, in quarters since the timeline's start.
  ///
  /// @param from when the waiting begins
  Operand waiting(String variable, Quantity chance, double from) {
    return column(
        new DrawPlan.Waiting(variable, operand(chance), from), List.of(), Optional.empty());
  }

  /// The moment of an event with a date, in quarters since the timeline's start.
  Operand dated(String variable, Quantity day, DayCount calendar) {
    return switch (day) {
      case Quantity.Constant(double known) -> Operand.of(calendar.quarters(known));
      case Quantity.Drawn(_, Law law) -> {
        Distribution days = DistributionCompiler.compile(law);
        yield column(
            new DrawPlan.Dated(variable, inverses.of(days), calendar),
            List.of(),
            Optional.of(days));
      }
      case Quantity.Reference(String name) ->
          throw new IllegalArgumentException("$" + name + " is no date");
    };
  }

  private Operand drawn(String variable, Law law) {
    if (law instanceof Law.Mixture mixture && refersToAssumption(mixture)) {
      return picked(variable, mixture);
    }
    Distribution distribution = DistributionCompiler.compile(law);
    List<Double> values = distribution.atoms().stream().map(Atom::value).toList();
    if (values.size() > MOST_ATOMS) {
      values = List.of();
    }
    return column(
        new DrawPlan.FromLaw(variable, inverses.of(distribution)),
        values,
        Optional.of(distribution));
  }

  /// A mixture with an assumption among its values has no law of its own: its uniform picks the
  /// value, and values with a law have a draw of their own.
  private Operand picked(String variable, Law.Mixture mixture) {
    List<Double> upTo = new ArrayList<>();
    List<Operand> quantities = new ArrayList<>();
    TreeSet<Double> values = new TreeSet<>();
    double sum = 0;
    for (Law.Branch<Quantity> branch : mixture.branches()) {
      sum += branch.weight();
      upTo.add(sum);
      Operand operand = branchOperand(variable + "." + quantities.size(), branch.value());
      quantities.add(operand);
      values.addAll(atoms(operand));
    }
    return column(
        new DrawPlan.Picked(variable, upTo, quantities), List.copyOf(values), Optional.empty());
  }

  private Operand branchOperand(String variable, Quantity quantity) {
    return quantity instanceof Quantity.Drawn(String ignored, Law law)
        ? drawn(variable, law)
        : operand(quantity);
  }

  private static boolean refersToAssumption(Law.Mixture mixture) {
    return mixture.branches().stream()
        .anyMatch(
            branch ->
                switch (branch.value()) {
                  case Quantity.Constant ignored -> false;
                  case Quantity.Reference ignored -> true;
                  case Quantity.Drawn drawn ->
                      drawn.law() instanceof Law.Mixture inner && refersToAssumption(inner);
                });
  }

  private Operand column(DrawPlan.Column column, List<Double> values, Optional<Distribution> law) {
    columns.add(column);
    laws.add(law);
    atoms.add(values);
    return new Operand.Drawn(columns.size() - 1);
  }
}
