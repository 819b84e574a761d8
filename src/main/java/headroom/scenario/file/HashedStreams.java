package headroom.scenario.file;

import static headroom.scenario.file.HashedQuantities.path;
import static headroom.scenario.file.HashedQuantities.quantity;

import headroom.scenario.Path;
import headroom.scenario.Quantity;
import headroom.scenario.Seasons;
import headroom.scenario.Shock;
import headroom.scenario.StartingLevel;
import headroom.scenario.Stream;
import headroom.scenario.StreamCorrelation;
import headroom.scenario.StreamKind;
import headroom.scenario.StreamProcess;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Streams as they are hashed, under words that stay when something in the program is renamed.
final class HashedStreams {
  private HashedStreams() {}

  /// A stream without its name, under which it stands.
  static Map<String, Object> stream(Stream stream) {
    return switch (stream) {
      case Stream.Grown(
              _,
              StreamKind kind,
              Optional<StartingLevel> now,
              var actual,
              StreamProcess process,
              List<Shock> shocks,
              Seasons seasons) ->
          HashedTerms.of("kind", kind(kind))
              .and("start", now.map(HashedStreams::start))
              .and("actual", HashedTerms.byKey(actual, amount -> amount))
              .and("process", process(process))
              .and("shocks", HashedTerms.list(shocks, HashedStreams::shock))
              .and("seasons", seasons.factors())
              .map();
      case Stream.Fixed(_, StreamKind kind, Path amount) ->
          HashedTerms.of("kind", kind(kind)).and("amount", path(amount)).map();
      case Stream.Derived(_, List<String> of, List<String> less, Path ratio) ->
          HashedTerms.of("of", of).and("less", less).and("ratio", path(ratio)).map();
    };
  }

  /// How streams move together.
  static Object correlation(StreamCorrelation correlation) {
    return switch (correlation) {
      case StreamCorrelation.Common(double common) -> common;
      case StreamCorrelation.Pairwise(var pairs) -> HashedTerms.list(pairs, HashedStreams::pair);
    };
  }

  private static Map<String, Object> pair(StreamCorrelation.Pair pair) {
    return switch (pair) {
      case StreamCorrelation.Pair(String first, String second, double correlation) ->
          HashedTerms.of("between", List.of(first, second)).and("correlation", correlation).map();
    };
  }

  private static String kind(StreamKind kind) {
    return switch (kind) {
      case REVENUE -> "revenue";
      case SPENDING -> "spending";
    };
  }

  private static Map<String, Object> start(StartingLevel level) {
    return switch (level) {
      case StartingLevel(Quantity amount, boolean annualised) ->
          HashedTerms.of(annualised ? "run-rate" : "now", quantity(amount)).map();
    };
  }

  private static Map<String, Object> shock(Shock shock) {
    return switch (shock) {
      case Shock(Quantity chance, Quantity size) ->
          HashedTerms.of("chance", quantity(chance)).and("size", quantity(size)).map();
    };
  }

  private static Map<String, Object> process(StreamProcess process) {
    return switch (process) {
      case StreamProcess.Growth(Path growth, Path volatility) ->
          one("growth", HashedTerms.of("rate", path(growth)).and("volatility", path(volatility)));
      case StreamProcess.SCurve(Quantity capacity, Quantity rate, StreamProcess.Noise noise) ->
          one(
              "s-curve",
              HashedTerms.of("capacity", quantity(capacity))
                  .and("rate", quantity(rate))
                  .and("noise", noise(noise)));
      case StreamProcess.Plan(var years, Quantity achievement, StreamProcess.Noise noise) ->
          one(
              "plan",
              HashedTerms.of("years", HashedTerms.byKey(years, total -> total))
                  .and("achievement", quantity(achievement))
                  .and("noise", noise(noise)));
      case StreamProcess.QuantilePath(var years, double rankCorrelation) ->
          one(
              "quantile-path",
              HashedTerms.of("years", HashedTerms.byKey(years, HashedQuantities::law))
                  .and("rank-correlation", rankCorrelation));
      case StreamProcess.SchwartzMoon(
              Quantity growth,
              Quantity longRunGrowth,
              Quantity halfLife,
              Path growthVolatility,
              double correlation,
              Path volatility) ->
          one(
              "schwartz-moon",
              HashedTerms.of("growth", quantity(growth))
                  .and("long-run-growth", quantity(longRunGrowth))
                  .and("half-life", quantity(halfLife))
                  .and("growth-volatility", path(growthVolatility))
                  .and("correlation", correlation)
                  .and("volatility", path(volatility)));
      case StreamProcess.Regimes(var states, List<Double> start, var transitions) ->
          one(
              "regimes",
              HashedTerms.of("states", HashedTerms.list(states, HashedStreams::state))
                  .and("start", start)
                  .and("transitions", transitions));
      case StreamProcess.Bootstrap(List<Double> history, int block) ->
          one("bootstrap", HashedTerms.of("history", history).and("block", block));
    };
  }

  private static Map<String, Object> one(String word, HashedTerms terms) {
    return HashedTerms.of(word, terms.map()).map();
  }

  private static Map<String, Object> noise(StreamProcess.Noise noise) {
    return switch (noise) {
      case StreamProcess.Noise(Path volatility, Quantity halfLife) ->
          HashedTerms.of("volatility", path(volatility)).and("half-life", quantity(halfLife)).map();
    };
  }

  private static Map<String, Object> state(StreamProcess.State state) {
    return switch (state) {
      case StreamProcess.State(String name, Path growth, Path volatility) ->
          HashedTerms.of("name", name)
              .and("growth", path(growth))
              .and("volatility", path(volatility))
              .map();
    };
  }
}
