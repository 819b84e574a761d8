package headroom.compile;

import headroom.engine.DrawPlan;
import headroom.engine.Plan;
import headroom.engine.TrialTrace;
import headroom.path.Operand;
import headroom.result.NamedTrace;
import headroom.stream.QuarterTrace;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The names behind the trace of a trial.
///
/// @param streams names in the order of the plan
/// @param events the moment of each event
public record TrialNames(List<String> streams, Map<String, Operand> events) {
  public TrialNames {
    streams = List.copyOf(streams);
    events = Collections.unmodifiableMap(new LinkedHashMap<>(events));
  }

  /// Gives the trace of a trial its words back.
  public NamedTrace happenings(Plan plan, TrialTrace trace) {
    Map<String, Double> moments = new LinkedHashMap<>();
    events.forEach((name, moment) -> moments.put(name, value(moment, trace)));
    Map<String, List<NamedTrace.Passage>> passages = new LinkedHashMap<>();
    for (int stream = 0; stream < streams.size(); stream++) {
      passages.put(
          streams.get(stream),
          trace.streams().get(stream).stream().map(TrialNames::passage).toList());
    }
    return new NamedTrace(draws(plan, trace), moments, passages);
  }

  /// Quantities with a law; neither events nor the hidden draws of a mixture's branches.
  private static Map<String, Double> draws(Plan plan, TrialTrace trace) {
    Map<String, Double> draws = new LinkedHashMap<>();
    List<DrawPlan.Column> columns = plan.draws().columns();
    for (int column = 0; column < columns.size(); column++) {
      double value = trace.draws().get(column);
      switch (columns.get(column)) {
        case DrawPlan.FromLaw law -> draws.put(law.variable(), value);
        case DrawPlan.Picked picked -> {
          for (int branch = 0; branch < picked.quantities().size(); branch++) {
            draws.remove(picked.variable() + "." + branch);
          }
          draws.put(picked.variable(), value);
        }
        case DrawPlan.Waiting _, DrawPlan.Dated _ -> {}
      }
    }
    return draws;
  }

  private static double value(Operand operand, TrialTrace trace) {
    return switch (operand) {
      case Operand.Known(double value) -> value;
      case Operand.Drawn(int column) -> trace.draws().get(column);
    };
  }

  private static NamedTrace.Passage passage(QuarterTrace passing) {
    return new NamedTrace.Passage(
        passing.state().isPresent() ? Optional.of(passing.state().getAsInt()) : Optional.empty(),
        passing.shockFactor());
  }
}
