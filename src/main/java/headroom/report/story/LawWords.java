package headroom.report.story;

import headroom.scenario.Law;
import headroom.scenario.Percentile;
import headroom.scenario.Quantity;
import headroom.words.NumberStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Laws in words: `triangular from 5 % to 25 %, most likely 12 %`.
///
/// @param style how the law's values are written
/// @param names what to say for the name of an assumption
record LawWords(NumberStyle style, Function<String, String> names) {
  /// Lists longer than this are cut in the middle.
  private static final int MOST_VALUES = 8;

  /// A law in words, to follow "is".
  String of(Law law) {
    return switch (law) {
      case Law.Uniform(double low, double high) ->
          "anything %s, equally likely".formatted(between(low, high));
      case Law.LogUniform(double low, double high) ->
          "anything %s, equally likely on a logarithmic scale".formatted(between(low, high));
      case Law.Normal(double mean, double sd) ->
          "normal, mean %s, standard deviation %s".formatted(text(mean), style.distance(sd));
      case Law.NormalByPercentiles(Percentile lower, Percentile upper) ->
          "normal, " + through(List.of(lower, upper));
      case Law.Lognormal(double mean, double sd) ->
          "lognormal, mean %s, standard deviation %s".formatted(text(mean), style.distance(sd));
      case Law.LognormalByMedian(double median, double logSd) ->
          "lognormal, median %s, standard deviation of the logarithm %s"
              .formatted(text(median), plain(logSd));
      case Law.LognormalByPercentiles(Percentile lower, Percentile upper) ->
          "lognormal, " + through(List.of(lower, upper));
      case Law.Range range ->
          "%s to %s in nine trials of ten, %s"
              .formatted(
                  text(range.low()),
                  text(range.high()),
                  range.lognormal() ? "lognormal" : "normal");
      case Law.Triangular(double low, double mode, double high) ->
          "triangular %s, most likely %s".formatted(from(low, high), text(mode));
      case Law.Pert(double low, double mode, double high) ->
          "PERT %s, most likely %s".formatted(from(low, high), text(mode));
      case Law.Beta(double alpha, double beta, double low, double high) ->
          "beta %s with shapes %s and %s".formatted(from(low, high), plain(alpha), plain(beta));
      case Law.Gamma(double shape, double scale) ->
          "gamma, shape %s, scale %s".formatted(plain(shape), style.distance(scale));
      case Law.GammaByMoments(double mean, double sd) ->
          "gamma, mean %s, standard deviation %s".formatted(text(mean), style.distance(sd));
      case Law.GammaByPercentiles(Percentile lower, Percentile upper) ->
          "gamma, " + through(List.of(lower, upper));
      case Law.StudentT(double df, double location, double scale) ->
          "Student’s t with %s degrees of freedom about %s, scale %s"
              .formatted(plain(df), text(location), style.distance(scale));
      case Law.Truncated(Law of, var low, var high) ->
          "%s, given that it lies %s".formatted(of(of), within(low, high));
      case Law.Quantiles(var percentiles, var low, var high) -> {
        String ends = within(low, high);
        yield "smooth through %s%s"
            .formatted(through(percentiles), ends.isEmpty() ? "" : ", " + ends);
      }
      case Law.Empirical(var values) ->
          "one of %s observed values, equally likely: %s".formatted(values.size(), list(values));
      case Law.Discrete(var branches) ->
          branches.stream()
              .map(branch -> weighted(text(branch.value()), branch.weight()))
              .collect(Collectors.joining(" or "));
      case Law.Mixture(var branches) ->
          branches.stream()
              .map(branch -> weighted(of(branch.value()), branch.weight()))
              .collect(Collectors.joining(" or "));
    };
  }

  /// A quantity in words.
  String of(Quantity quantity) {
    return switch (quantity) {
      case Quantity.Constant(double value) -> text(value);
      case Quantity.Drawn drawn -> of(drawn.law());
      case Quantity.Reference(String assumption) -> names.apply(assumption);
    };
  }

  /// Numbers one after another, the middle of a long list left out.
  String list(List<Double> values) {
    List<String> texts = values.stream().map(this::text).toList();
    return texts.size() <= MOST_VALUES
        ? String.join(", ", texts)
        : String.join(", ", texts.subList(0, MOST_VALUES / 2))
            + ", …, "
            + String.join(", ", texts.subList(texts.size() - MOST_VALUES / 2, texts.size()));
  }

  private String text(double value) {
    return style.text(value);
  }

  private static String plain(double value) {
    return NumberStyle.AMOUNT.text(value);
  }

  private static String weighted(String text, double weight) {
    return "%s (%s)".formatted(text, NumberStyle.SHARE.text(weight));
  }

  private String between(double low, double high) {
    return "between %s and %s".formatted(text(low), text(high));
  }

  private String from(double low, double high) {
    return "from %s to %s".formatted(text(low), text(high));
  }

  private String within(Optional<Double> low, Optional<Double> high) {
    if (low.isPresent() && high.isPresent()) {
      return between(low.get(), high.get());
    }
    return low.map(end -> "above " + text(end))
        .or(() -> high.map(end -> "below " + text(end)))
        .orElse("");
  }

  private String through(List<Percentile> percentiles) {
    return percentiles.stream()
        .map(each -> "P%s %s".formatted(percent(each.probability()), text(each.value())))
        .collect(Collectors.joining(", "));
  }

  private static String percent(double probability) {
    return NumberStyle.SHARE.text(probability).replace(" %", "").toLowerCase(Locale.ROOT);
  }
}
