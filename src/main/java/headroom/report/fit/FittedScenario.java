package headroom.report.fit;

import headroom.fit.Forecast;
import headroom.report.folder.OutputException;
import headroom.scenario.Quarter;
import headroom.scenario.Timeline;
import headroom.words.NumberStyle;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A fitted stream as a whole scenario file: it runs as it is, with an agreement that is invented
/// and says so.
public final class FittedScenario {
  private static final int YEARS = 5;
  private static final int LAST_YEAR = 2200;
  private static final int FOURTH = 4;

  /// Digits beyond which an amount is written with a power of ten.
  private static final int LONGEST = 24;

  /// The part of revenue that the invented agreement pays.
  private static final double RATE = 0.1;

  /// Years of today's payments after which it ends.
  private static final double CAP_YEARS = 4;

  private FittedScenario() {}

  /// Writes the file, never over an existing one.
  ///
  /// @param report the fit
  /// @param place where
  /// @param history the history as the scenario may refer to it; empty where it may not
  /// @throws OutputException if it exists or cannot be written
  public static void write(FitReport report, Path place, Optional<String> history)
      throws OutputException {
    String text = text(report, String.valueOf(place.getFileName()), history);
    try {
      Files.write(place, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
    } catch (IOException e) {
      throw OutputException.of(place, e);
    }
  }

  /// The text of the file, ending in a line feed.
  ///
  /// @param report the fit
  /// @param name name of the file, without folders
  /// @param history the history as the scenario may refer to it; empty where it may not
  static String text(FitReport report, String name, Optional<String> history) {
    List<String> lines = new ArrayList<>(head(report, name));
    lines.add("");
    lines.add("# Fitted to the history. P5 and P95 are what it leaves open.");
    lines.addAll(report.block());
    lines.add("");
    lines.addAll(agreement(report));
    lines.add("");
    lines.addAll(settings(report, history));
    return String.join("\n", lines) + "\n";
  }

  private static List<String> head(FitReport report, String name) {
    String source = StreamBlock.quoted("Revenue after " + file(report));
    Timeline timeline = timeline(report);
    String unit =
        report.unit().isBlank()
            ? "units  # the unit of all money in this file: write yours, such as USD m"
            : StreamBlock.quoted(shown(report.unit())) + "  # the unit of all money in this file";
    return List.of(
        "# yaml-language-server: $schema=headroom.schema.json",
        "#",
        "# Made by `headroom fit`. The stream is fitted, the agreement is invented: write your"
            + " own.",
        "#",
        "#   headroom check "
            + shown(name)
            + "     every mistake in this file, with line and column",
        "#   headroom run " + shown(name) + "       the numbers, the charts, a report",
        "#   headroom explain " + shown(name) + "   the same scenario in plain English",
        "",
        "headroom: 1",
        "name: " + source,
        "currency: " + unit,
        "timeline: {start: %s, end: %s}  # from the quarter after the history on"
            .formatted(timeline.start(), timeline.end()));
  }

  /// From the quarter after the history to the end of the fourth year after its own.
  private static Timeline timeline(FitReport report) {
    Quarter start = Forecast.start(report.fit().history());
    int last = Math.min(LAST_YEAR, start.year() + YEARS - 1);
    return new Timeline(start, new Quarter(last, FOURTH));
  }

  private static List<String> agreement(FitReport report) {
    String name = report.stream().name().equals("royalty") ? "share" : "royalty";
    return List.of(
        "# Invented: a share of that revenue until a total is reached. Put yours in its place.",
        "agreements:",
        "  " + name + ":",
        "    payer: Payer",
        "    payee: Payee",
        "    rate: %s%%".formatted(plain(100 * RATE)),
        "    base: {%s: 100%%}".formatted(report.stream().name()),
        "    cap: {total: %s}  # the most that is ever paid; about %s years of it at today's level"
            .formatted(cap(report), plain(CAP_YEARS)),
        "    evidence: assumed",
        "    note: invented by `fit --new`");
  }

  private static String cap(FitReport report) {
    var history = report.fit().history();
    double total = RATE * CAP_YEARS * history.runRate(history.last());
    BigDecimal brief = new BigDecimal(total).round(new MathContext(2)).stripTrailingZeros();
    String plain = brief.toPlainString();
    return plain.length() > LONGEST ? brief.toString() : plain;
  }

  private static List<String> settings(FitReport report, Optional<String> history) {
    List<String> lines = new ArrayList<>();
    lines.add("report:");
    lines.add("  party: Payee");
    lines.add(
        history
            .map(
                file -> "  history: %s  # drawn before the fan".formatted(StreamBlock.quoted(file)))
            .orElse(
                "  # history: %s  # amounts in a file in this folder or below are drawn before the fan"
                    .formatted(file(report))));
    lines.add("simulation: {trials: 262_144, seed: 42}");
    return lines;
  }

  private static String plain(double value) {
    return NumberStyle.AMOUNT.text(value);
  }

  private static String file(FitReport report) {
    return shown(report.fit().history().file());
  }

  private static String shown(String text) {
    return text.replaceAll("\\p{C}", "?");
  }
}
