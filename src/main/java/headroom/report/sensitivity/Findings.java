package headroom.report.sensitivity;

import headroom.expression.Expression;
import headroom.report.Phrases;
import headroom.result.Estimate;
import headroom.scenario.Evidence;
import headroom.scenario.Scenario;
import headroom.sensitivity.Sensitivity;
import headroom.words.Rounding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// What comes out, in sentences without full stops, the most important first.
final class Findings {
  private static final int NAMED = 3;
  private static final double ENOUGH = 0.9;
  private static final double WORTH_SAYING = 0.05;

  private final Sensitivity sensitivity;
  private final Shares shares;
  private final Figures figures;
  private final Ends ends;

  Findings(Scenario scenario, Sensitivity sensitivity) {
    this.sensitivity = sensitivity;
    shares = new Shares(sensitivity);
    figures = new Figures(scenario, sensitivity);
    ends = new Ends(scenario);
  }

  List<String> all() {
    List<String> sentences = new ArrayList<>();
    if (sensitivity.variance().isPresent()) {
      sentences.add(sharesSentence());
      grade().ifPresent(sentences::add);
      sentences.add(split());
      together().ifPresent(sentences::add);
      noise().ifPresent(sentences::add);
    }
    widest().ifPresent(sentences::add);
    if (sensitivity.variance().isPresent()) {
      new OneStory(shares).sentence().ifPresent(sentences::add);
    } else {
      sentences.add(whyNoShares());
    }
    return sentences;
  }

  /// Which input decides most, for titles.
  String title() {
    List<Sensitivity.Line> told = shares.told();
    if (sensitivity.variance().isPresent() && !told.isEmpty()) {
      Sensitivity.Line first = told.getFirst();
      return "%s of the variance of %s rests on %s"
          .formatted(Rounding.briefPercent(Shares.share(first)), subject(), Ends.name(first));
    }
    return widestTitle();
  }

  /// Which input has the widest bar, for titles.
  String widestTitle() {
    return widestBar()
        .map(
            line -> {
              Sensitivity.Bar bar = line.bar().orElseThrow();
              return "%s moves most with %s: %s %s, %s %s"
                  .formatted(
                      sensitivity.of().text(),
                      Ends.name(line),
                      figures.text(bar.low().value()),
                      ends.with(line, bar.low().at()),
                      figures.text(bar.high().value()),
                      ends.with(line, bar.high().at()));
            })
        .orElse("No input moves %s beyond the noise".formatted(sensitivity.of().text()));
  }

  /// What the output does along the input that matters most, for titles.
  String alongTitle(Sensitivity.Line line) {
    Estimate first = exact(line.bands().getFirst().mean());
    Estimate last = exact(line.bands().getLast().mean());
    return "From the lowest to the highest values of %s, %s goes from %s to %s"
        .formatted(
            Ends.name(line), sensitivity.of().text(), figures.text(first), figures.text(last));
  }

  private static Estimate exact(double value) {
    return new Estimate(value, OptionalDouble.empty());
  }

  /// What varies from trial to trial: the metric, or whether the condition holds.
  String subject() {
    String text = sensitivity.of().text();
    return text.startsWith("mean(") ? text.substring(5, text.length() - 1) : text;
  }

  /// The line with the widest bar beyond its noise. A date that comes at one end and not before the
  /// end of the timeline at the other moves farther than any that comes at both.
  private Optional<Sensitivity.Line> widestBar() {
    return Stream.concat(
            sensitivity.lines().stream().filter(Findings::isOpen),
            bars().stream().filter(line -> shares.isTellable(line.bar().orElseThrow().swing())))
        .findFirst();
  }

  /// Whether the output has a value at one end of the bar only.
  static boolean isOpen(Sensitivity.Line line) {
    return line.bar()
        .filter(
            bar ->
                Double.isNaN(bar.low().value().value()) != Double.isNaN(bar.high().value().value()))
        .isPresent();
  }

  /// Lines with a bar that is known, the widest first.
  List<Sensitivity.Line> bars() {
    return sensitivity.lines().stream()
        .filter(line -> line.bar().filter(it -> Double.isFinite(it.swing().value())).isPresent())
        .filter(line -> swing(line) > 0)
        .sorted(Comparator.comparingDouble((Sensitivity.Line line) -> -swing(line)))
        .toList();
  }

  static double swing(Sensitivity.Line line) {
    return Math.abs(line.bar().orElseThrow().swing().value());
  }

  private String sharesSentence() {
    List<String> parts = new ArrayList<>();
    double sum = 0;
    for (Sensitivity.Line line : shares.told()) {
      if (parts.size() < NAMED && sum < ENOUGH) {
        String grade = line.evidence().map(it -> " (" + it.word() + ")").orElse("");
        parts.add(
            "%s on %s%s"
                .formatted(Rounding.percentWithError(Shares.share(line)), Ends.name(line), grade));
        sum += Shares.share(line).value();
      }
    }
    return parts.isEmpty()
        ? "No input's share of the variance of %s is beyond its noise; run more trials"
            .formatted(subject())
        : "The variance of %s rests to %s".formatted(subject(), Phrases.list(parts));
  }

  private Optional<String> grade() {
    Map<String, Estimate> grades = sensitivity.variance().orElseThrow().byEvidence();
    return Optional.ofNullable(grades.get(Evidence.ASSUMED.word()))
        .filter(shares::isTold)
        .map(
            it ->
                "%s of the variance rests on inputs graded `assumed`"
                    .formatted(Rounding.briefPercent(it)));
  }

  /// What nobody knows against what nobody can know.
  private String split() {
    Sensitivity.Variance variance = sensitivity.variance().orElseThrow();
    String sentence =
        "Knowing all assumptions would take away %s of the variance, knowing events and paths beforehand %s"
            .formatted(part(variance.assumptions()), part(variance.chance()));
    return shares.isTold(variance.interaction())
        ? sentence
            + "; %s goes only with both".formatted(Rounding.briefPercent(variance.interaction()))
        : sentence;
  }

  private String part(Estimate share) {
    return shares.isTold(share) ? Rounding.briefPercent(share) : "nothing that can be told";
  }

  /// Who matters mostly with others: the three who do most.
  private Optional<String> together() {
    List<String> names =
        shares.told().stream()
            .filter(line -> !line.correlated() && through(line) > WORTH_SAYING)
            .sorted(Comparator.comparingDouble((Sensitivity.Line line) -> -through(line)))
            .limit(NAMED)
            .map(this::together)
            .toList();
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "What some take away grows with what is known already (known first, known last): "
                + String.join("; ", names));
  }

  /// How much an input does together with others.
  private static double through(Sensitivity.Line line) {
    Sensitivity.Indices indices = line.indices().orElseThrow();
    return indices.total().value() - indices.first().value();
  }

  private String together(Sensitivity.Line line) {
    Sensitivity.Indices indices = line.indices().orElseThrow();
    return "%s %s and %s"
        .formatted(Ends.name(line), part(indices.first()), Rounding.briefPercent(indices.total()));
  }

  private Optional<String> noise() {
    List<String> names = shares.untold().stream().map(Ends::name).toList();
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "%s %s inside %s noise and not told"
                .formatted(
                    "The share" + (names.size() == 1 ? "" : "s") + " of " + Phrases.list(names),
                    names.size() == 1 ? "is" : "are",
                    names.size() == 1 ? "its" : "their"));
  }

  private Optional<String> widest() {
    return widestBar()
        .map(
            line -> {
              Sensitivity.Bar bar = line.bar().orElseThrow();
              return "The widest bar is that of %s: from %s %s to %s %s%s"
                  .formatted(
                      Ends.name(line),
                      figures.text(bar.low().value()),
                      ends.with(line, bar.low().at()),
                      figures.text(bar.high().value()),
                      ends.with(line, bar.high().at()),
                      sensitivity.given()
                          ? ", what is correlated moving along"
                          : ", all others as drawn");
            });
  }

  private String whyNoShares() {
    return switch (sensitivity.of()) {
      case Expression.Mean _, Expression.Chance _ ->
          "It is the same in all %s, so there is no variance to share"
              .formatted(Phrases.trials(sensitivity.simulation().trials()));
      case Expression.Sd _, Expression.Percentile _, Expression.Single _ ->
          "No trial has a %s by itself, so there is no variance to share: the bars are all that is told; shares are told of a mean or of P(CONDITION)"
              .formatted(sensitivity.of().text());
    };
  }
}
