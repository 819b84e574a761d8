package headroom.report.story;

import headroom.report.ChangeWords;
import headroom.report.Phrases;
import headroom.result.MetricId;
import headroom.result.MetricName;
import headroom.result.Result;
import headroom.scenario.Event;
import headroom.scenario.Evidence;
import headroom.scenario.Input;
import headroom.scenario.InputGrades;
import headroom.scenario.Precision;
import headroom.scenario.RankCorrelation;
import headroom.scenario.ReportSettings;
import headroom.scenario.Scenario;
import headroom.scenario.SimulationSettings;
import headroom.scenario.StreamCorrelation;
import headroom.words.NumberStyle;
import headroom.words.Paragraph;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A scenario in plain English: who pays whom, what, when and up to where; what may happen; how
/// revenue moves; which numbers it rests on and who says so.
public final class ScenarioStory {
  private static final Pattern ASSUMPTION = Pattern.compile("assumptions\\.[^.]+");

  private final Scenario scenario;
  private final Result result;
  private final PathWords words;
  private final List<String> lines = new ArrayList<>();

  private ScenarioStory(Scenario scenario, Result result) {
    this.scenario = scenario;
    this.result = result;
    words = new PathWords(new AssumptionWords(scenario, result)::named);
  }

  /// The metrics that the story is told from.
  public static Set<String> metrics(Scenario scenario) {
    Set<String> ids = new LinkedHashSet<>();
    scenario.assumptions().forEach(assumption -> ids.add(MetricId.ofAssumption(assumption.name())));
    scenario
        .streams()
        .forEach(stream -> ids.add(MetricId.ofStream(stream.name(), stream.measure())));
    scenario.events().forEach(event -> ids.add(MetricName.HAPPENED.of(event.name())));
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
    lines.add("");
    lines.addAll(Paragraph.lines(frame(), 0));
    AgreementWords agreements = new AgreementWords(words, scenario);
    section(
        "What is owed",
        Stream.concat(
            scenario.agreements().stream().map(agreements::of),
            scenario.sharedCaps().stream().map(agreements::of)));
    EventWords events = new EventWords(words, scenario, result);
    section("What may happen", scenario.events().stream().map((Event event) -> events.of(event)));
    heading("How money moves");
    StreamTale streams = new StreamTale(scenario, result, words);
    scenario.streams().forEach(stream -> lines.addAll(streams.of(stream)));
    lines.addAll(Paragraph.lines(together(), 2));
    lines.addAll(
        Paragraph.lines(
            "`growth` is that of the mean over all futures. The median grows by less, by about half"
                + " the square of the volatility a year: a few futures do very well.",
            2));
    if (!scenario.assumptions().isEmpty()) {
      heading("What nobody knows");
      lines.addAll(new AssumptionWords(scenario, result).table());
    }
    section("What goes together", scenario.correlations().stream().map(pair -> pair(pair)));
    section("What has been heard", ClueWords.of(scenario));
    section("What it is worth and what the report puts first", purpose());
    section("What is to be decided", DecisionTale.of(scenario, words));
    section(
        "When a run stops early",
        scenario.simulation().precision().stream().map(ScenarioStory::precision));
    section("Worth knowing", scenario.notes().stream());
    heading("What it rests on");
    evidence();
  }

  private static String precision(Precision precision) {
    boolean probability = precision.statistic() instanceof Precision.Statistic.Probability;
    String statistic =
        switch (precision.statistic()) {
          case Precision.Statistic.At(int percent) -> "P" + percent;
          case Precision.Statistic it -> "the " + it.word();
        };
    return ("Once %s of `%s` is known within ± %s %s with %s %% confidence, twice in a row: it"
            + " is looked at after 65,536 trials and whenever their number has doubled.")
        .formatted(
            statistic,
            precision.metric(),
            Phrases.percentage(precision.within(), 3),
            probability ? "percentage points" : "%",
            Phrases.percentage(precision.confidence(), 3));
  }

  private void heading(String text) {
    lines.add("");
    lines.add(text);
  }

  private void section(String title, Stream<String> paragraphs) {
    List<String> told =
        paragraphs.flatMap(paragraph -> Paragraph.lines(paragraph, 2).stream()).toList();
    if (!told.isEmpty()) {
      heading(title);
      lines.addAll(told);
    }
  }

  private String frame() {
    SimulationSettings simulation = scenario.simulation();
    return "%s to %s by quarter; all money in %s, nominal. In brackets behind a $name: P5 to P95 (P95 = 95 %% of trials at or below), from %s in %s replicates, seed %s, sampler %s."
        .formatted(
            scenario.timeline().start(),
            scenario.timeline().end(),
            scenario.currency(),
            Phrases.trials(simulation.trials()),
            simulation.replicates(),
            simulation.seed(),
            simulation.sampler().name().toLowerCase(Locale.ROOT));
  }

  private String together() {
    return switch (scenario.streamCorrelation()) {
      case StreamCorrelation.Common(double correlation) ->
          "The shocks of any two streams have a correlation of %s."
              .formatted(NumberStyle.AMOUNT.text(correlation));
      case StreamCorrelation.Pairwise(var pairs) when pairs.isEmpty() ->
          "The shocks of the streams are independent.";
      case StreamCorrelation.Pairwise(var pairs) ->
          "The shocks of the streams are independent, but for %s."
              .formatted(String.join("; ", pairs.stream().map(pair -> pair(pair)).toList()));
    };
  }

  private String pair(StreamCorrelation.Pair pair) {
    return "%s and %s with a correlation of %s"
        .formatted(
            scenario.labels().stream(pair.first()),
            scenario.labels().stream(pair.second()),
            NumberStyle.AMOUNT.text(pair.correlation()));
  }

  private String pair(RankCorrelation pair) {
    return "%s and %s: rank correlation (Spearman) %s."
        .formatted(
            scenario.labels().assumption(pair.first()),
            scenario.labels().assumption(pair.second()),
            NumberStyle.AMOUNT.text(pair.spearman()));
  }

  private Stream<String> purpose() {
    List<String> told = new ArrayList<>();
    scenario
        .valuation()
        .ifPresent(
            valuation ->
                told.add(
                    "Payments are discounted at %s a year to %s (actual/365)."
                        .formatted(
                            words.quantity(valuation.discountRate(), NumberStyle.SHARE),
                            valuation.asOf())));
    ReportSettings report = scenario.report();
    report
        .headline()
        .ifPresent(
            headline ->
                told.add(
                    "The report puts %s first%s%s"
                        .formatted(
                            scenario.labels().agreement(headline),
                            report.party().map(party -> ", seen by " + party).orElse(""),
                            (report.party().filter(party -> party.endsWith(".")).isPresent()
                                    ? ""
                                    : ".")
                                + years(report))));
    if (!report.history().isEmpty()) {
      told.add(
          "Its chart of revenue begins with %s known periods of the past, the first of them from %s on."
              .formatted(report.history().size(), report.history().getFirst().firstQuarter()));
    }
    if (!report.stack().isEmpty()) {
      told.add(
          "A chart of its own stacks %s by year."
              .formatted(
                  String.join(
                      ", ", report.stack().stream().map(scenario.labels()::stream).toList())));
    }
    return told.stream();
  }

  private static String years(ReportSettings report) {
    return report
        .fiscalYearEnds()
        .map(
            month ->
                " Fiscal years end in %s."
                    .formatted(month.getDisplayName(TextStyle.FULL, Locale.UK)))
        .orElse("");
  }

  private void evidence() {
    InputGrades grades = InputGrades.of(scenario);
    for (Evidence grade : Evidence.values()) {
      grade(grade.word(), grades.with(Optional.of(grade)), grades.total());
    }
    grade("not said", grades.with(Optional.empty()), grades.total());
    sources();
    List<String> changed = ChangeWords.lines(scenario.inputs());
    if (!changed.isEmpty()) {
      lines.add("  changed:");
      changed.forEach(line -> lines.addAll(Paragraph.lines(line, 4)));
    }
  }

  /// Who says so, but for the assumptions, whose sources stand with them.
  private void sources() {
    Map<String, List<String>> paths = new LinkedHashMap<>();
    for (Input input : scenario.inputs()) {
      Optional<String> source = input.provenance().source();
      if (source.isPresent() && !ASSUMPTION.matcher(input.path()).matches()) {
        paths.computeIfAbsent(source.get(), _ -> new ArrayList<>()).add(input.path());
      }
    }
    if (!paths.isEmpty()) {
      lines.add("  sources, those of assumptions apart:");
      paths.forEach(
          (source, all) ->
              lines.addAll(Paragraph.lines(source + ": " + String.join(", ", all), 4)));
    }
  }

  private void grade(String word, List<Input> inputs, int total) {
    if (!inputs.isEmpty()) {
      lines.add("  %s, %s of %s:".formatted(word, inputs.size(), total));
      lines.addAll(
          Paragraph.lines(String.join(", ", inputs.stream().map(Input::path).toList()), 4));
    }
  }
}
