package headroom.report;

import headroom.result.Metric;
import headroom.result.Period;
import headroom.result.Result;
import headroom.scenario.Agreement;
import headroom.scenario.Assumption;
import headroom.scenario.Cap;
import headroom.scenario.Evidence;
import headroom.scenario.Input;
import headroom.scenario.Provenance;
import headroom.scenario.Scenario;
import headroom.scenario.Stream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A scenario in plain English: who pays whom, what, when and up to where; how revenue moves; which
/// numbers it rests on and who says so.
public final class ScenarioStory {
  private static final Pattern NAME = Pattern.compile("\\$([a-z][a-z0-9-]*)");

  private final Scenario scenario;
  private final Result result;
  private final WrittenInputs written;
  private final List<String> lines = new ArrayList<>();

  private ScenarioStory(Scenario scenario, Result result) {
    this.scenario = scenario;
    this.result = result;
    written = WrittenInputs.of(scenario);
  }

  /// The metrics that the story is told from.
  public static Set<String> metrics(Scenario scenario) {
    Set<String> ids = new LinkedHashSet<>();
    scenario.assumptions().forEach(assumption -> ids.add("assumption." + assumption.name()));
    scenario.streams().forEach(stream -> ids.add(stream.name() + "." + stream.measure()));
    return ids;
  }

  /// The lines of the story, each ending in a line feed.
  ///
  /// @param result a run that kept at least the [metrics][#metrics(Scenario)]
  public static String text(Scenario scenario, Result result) {
    ScenarioStory story = new ScenarioStory(scenario, result);
    story.tell();
    return String.join("\n", story.lines) + "\n";
  }

  private void tell() {
    lines.add(scenario.name());
    lines.addAll(Paragraph.lines(scenario.description(), 0));
    if (!scenario.agreements().isEmpty()) {
      heading("What is owed (P5 to P95 in brackets)");
      scenario.agreements().forEach(this::agreement);
    }
    heading("How money moves");
    scenario.streams().forEach(this::stream);
    lines.addAll(
        Paragraph.lines(
            "`growth` is that of the mean over all futures. The median grows by less, by about half"
                + " the square of the volatility a year: a few futures do very well.",
            2));
    if (!scenario.assumptions().isEmpty()) {
      heading("What nobody knows");
      assumptions();
    }
    heading("What it rests on");
    evidence();
  }

  private void heading(String text) {
    lines.add("");
    lines.add(text);
  }

  private void agreement(Agreement agreement) {
    String path = "agreements." + agreement.name();
    String base =
        agreement.base().keySet().stream()
            .map(stream -> share(stream, path + ".base." + stream))
            .collect(Collectors.joining(" and "));
    String text =
        "%s: %s pays %s %s of %s, from %s through %s%s."
            .formatted(
                agreement.name(),
                agreement.payer(),
                agreement.payee(),
                known(path + ".rate").orElse("a share"),
                base,
                agreement.from(),
                agreement.through(),
                later(agreement.paymentLag()));
    String cap = agreement.cap().map(it -> cap(it, path + ".cap.")).orElse("There is no cap.");
    lines.addAll(Paragraph.lines(text + " " + cap, 2));
  }

  private String share(String stream, String path) {
    String inclusion = known(path).orElse("100%");
    return inclusion.equals("100%") || inclusion.equals("100 %")
        ? stream
        : "(%s × %s)".formatted(inclusion, stream);
  }

  /// What is written at a path, an assumption's name followed by its P5 and P95 and replaced by its
  /// value where it has but one.
  private Optional<String> known(String path) {
    return written.text(path).map(text -> NAME.matcher(text).replaceAll(this::explained));
  }

  private String explained(MatchResult name) {
    String path = "assumptions." + name.group(1);
    String text =
        result
            .summary("assumption." + name.group(1), "total")
            .map(
                summary -> {
                  String low = written.like(path, summary.percentile(5));
                  String high = written.like(path, summary.percentile(95));
                  return summary.min() == summary.max()
                      ? low
                      : "%s (%s to %s)".formatted(name.group(), low, high);
                })
            .orElse(name.group());
    return Matcher.quoteReplacement(text);
  }

  private static String later(int lag) {
    return switch (lag) {
      case 0 -> ", paid at the end of each quarter";
      case 1 -> ", paid one quarter later";
      default -> ", paid " + lag + " quarters later";
    };
  }

  private String cap(Cap cap, String path) {
    String already =
        known(path + "already-counted")
            .filter(text -> !text.equals("0"))
            .map(text -> ", of which " + text + " counts as used up before the first quarter")
            .orElse("");
    return "In all it pays at most %s (%s, nominal)%s; what accrues beyond that is never paid."
        .formatted(
            known(path + "total").orElse(cap.total().toString()), scenario.currency(), already);
  }

  private void stream(Stream stream) {
    switch (stream) {
      case Stream.Grown grown -> {
        lines.add("  " + grown.name());
        if (!grown.actual().isEmpty()) {
          lines.addAll(Paragraph.lines("known: " + known(grown), 4));
        }
      }
      case Stream.Derived derived ->
          lines.add(
              "  %s: a ratio of %s%s"
                  .formatted(
                      stream.name(),
                      String.join(" + ", derived.of()),
                      derived.less().isEmpty()
                          ? ""
                          : " less " + String.join(" + ", derived.less())));
    }
    String prefix = "streams." + stream.name() + ".";
    for (Input input : scenario.inputs()) {
      if (input.path().startsWith(prefix) && !input.path().startsWith(prefix + "actual.")) {
        String key = input.path().substring(prefix.length());
        lines.addAll(Paragraph.lines(key + ": " + input.text(), 4));
      }
    }
    lines.addAll(years(stream).stream().map(line -> "    " + line).toList());
  }

  private static String known(Stream.Grown grown) {
    return grown.actual().entrySet().stream()
        .map(actual -> actual.getKey() + " " + WrittenInputs.number(actual.getValue()))
        .collect(Collectors.joining(", "));
  }

  private List<String> years(Stream stream) {
    TextTable table = new TextTable();
    table.row(scenario.currency(), "mean", "growth", "median", "growth", "P5", "P95");
    double mean = 0;
    double median = 0;
    for (Metric.Summary year : yearsOf(stream)) {
      boolean whole = year.period() instanceof Period.Year it && !it.incomplete();
      double newMean = year.mean().value();
      double newMedian = year.percentile(50).value();
      table.row(
          TextSummary.label(year.period()),
          Rounding.number(year.mean()),
          growth(mean, newMean),
          Rounding.number(year.percentile(50)),
          growth(median, newMedian),
          Rounding.number(year.percentile(5)),
          Rounding.number(year.percentile(95)));
      mean = whole ? newMean : 0;
      median = whole ? newMedian : 0;
    }
    return table.lines();
  }

  private List<Metric.Summary> yearsOf(Stream stream) {
    return result
        .all(stream.name() + "." + stream.measure())
        .filter(metric -> metric.period() instanceof Period.Year)
        .filter(Metric.Summary.class::isInstance)
        .map(Metric.Summary.class::cast)
        .toList();
  }

  private static String growth(double before, double now) {
    return before > 0 ? Rounding.fixed(100 * (now / before - 1), 0) + " %" : "";
  }

  private void assumptions() {
    TextTable table = new TextTable();
    table.row("", "P5", "P50", "P95", "unit", "evidence");
    scenario.assumptions().forEach(assumption -> row(table, assumption));
    List<String> rows = table.lines();
    lines.add("  " + rows.getFirst());
    for (int index = 0; index < scenario.assumptions().size(); index++) {
      Assumption assumption = scenario.assumptions().get(index);
      lines.add("  " + rows.get(index + 1));
      written
          .text("assumptions." + assumption.name())
          .ifPresent(text -> lines.addAll(Paragraph.lines("written " + text, 6)));
      Provenance provenance = assumption.provenance();
      provenance.source().ifPresent(text -> lines.addAll(Paragraph.lines("source: " + text, 6)));
      provenance.note().ifPresent(text -> lines.addAll(Paragraph.lines("note: " + text, 6)));
    }
  }

  private void row(TextTable table, Assumption assumption) {
    String path = "assumptions." + assumption.name();
    Metric.Summary summary =
        result
            .summary("assumption." + assumption.name(), "total")
            .orElseThrow(() -> new IllegalArgumentException("the result lacks " + path));
    table.row(
        assumption.name(),
        written.like(path, summary.percentile(5)),
        written.like(path, summary.percentile(50)),
        written.like(path, summary.percentile(95)),
        assumption.provenance().unit().orElse(""),
        assumption.provenance().evidence().map(Evidence::word).orElse("not said"));
  }

  private void evidence() {
    List<Input> inputs = scenario.inputs();
    for (Evidence grade : Evidence.values()) {
      List<String> paths =
          inputs.stream()
              .filter(input -> input.provenance().evidence().filter(grade::equals).isPresent())
              .map(Input::path)
              .toList();
      grade(grade.word(), paths);
    }
    grade(
        "not said",
        inputs.stream()
            .filter(input -> input.provenance().evidence().isEmpty())
            .map(Input::path)
            .toList());
  }

  private void grade(String word, List<String> paths) {
    if (!paths.isEmpty()) {
      lines.add("  %s, %d of %d:".formatted(word, paths.size(), scenario.inputs().size()));
      lines.addAll(Paragraph.lines(String.join(", ", paths), 4));
    }
  }
}
