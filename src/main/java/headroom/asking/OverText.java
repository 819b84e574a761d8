package headroom.asking;

import headroom.report.Phrases;
import headroom.words.VisibleText;
import headroom.words.WrittenNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A key and the values it goes through, as `--over` takes them: `cap=20..100:10`,
/// `rate=12%,16%,20%`, `cap=36 to 40,{p5: 20, p95: 90}`.
///
/// @param path the key as typed
/// @param values its values, each as if it were typed alone
public record OverText(String path, List<String> values) {
  /// The most points of a sweep.
  public static final int MOST = 10_000;

  private static final Pattern RANGE =
      Pattern.compile("(%1$s)\\.\\.(%1$s)(?::(%1$s))?".formatted(WrittenNumber.FORM));

  private static final String EXAMPLE = "write for example --over cap=20..100:10 or cap=20,38,60";

  public OverText {
    values = List.copyOf(values);
  }

  /// Reads `PATH=VALUES`.
  ///
  /// @throws IllegalArgumentException if the text is none; the message says why
  public static OverText parse(String text) {
    int equals = text.indexOf('=');
    if (equals < 1 || text.substring(0, equals).isBlank()) {
      throw new IllegalArgumentException(
          "PATH=VALUES is expected, found `%s`; %s".formatted(VisibleText.of(text), EXAMPLE));
    }
    String path = text.substring(0, equals).strip();
    List<String> values = new ArrayList<>();
    for (String part : parts(text.substring(equals + 1))) {
      if (part.isEmpty()) {
        throw new IllegalArgumentException(
            "`%s` has an empty value; %s".formatted(VisibleText.of(path), EXAMPLE));
      }
      values.addAll(range(part));
      if (values.size() > MOST) {
        throw tooMany(values.size());
      }
    }
    return new OverText(path, values);
  }

  /// The refusal of more points than a sweep has.
  public static IllegalArgumentException tooMany(long count) {
    return new IllegalArgumentException(
        "a sweep has at most %s points, found %s; take fewer values or a wider step"
            .formatted(Phrases.count(MOST), count > MOST ? "more" : Phrases.count(count)));
  }

  /// The text at its commas, but for those inside brackets or quotes.
  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    char quote = 0;
    int start = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if ("[{(".indexOf(c) >= 0) {
        depth++;
      } else if ("]})".indexOf(c) >= 0) {
        depth--;
      } else if (c == ',' && depth == 0) {
        parts.add(text.substring(start, at).strip());
        start = at + 1;
      }
    }
    parts.add(text.substring(start).strip());
    return parts;
  }

  /// The values of a range; a value that is none stands for itself.
  private static List<String> range(String part) {
    Matcher matcher = RANGE.matcher(part);
    if (!matcher.matches()) {
      return List.of(part);
    }
    String first = matcher.group(1);
    String last = matcher.group(2);
    String by = matcher.group(3);
    if (by == null) {
      throw new IllegalArgumentException(
          "the range %s has no step; write for example %s:%s".formatted(part, part, step(part)));
    }
    boolean percent = WrittenNumber.isPercentage(first);
    if (WrittenNumber.isPercentage(last) != percent || WrittenNumber.isPercentage(by) != percent) {
      throw new IllegalArgumentException(
          "the range %s is in per cent in part; write %% behind all its numbers or behind none"
              .formatted(part));
    }
    return range(part, number(first), number(last), number(by), percent ? "%" : "");
  }

  private static List<String> range(
      String part, BigDecimal first, BigDecimal last, BigDecimal by, String sign) {
    if (by.signum() == 0 || last.subtract(first).signum() * by.signum() < 0) {
      throw new IllegalArgumentException(
          "the range %s never comes to its end; %s"
              .formatted(part, by.signum() == 0 ? "the step is 0" : "turn its step or its ends"));
    }
    BigDecimal steps = last.subtract(first).divideToIntegralValue(by);
    if (steps.compareTo(BigDecimal.valueOf(MOST)) >= 0) {
      throw tooMany(MOST + 1L);
    }
    List<String> values = new ArrayList<>();
    for (int step = 0; step <= steps.intValueExact(); step++) {
      BigDecimal value = first.add(by.multiply(BigDecimal.valueOf(step)));
      values.add(plain(value) + sign);
    }
    return values;
  }

  private static String plain(BigDecimal value) {
    BigDecimal shortest = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    String text = shortest.toPlainString();
    return text.length() > WrittenNumber.LONGEST - 1 ? shortest.toString() : text;
  }

  private static BigDecimal number(String text) {
    String digits = text.replace("_", "").replace("%", "").strip();
    BigDecimal value = new BigDecimal(digits);
    if (value.scale() > 1_000 || value.scale() < -400) {
      throw new IllegalArgumentException(
          "%s is out of range; write a smaller number".formatted(text));
    }
    return value;
  }

  /// A step that fits a range, for the message that asks for one.
  private static String step(String part) {
    return WrittenNumber.isPercentage(part) ? "1%" : "1";
  }
}
