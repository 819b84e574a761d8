package headroom.stream;

import headroom.path.Operand;
import headroom.path.PathPlan;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/// What a stream is computed from, besides what it draws by the quarter: quantities, and other
/// streams.
public final class StreamReads {
  private final Consumer<Operand> operands;
  private final IntConsumer streams;

  private StreamReads(Consumer<Operand> operands, IntConsumer streams) {
    this.operands = operands;
    this.streams = streams;
  }

  /// Hands on everything that a stream is computed from; some of it maybe twice.
  ///
  /// @param plan the stream
  /// @param operands takes its quantities
  /// @param streams takes the indices of the streams it derives from
  public static void of(StreamPlan plan, Consumer<Operand> operands, IntConsumer streams) {
    new StreamReads(operands, streams).stream(plan);
  }

  private void stream(StreamPlan stream) {
    switch (stream) {
      case StreamPlan.Grown(Opening opening, PathPlan growth, PathPlan volatility) -> {
        operands.accept(opening.start());
        path(growth);
        path(volatility);
      }
      case StreamPlan.SCurve curve -> {
        operands.accept(curve.opening().start());
        operands.accept(curve.capacity());
        operands.accept(curve.rate());
        noise(curve.noise());
      }
      case StreamPlan.Planned planned -> {
        operands.accept(planned.achievement());
        noise(planned.noise());
      }
      case StreamPlan.Fixed(PathPlan amount) -> path(amount);
      case StreamPlan.QuantilePath _ -> {}
      case StreamPlan.SchwartzMoon moon -> {
        operands.accept(moon.opening().start());
        operands.accept(moon.growth());
        operands.accept(moon.longRunGrowth());
        operands.accept(moon.halfLife());
        path(moon.growthVolatility());
        path(moon.volatility());
      }
      case StreamPlan.Regimes regimes -> {
        operands.accept(regimes.opening().start());
        for (StreamPlan.State state : regimes.states()) {
          path(state.growth());
          path(state.volatility());
        }
      }
      case StreamPlan.Bootstrapped history -> operands.accept(history.opening().start());
      case StreamPlan.Seasonal seasonal -> stream(seasonal.calm());
      case StreamPlan.Shocked shocked -> {
        stream(shocked.calm());
        shocked.shocks().forEach(this::shock);
      }
      case StreamPlan.Derived(List<Integer> of, List<Integer> less, PathPlan ratio) -> {
        of.forEach(streams::accept);
        less.forEach(streams::accept);
        path(ratio);
      }
    }
  }

  private void shock(StreamPlan.Shock shock) {
    operands.accept(shock.chance());
    switch (shock.size()) {
      case StreamPlan.SameSize(Operand size) -> operands.accept(size);
      case StreamPlan.FreshSize _ -> {}
    }
  }

  private void noise(StreamPlan.Noise noise) {
    path(noise.volatility());
    operands.accept(noise.halfLife());
  }

  private void path(PathPlan path) {
    path.operands(operands);
  }
}
