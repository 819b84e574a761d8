package headroom.report;

import headroom.result.Cell;
import headroom.result.Estimate;
import headroom.result.Metric;
import headroom.result.MetricName;
import headroom.result.Period;
import headroom.result.Result;
import headroom.scenario.Agreement;
import headroom.scenario.Cap;
import headroom.scenario.Path;
import headroom.scenario.Scenario;
import headroom.scenario.Timeline;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a result says about one agreement, whichever of its metrics were kept.
///
/// @param scenario what was asked
/// @param result what came out
/// @param agreement the agreement spoken about
public record Headline(Scenario scenario, Result result, Agreement agreement) {
  /// What reads as 50 %: a simulated half may lie a little below.
  private static final double HALF = 0.495;

  /// The agreement that the report puts first; empty if the scenario has none.
  static Optional<Headline> of(Scenario scenario, Result result) {
    Optional<String> name = scenario.report().headline();
    return scenario.agreements().stream()
        .filter(agreement -> name.isEmpty() || name.get().equals(agreement.name()))
        .findFirst()
        .map(agreement -> new Headline(scenario, result, agreement));
  }

  Headline of(Agreement other) {
    return new Headline(scenario, result, other);
  }

  String unit() {
    return scenario.currency();
  }

  Timeline timeline() {
    return scenario.timeline();
  }

  /// The end of the timeline, to follow "by the end of": `2030`, or `2030-Q2` inside a year.
  String end() {
    return Phrases.end(timeline().end());
  }

  long trials() {
    return result.simulation().trials();
  }

  /// As many equal trials as say as much.
  long effectiveTrials() {
    return result.effectiveTrials();
  }

  /// The parts of the run whose spread gives the errors.
  int replicates() {
    return result.simulation().replicates();
  }

  /// Whether there is but one trial, which says nothing of chances.
  boolean single() {
    return trials() == 1;
  }

  /// In how many trials a value is the same, where it is in all.
  String throughout() {
    return Phrases.throughout(trials());
  }

  /// In how many trials there is nothing, where it is so in all.
  String inAny() {
    return Phrases.inAny(trials());
  }

  /// Whether everything that the agreement shares is revenue.
  boolean sharesRevenue() {
    return scenario.streams().stream()
        .filter(stream -> agreement.base().containsKey(stream.name()))
        .allMatch(stream -> stream.measure().equals("revenue"));
  }

  /// What the agreement is called.
  String label() {
    return scenario.labels().agreement(agreement.name());
  }

  /// Which agreement is meant where there are several: ` under revenue-share`, else nothing.
  String under() {
    return scenario.agreements().size() == 1 ? "" : " under " + label();
  }

  /// The agreement's cap, to follow an article: `cap`, `cap of royalty` where several agreements
  /// have one, or `cap pool` of a shared one.
  String cap() {
    long capped = scenario.agreements().stream().filter(Agreement::isCapped).count();
    return agreement
        .sharedCap()
        .map(name -> "cap " + scenario.labels().cap(name))
        .orElseGet(() -> capped > 1 ? "cap of " + label() : "cap");
  }

  /// The terms of the cap that the agreement draws on.
  Optional<Cap> capTerms() {
    return scenario.capOf(agreement);
  }

  /// The cap at the start of a sentence.
  String theCap() {
    return "The " + cap();
  }

  /// Whether the agreement goes on paying after its cap is reached.
  boolean hasTail() {
    return capped() && agreement.limits().afterCap().isPresent();
  }

  /// Whether receipts end where the cap says: it is the agreement's own, never moves, bears no
  /// interest, and nothing is paid after it.
  boolean endsAtItsCap() {
    return !hasTail()
        && agreement
            .ownCap()
            .filter(it -> it.interest().isEmpty())
            .filter(it -> it.total() instanceof Path.Flat || it.total() instanceof Path.Multiple)
            .isPresent();
  }

  boolean capped() {
    return agreement.isCapped();
  }

  /// Whether what the cap costs is told of all agreements that share it: one party receives them
  /// all, none goes on paying after the hit, and the numbers were kept.
  boolean toldOfWholeCap() {
    List<Agreement> members =
        scenario.agreements().stream()
            .filter(it -> it.sharedCap().isPresent())
            .filter(it -> it.sharedCap().equals(agreement.sharedCap()))
            .toList();
    return members.size() > 1
        && members.stream().map(Agreement::payee).distinct().count() == 1
        && members.stream().allMatch(it -> it.limits().afterCap().isEmpty())
        && agreement
            .sharedCap()
            .flatMap(cap -> result.summary(MetricName.FORGONE.ofCap(cap), "total"))
            .isPresent();
  }

  /// The id of what accrues and never counts, of the agreement or of all that share its cap.
  String forgoneId() {
    return toldOfWholeCap()
        ? MetricName.FORGONE.ofCap(agreement.sharedCap().orElseThrow())
        : id(MetricName.FORGONE);
  }

  /// What accrues and never counts over the whole time.
  Optional<Metric.Summary> forgone() {
    return result.summary(forgoneId(), "total");
  }

  /// What accrues and never counts, by calendar year.
  List<Metric.Summary> forgoneYears() {
    return result
        .all(forgoneId())
        .filter(Headline::yearly)
        .filter(Metric.Summary.class::isInstance)
        .map(Metric.Summary.class::cast)
        .toList();
  }

  /// A summary of the agreement over the whole time: what is paid, what the cap costs, …
  Optional<Metric.Summary> total(MetricName measure) {
    return result.summary(id(measure), "total");
  }

  /// The single number of a metric of the agreement over the whole time: a mean, a probability or a
  /// value.
  Optional<Estimate> estimate(MetricName measure) {
    return result.find(id(measure), "total").flatMap(Headline::estimate);
  }

  /// What is paid at mean inputs; empty of one trial, whose inputs are no means.
  Optional<Estimate> atMeanInputs() {
    return single() ? Optional.empty() : estimate(MetricName.PAID_AT_MEAN_INPUTS);
  }

  /// The summaries of the agreement by calendar year, payments after the end last.
  List<Metric.Summary> years(MetricName measure) {
    return summaries(measure).filter(Headline::yearly).toList();
  }

  /// Whether payments that lag fall after the end of the timeline.
  boolean paidAfterTheEnd() {
    return afterTheEnd().filter(after -> after.max() > 0).isPresent();
  }

  /// The summaries of the agreement by quarter.
  List<Metric.Summary> quarters(MetricName measure) {
    return summaries(measure)
        .filter(summary -> summary.period() instanceof Period.Quarter)
        .toList();
  }

  /// Whether a metric speaks of a calendar year or of the payments after the end.
  public static boolean yearly(Metric metric) {
    return switch (metric.period()) {
      case Period.Year _, Period.AfterEnd _ -> true;
      case Period.Total _, Period.FiscalYear _, Period.Quarter _ -> false;
    };
  }

  /// The probability that the cap is hit at all.
  Optional<Estimate> hit() {
    return estimate(MetricName.CAP_HIT);
  }

  /// The probabilities that the cap has been hit by the end of each quarter.
  List<Metric.Probability> hitByQuarter() {
    return result
        .all(id(MetricName.CAP_HIT))
        .filter(metric -> metric.period() instanceof Period.Quarter)
        .filter(Metric.Probability.class::isInstance)
        .map(Metric.Probability.class::cast)
        .toList();
  }

  /// The first quarter by whose end the cap has been hit in at least half of all trials; empty if
  /// it never is, or if neither quarters nor the hit date were kept.
  Optional<Period.Quarter> medianHitQuarter() {
    for (Metric.Probability probability : hitByQuarter()) {
      if (probability.probability().value() >= HALF
          && probability.period() instanceof Period.Quarter quarter) {
        return Optional.of(quarter);
      }
    }
    return hitByQuarter().isEmpty()
        ? total(MetricName.CAP_HIT_YEAR).flatMap(this::medianOfAllTrials)
        : Optional.empty();
  }

  /// Whether the metrics kept tell when, or that never, the cap is hit in half of all trials.
  boolean medianHitKnown() {
    return !hitByQuarter().isEmpty()
        || total(MetricName.CAP_HIT_YEAR).map(year -> !year.cells().isEmpty()).orElse(false)
        || hit().map(hit -> hit.value() < 0.5).orElse(false);
  }

  /// The probability that the cap has been hit by the end of a quarter.
  Optional<Estimate> hitBy(Period.Quarter quarter) {
    return result.find(id(MetricName.CAP_HIT), quarter.label()).flatMap(Headline::estimate);
  }

  private Optional<Period.Quarter> medianOfAllTrials(Metric.Summary hitYear) {
    double all = allTrials(hitYear);
    long seen = 0;
    for (Cell cell : hitYear.cells()) {
      seen += cell.count();
      if (2 * seen >= all) {
        return Optional.of(Phrases.quarterOf(cell.upper(), timeline().start()));
      }
    }
    return Optional.empty();
  }

  /// All trials as cells count them: by weights where they have some.
  private double allTrials(Metric.Summary hitYear) {
    if (result.weighed().isEmpty()) {
      return trials();
    }
    double hits = hitYear.cells().stream().mapToLong(Cell::count).sum();
    return hit().map(Estimate::value).filter(it -> it > 0).map(it -> hits / it).orElse(hits);
  }

  /// What is paid after the timeline's end, as far as it was kept.
  Optional<Metric.Summary> afterTheEnd() {
    return years(MetricName.PAID).stream()
        .filter(year -> year.period() instanceof Period.AfterEnd)
        .findFirst();
  }

  /// Whether the cap was used up before the first quarter in every trial.
  boolean spentFromTheStart() {
    return total(MetricName.INITIAL_HEADROOM).map(initial -> initial.max() == 0).orElse(false);
  }

  static Optional<Estimate> estimate(Metric metric) {
    return switch (metric) {
      case Metric.Summary summary -> Optional.of(summary.mean());
      case Metric.Probability probability -> Optional.of(probability.probability());
      case Metric.Value value -> Optional.of(value.value());
      case Metric.Empty _ -> Optional.empty();
    };
  }

  private Stream<Metric.Summary> summaries(MetricName measure) {
    return result
        .all(id(measure))
        .filter(Metric.Summary.class::isInstance)
        .map(Metric.Summary.class::cast);
  }

  /// The id of a metric of the agreement, or of the cap that it draws on.
  String id(MetricName measure) {
    return measure.ofCapOf(agreement.name(), agreement.sharedCap());
  }
}
