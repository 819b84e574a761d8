package headroom.compile;

import headroom.engine.DrawPlan;
import headroom.engine.InnovationPlan;
import headroom.path.Operand;
import headroom.random.CorrelatedPair;
import headroom.random.CorrelationFactor;
import headroom.random.CorrelationMatrix;
import headroom.random.InconsistentCorrelationException;
import headroom.random.NearestCorrelation;
import headroom.random.SobolOrder;
import headroom.scenario.RankCorrelation;
import headroom.scenario.Scenario;
import headroom.scenario.Stream;
import headroom.scenario.StreamCorrelation;
import headroom.stream.OwnDraws;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/// Compiles the correlations of assumptions and of streams; remembers what had to be repaired.
final class CorrelationCompiler {
  private final Scenario scenario;
  private final List<String> warnings = new ArrayList<>();

  CorrelationCompiler(Scenario scenario) {
    this.scenario = scenario;
  }

  /// What the user should know, such as a repaired matrix.
  List<String> warnings() {
    return List.copyOf(warnings);
  }

  /// Assumptions correlated with each other, drawn together. They are factored in the order of
  /// their names, so that their order in the file moves no draw.
  List<DrawPlan.Group> groups(DrawTable draws) {
    List<RankCorrelation> correlations =
        scenario.correlations().stream().filter(pair -> pair.spearman() != 0).toList();
    SortedSet<String> names = new TreeSet<>();
    for (RankCorrelation correlation : correlations) {
      names.add(correlation.first());
      names.add(correlation.second());
    }
    if (names.isEmpty()) {
      return List.of();
    }
    List<String> members = List.copyOf(names);
    List<CorrelatedPair> pairs =
        correlations.stream()
            .map(
                correlation ->
                    new CorrelatedPair(
                        members.indexOf(correlation.first()),
                        members.indexOf(correlation.second()),
                        CorrelatedPair.pearsonOfSpearman(correlation.spearman())))
            .toList();
    CorrelationMatrix matrix = CorrelationMatrix.of(members.size(), pairs);
    List<Integer> columns = members.stream().map(name -> column(draws, name)).toList();
    return List.of(new DrawPlan.Group(columns, factor("correlations", members, matrix)));
  }

  private static int column(DrawTable draws, String assumption) {
    return switch (draws.assumption(assumption)) {
      case Operand.Drawn(int column) when draws.columns().get(column) instanceof DrawPlan.Picked ->
          throw new ContradictionException(
              "correlations: "
                  + assumption
                  + " picks among other assumptions and has no law of its own; correlate those"
                  + " instead");
      case Operand.Drawn(int column) -> column;
      case Operand.Known ignored ->
          throw new IllegalArgumentException(assumption + " is constant and cannot be correlated");
    };
  }

  private static boolean hasShocks(Stream stream) {
    return stream instanceof Stream.Grown grown && grown.process().hasShocks();
  }

  private static boolean hasSecondShocks(Stream stream) {
    return stream instanceof Stream.Grown grown && grown.process().hasSecondShocks();
  }

  /// The shocks of all grown streams that have any, factored in the order of their names.
  InnovationPlan shocks(Map<String, Integer> indices) {
    List<String> grown =
        scenario.streams().stream()
            .filter(CorrelationCompiler::hasShocks)
            .map(Stream::name)
            .sorted()
            .toList();
    CorrelationMatrix matrix =
        switch (scenario.streamCorrelation()) {
          case StreamCorrelation.Common(double correlation) ->
              CorrelationMatrix.common(grown.size(), correlation);
          case StreamCorrelation.Pairwise(List<StreamCorrelation.Pair> pairs) ->
              CorrelationMatrix.of(
                  grown.size(),
                  pairs.stream()
                      .map(
                          pair ->
                              new CorrelatedPair(
                                  grown.indexOf(pair.first()),
                                  grown.indexOf(pair.second()),
                                  pair.correlation()))
                      .toList());
        };
    List<InnovationPlan.Path> paths = new ArrayList<>();
    grown.forEach(name -> paths.add(path(name, OwnDraws.INNOVATION, indices)));
    scenario.streams().stream()
        .filter(CorrelationCompiler::hasSecondShocks)
        .map(Stream::name)
        .sorted()
        .forEach(name -> paths.add(path(name, OwnDraws.SECOND_INNOVATION, indices)));
    return new InnovationPlan(paths, factor("stream-correlation", grown, matrix));
  }

  private static InnovationPlan.Path path(String stream, int factor, Map<String, Integer> indices) {
    return new InnovationPlan.Path(
        indices.getOrDefault(stream, -1),
        new SobolOrder.Path(StreamCompiler.shockVariable(stream), factor));
  }

  private CorrelationFactor factor(String key, List<String> names, CorrelationMatrix wanted) {
    try {
      NearestCorrelation nearest = NearestCorrelation.to(wanted);
      if (nearest.largestChange() > 0) {
        warnings.add(
            String.format(
                Locale.ROOT,
                "%s cannot all hold at once; the nearest correlations that can were taken (largest"
                    + " change %.4f)",
                key,
                nearest.largestChange()));
      }
      return CorrelationFactor.of(nearest.matrix());
    } catch (InconsistentCorrelationException contradiction) {
      throw new ContradictionException(
          String.format(
              Locale.ROOT,
              "%s contradict each other: %.3f between %s and %s would have to become %.3f; bring"
                  + " them closer to what can hold together",
              key,
              contradiction.asked(),
              names.get(contradiction.first()),
              names.get(contradiction.second()),
              contradiction.nearest()),
          contradiction);
    }
  }
}
