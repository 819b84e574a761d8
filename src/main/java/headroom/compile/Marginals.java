package headroom.compile;

import headroom.distribution.Discrete;
import headroom.distribution.Distribution;
import headroom.distribution.Mixture;
import headroom.scenario.Assumption;
import headroom.scenario.Law;
import headroom.scenario.Quantity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The law of every quantity taken by itself, names looked up.
public final class Marginals {
  private final Map<String, Quantity> assumptions = new HashMap<>();
  private final Map<String, Optional<Distribution>> known = new HashMap<>();

  /// The laws of quantities that may name these assumptions, none of which refers to itself.
  public Marginals(List<Assumption> assumptions) {
    assumptions.forEach(it -> this.assumptions.put(it.name(), it.quantity()));
  }

  /// The law of a quantity; that of a known number has one value.
  ///
  /// @return empty if a name in it is not among the assumptions
  /// @throws IllegalArgumentException if no distribution has a law's parameters
  public Optional<Distribution> of(Quantity quantity) {
    return switch (quantity) {
      case Quantity.Constant(double value) -> Optional.of(Discrete.certain(value));
      case Quantity.Reference(String name) -> assumption(name);
      case Quantity.Drawn(_, Law.Mixture(var branches)) -> mixture(branches);
      case Quantity.Drawn(_, Law law) -> Optional.of(DistributionCompiler.compile(law));
    };
  }

  /// The law of an assumption, found once: many may refer to it, through many ways.
  private Optional<Distribution> assumption(String name) {
    Optional<Distribution> law = known.get(name);
    if (law == null) {
      law = Optional.ofNullable(assumptions.get(name)).flatMap(this::of);
      known.put(name, law);
    }
    return law;
  }

  /// Which branch is drawn does not depend on the branches, so the law is the mixture of theirs.
  private Optional<Distribution> mixture(List<Law.Branch<Quantity>> branches) {
    List<Mixture.Component> components =
        branches.stream()
            .flatMap(
                branch ->
                    of(branch.value())
                        .map(law -> new Mixture.Component(branch.weight(), law))
                        .stream())
            .toList();
    return components.size() < branches.size()
        ? Optional.empty()
        : Optional.of(new Mixture(components));
  }
}
