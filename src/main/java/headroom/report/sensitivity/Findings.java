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
    figures = new Figures(sensitivity);
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
      new OneStory(sensitivity, shares).sentence().ifPresent(sentences::add);
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
          .formatted(
              Rounding.briefPercent(Shares.share(first)), subject(), Ends.name(first));
    }
    return widestTitle();
  }

  /// Which input has the widest bar, for titles.
  String widestTitle() {
    return bars().stream()
        .findFirst()
        .map(
            line -> {
              Sensitivity.Bar bar = line.bar().orElseThrow();
              return "%s moves %s most: %s at %s, %s at %s"
                  .formatted(
                      Phrases.sentence(Ends.name(line)),
                      sensitivity.of().text(),
                      figures.text(bar.low().value()),
                      ends.label(line, bar.low().at()),
                      figures.text(bar.high().value()),
                      ends.label(line, bar.high().at()));
            })
        .orElse("No input moves " + sensitivity.of().text());
  }

  /// What varies from trial to trial: the metric, or whether the condition holds.
  String subject() {
    String text = sensitivity.of().text();
    return text.startsWith("mean(") ? text.substring(5, text.length() - 1) : text;
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
            "%s on %s%s".formatted(Rounding.briefPercent(Shares.share(line)), Ends.name(line), grade));
        sum += Shares.share(line).value();
      }
    }
    if (parts.isEmpty()) {
      return "No input's share of the variance of %s is beyond its noise; run more trials"
          .formatted(subject());
    }
    return "Of the variance of %s, %s rest".formatted(subject(), Phrases.list(parts))
        + (parts.size() == 1 ? "s" : "");
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

  private String split() {
    Sensitivity.Variance variance = sensitivity.variance().orElseThrow();
    List<String> parts = new ArrayList<>();
    part(parts, variance.assumptions(), "would go if all assumptions were known");
    part(parts, variance.chance(), "if events and paths were");
    part(parts, variance.interaction(), "only if both were");
    return parts.isEmpty() ? "Neither assumptions nor paths have a share beyond its noise" : "Of the variance " + Phrases.list(parts);
  }

  private void part(List<String> parts, Estimate share, String what) {
    if (shares.isTold(share)) {
      parts.add(Rounding.briefPercent(share) + " " + what);
    }
  }

  /// Who matters mostly with others.
  private Optional<String> together() {
    List<String> names = new ArrayList<>();
    for (Sensitivity.Line line : shares.told()) {
      Sensitivity.Indices indices = line.indices().orElseThrow();
      if (!line.correlated()
          && indices.total().value() - indices.first().value() > WORTH_SAYING) {
        names.add(
            "%s (%s by itself, %s with its part in what others do)"
                .formatted(
                    Ends.name(line),
                    shares.isTold(indices.first())
                        ? Rounding.briefPercent(indices.first())
                        : "nothing that can be told",
                    Rounding.briefPercent(indices.total())));
      }
    }
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of("Some act through others: " + Phrases.list(names));
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
    return bars().stream()
        .findFirst()
        .map(
            line -> {
              Sensitivity.Bar bar = line.bar().orElseThrow();
              return "%s has the widest bar: from %s at %s to %s at %s%s"
                  .formatted(
                      Phrases.sentence(Ends.name(line)),
                      figures.text(bar.low().value()),
                      ends.label(line, bar.low().at()),
                      figures.text(bar.high().value()),
                      ends.label(line, bar.high().at()),
                      sensitivity.given()
                          ? ", what is correlated moving along"
                          : ", all others as drawn");
            });
  }

  private String whyNoShares() {
    return switch (sensitivity.of()) {
      case Expression.Mean _, Expression.Chance _ ->
          "It is the same in every trial, so there is no variance to share";
      case Expression.Sd _,
          Expression.Percentile _,
          Expression.Single _ ->
          "No trial has a %s by itself, so there is no variance to share: the bars are all that is told; shares are told of a mean or of P(CONDITION)"
              .formatted(sensitivity.of().text());
    };
  }
}
