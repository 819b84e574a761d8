package headroom.report.fit;

import headroom.fit.FittedProcess;
import headroom.fit.Forecast;
import headroom.fit.HistoryFit;
import headroom.scenario.History;
import headroom.scenario.Law;
import headroom.scenario.Path;
import headroom.scenario.Percentile;
import headroom.scenario.Quantity;
import headroom.scenario.Seasons;
import headroom.scenario.StartingLevel;
import headroom.scenario.Stream;
import headroom.scenario.StreamProcess;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A fitted stream as a `streams:` block of a scenario file. Read back it is the same stream.
final class StreamBlock {
  private static final String INDENT = "    ";
  private static final int LONGEST = 24;

  /// How a number of a scenario is written.
  private enum Unit {
    SHARE,
    PLAIN
  }

  private final HistoryFit fit;
  private final double longRun;

  private StreamBlock(HistoryFit fit, double longRun) {
    this.fit = fit;
    this.longRun = longRun;
  }

  /// The lines of the block, without line ends.
  ///
  /// @param longRun the long-run growth rate that was assumed
  static List<String> lines(
      HistoryFit fit, FittedProcess process, Stream.Grown stream, double longRun) {
    List<String> lines = new ArrayList<>();
    lines.add("streams:");
    lines.add("  " + stream.name() + ":");
    StreamBlock block = new StreamBlock(fit, longRun);
    stream.now().map(block::level).ifPresent(lines::add);
    block.process(process.process()).forEach(line -> lines.add(INDENT + line));
    if (!stream.seasons().areEven()) {
      lines.add(INDENT + "seasons: " + seasons(stream.seasons()));
    }
    lines.add(INDENT + "evidence: inferred");
    lines.add(INDENT + "source: " + quoted(block.source()));
    return lines;
  }

  private static String seasons(Seasons seasons) {
    List<String> keys = new ArrayList<>();
    for (double factor : seasons.factors()) {
      keys.add("Q%s: %s".formatted(keys.size() + 1, number(factor, Unit.SHARE)));
    }
    return "{%s}".formatted(String.join(", ", keys));
  }

  private String level(StartingLevel now) {
    History history = fit.history();
    String from =
        switch (history.basis()) {
          case QUARTERS -> history.last().period();
          case READINGS ->
              "middle of %s, estimated from %s read %s"
                  .formatted(
                      history.last().quarter(),
                      FitNumbers.plain(history.last().value()),
                      history.last().period());
          case HALF_YEARS, YEARS -> "estimated from the total of " + history.last().period();
        };
    return "%s%s: %s  # %s; the timeline starts in %s"
        .formatted(
            INDENT,
            now.annualised() ? "run-rate" : "now",
            quantity(now.amount(), Unit.PLAIN),
            from,
            Forecast.start(history));
  }

  private String source() {
    History history = fit.history();
    return "fitted to %s: %s values, %s to %s"
        .formatted(
            history.file().replaceAll("\\p{C}", "?"),
            history.points().size(),
            history.first().period(),
            history.last().period());
  }

  /// A text between single quotes, as YAML has it.
  static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private List<String> process(StreamProcess process) {
    return switch (process) {
      case StreamProcess.Growth(Path growth, Path volatility) ->
          List.of("growth: " + path(growth), "volatility: " + path(volatility));
      case StreamProcess.SchwartzMoon moon ->
          List.of(
              "schwartz-moon:",
              "  growth: " + quantity(moon.growth(), Unit.SHARE),
              "  long-run-growth: " + assumed(),
              "  half-life: " + quantity(moon.halfLife(), Unit.PLAIN),
              "  growth-volatility: " + path(moon.growthVolatility()),
              "volatility: " + path(moon.volatility()));
      case StreamProcess.SCurve curve ->
          List.of(
              "s-curve:",
              "  capacity: " + quantity(curve.capacity(), Unit.PLAIN),
              "  rate: " + quantity(curve.rate(), Unit.SHARE),
              "volatility: " + path(curve.noise().volatility()),
              "half-life: " + quantity(curve.noise().halfLife(), Unit.PLAIN));
      case StreamProcess.Plan _,
          StreamProcess.QuantilePath _,
          StreamProcess.Regimes _,
          StreamProcess.Bootstrap _ ->
          throw unwritable(process);
    };
  }

  private static IllegalArgumentException unwritable(Object thing) {
    return new IllegalArgumentException("not made by a fit: " + thing);
  }

  private String assumed() {
    return "{value: %s, evidence: assumed}".formatted(number(longRun, Unit.SHARE));
  }

  private String path(Path path) {
    return switch (path) {
      case Path.Flat(Quantity value) -> quantity(value, Unit.SHARE);
      case Path.Fade(Quantity from, Quantity _, Quantity halfLife) ->
          "{fade: {from: %s, to: %s, half-life: %s}}"
              .formatted(quantity(from, Unit.SHARE), assumed(), quantity(halfLife, Unit.PLAIN));
      case Path.Schedule _, Path.Hold _, Path.Multiple _ -> throw unwritable(path);
    };
  }

  private static String quantity(Quantity quantity, Unit unit) {
    return switch (quantity) {
      case Quantity.Constant(double value) -> number(value, unit);
      case Quantity.Drawn(String _, Law.Quantiles law) -> quantiles(law, unit);
      case Quantity.Drawn _, Quantity.Reference _ -> throw unwritable(quantity);
    };
  }

  private static String quantiles(Law.Quantiles law, Unit unit) {
    List<String> keys = new ArrayList<>();
    for (Percentile percentile : law.percentiles()) {
      String percent = number(100 * percentile.probability(), Unit.PLAIN);
      keys.add("p%s: %s".formatted(percent, number(percentile.value(), unit)));
    }
    end("low", law.low(), unit).ifPresent(keys::add);
    end("high", law.high(), unit).ifPresent(keys::add);
    return "{quantiles: {%s}}".formatted(String.join(", ", keys));
  }

  private static Optional<String> end(String key, Optional<Double> value, Unit unit) {
    return value.map(it -> "%s: %s".formatted(key, number(it, unit)));
  }

  /// All digits of a number, so that it reads back as the same double.
  private static String number(double value, Unit unit) {
    BigDecimal exact = new BigDecimal(Double.toString(value));
    BigDecimal shown = unit == Unit.SHARE ? exact.movePointRight(2) : exact;
    BigDecimal plain = shown.signum() == 0 ? BigDecimal.ZERO : shown.stripTrailingZeros();
    String digits = plain.toPlainString();
    digits = digits.length() > LONGEST ? plain.toString() : digits;
    return unit == Unit.SHARE ? digits + "%" : digits;
  }
}
