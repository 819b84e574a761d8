package headroom.scenario.file;

import static java.util.Map.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Keys as people write them who come from contracts, spreadsheets or other programs, and the keys
/// that are meant.
final class KeySlips {
  /// A key that swallowed its value, since the colon is missing or no blank follows it.
  private static final Pattern GLUED = Pattern.compile("([a-z][a-z0-9-]*)(?:(:)\\s*|\\s+)(\\S.*)");

  private static final Pattern PERCENTILE = Pattern.compile("[pP][-_]?(\\d{1,2}(?:\\.\\d+)?)");

  /// What each word may mean, the first that a mapping knows being taken.
  private static final Map<String, List<String>> MEANT =
      Map.ofEntries(
          entry("until", List.of("through", "end")),
          entry("till", List.of("through", "end")),
          entry("to", List.of("through", "end", "high")),
          entry("end", List.of("through")),
          entry("ends", List.of("through", "end")),
          entry("end-date", List.of("through", "end")),
          entry("expires", List.of("through")),
          entry("since", List.of("from", "start")),
          entry("start", List.of("from", "now")),
          entry("starts", List.of("from", "start")),
          entry("start-date", List.of("from", "start")),
          entry("begin", List.of("from", "start")),
          entry("min", List.of("low")),
          entry("minimum", List.of("low")),
          entry("lower", List.of("low")),
          entry("max", List.of("high", "total")),
          entry("maximum", List.of("high", "total")),
          entry("upper", List.of("high")),
          entry("likely", List.of("mode")),
          entry("most-likely", List.of("mode")),
          entry("peak", List.of("mode")),
          entry("mu", List.of("mean")),
          entry("average", List.of("mean")),
          entry("avg", List.of("mean")),
          entry("sigma", List.of("sd", "volatility")),
          entry("std", List.of("sd")),
          entry("stdev", List.of("sd")),
          entry("stddev", List.of("sd")),
          entry("standard-deviation", List.of("sd")),
          entry("vol", List.of("volatility")),
          entry("prob", List.of("weight", "chance")),
          entry("probability", List.of("weight", "chance")),
          entry("p", List.of("weight")),
          entry("a", List.of("alpha")),
          entry("b", List.of("beta")),
          entry("theta", List.of("scale")),
          entry("k", List.of("shape")),
          entry("degrees-of-freedom", List.of("df")),
          entry("lag", List.of("payment-lag")),
          entry("delay", List.of("payment-lag")),
          entry("share", List.of("rate")),
          entry("percentage", List.of("rate")),
          entry("limit", List.of("cap", "total")),
          entry("ceiling", List.of("cap", "total")),
          entry("amount", List.of("total", "value", "now", "pays")),
          entry("pay", List.of("pays")),
          entry("fee", List.of("amount", "pays")),
          entry("payment", List.of("amount", "pays")),
          entry("payments", List.of("max-payments")),
          entry("installments", List.of("max-payments")),
          entry("max-payment", List.of("max-payments")),
          entry("royalty", List.of("rate")),
          entry("stream", List.of("rate", "streams")),
          entry("participation", List.of("rate")),
          entry("tail", List.of("after-cap")),
          entry("residual", List.of("after-cap")),
          entry("years", List.of("for")),
          entry("duration", List.of("for")),
          entry("starts-with", List.of("starts-on")),
          entry("ends-with", List.of("ends-on")),
          entry("if", List.of("while")),
          entry("when", List.of("once", "due")),
          entry("annual", List.of("per-year")),
          entry("yearly", List.of("per-year")),
          entry("accretion", List.of("interest")),
          entry("pool", List.of("shared", "caps")),
          entry("threshold", List.of("up-to")),
          entry("period", List.of("by")),
          entry("date", List.of("due")),
          entry("cap", List.of("total", "caps")),
          entry("counted", List.of("already-counted")),
          entry("used", List.of("already-counted")),
          entry("paid", List.of("already-counted")),
          entry("streams", List.of("base")),
          entry("revenue", List.of("base", "now")),
          entry("initial", List.of("now")),
          entry("level", List.of("now")),
          entry("current", List.of("now")),
          entry("growth-rate", List.of("growth")),
          entry("cagr", List.of("growth")),
          entry("discount", List.of("discount-rate")),
          entry("rate", List.of("discount-rate")),
          entry("wacc", List.of("discount-rate")),
          entry("title", List.of("name")),
          entry("unit", List.of("currency")),
          entry("correlation", List.of("spearman", "correlation", "correlations")));

  private KeySlips() {}

  /// The key that an unknown one is another word for, if its mapping knows that.
  static Optional<String> meant(String key, Block block) {
    String plain = key.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-");
    Matcher percentile = PERCENTILE.matcher(plain);
    if (percentile.matches() && block.knows("p" + percentile.group(1))) {
      return Optional.of("p" + percentile.group(1));
    }
    if (!plain.equals(key) && block.names().contains(plain)) {
      return Optional.of(plain);
    }
    return MEANT.getOrDefault(plain, List.of()).stream()
        .filter(block.names()::contains)
        .findFirst();
  }

  /// A key and its value written without the blank between them, as they should have been.
  ///
  /// @param key the known key
  /// @param line what to write
  /// @param colon whether the colon is there
  record Glued(String key, String line, boolean colon) {}

  /// What a key was meant to be that holds a colon, if the part before it is known.
  static Optional<Glued> glued(String key, Node.Entry entry, Block block) {
    Matcher matcher = GLUED.matcher(key);
    return entry.isNull() && matcher.matches() && block.knows(matcher.group(1))
        ? Optional.of(
            new Glued(
                matcher.group(1),
                matcher.group(1) + ": " + matcher.group(3),
                matcher.group(2) != null))
        : Optional.empty();
  }
}
