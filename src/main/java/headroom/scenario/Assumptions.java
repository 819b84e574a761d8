package headroom.scenario;

import java.util.List;

/// What a scenario does not know for certain, by name.
///
/// @param all named quantities, in file order
/// @param correlations rank correlations between them
public record Assumptions(List<Assumption> all, List<RankCorrelation> correlations) {
  public Assumptions {
    all = List.copyOf(all);
    correlations = List.copyOf(correlations);
  }

  /// No named quantities.
  public static Assumptions none() {
    return new Assumptions(List.of(), List.of());
  }

  /// The same quantities with other correlations.
  public Assumptions withCorrelations(List<RankCorrelation> others) {
    return new Assumptions(all, others);
  }
}
