package headroom.report;

import headroom.report.ReportPage.Table;
import headroom.result.Estimate;
import headroom.result.Metric;
import headroom.result.MetricId;
import headroom.result.MetricName;
import headroom.result.Result;
import headroom.result.Weighed;
import headroom.scenario.Clue;
import headroom.scenario.Evidence;
import headroom.scenario.Scenario;
import headroom.words.Notation;
import headroom.words.Rounding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What the clues of a run say: what was expected before them and after, and how far each goes with
/// what was expected and with the others.
final class ClueFindings {
  private static final double UNEXPECTED = 0.01;

  private final Scenario scenario;
  private final Result result;
  private final Weighed weighed;

  private ClueFindings(Scenario scenario, Result result, Weighed weighed) {
    this.scenario = scenario;
    this.result = result;
    this.weighed = weighed;
  }

  /// The findings of a run; empty where nothing was heard.
  static Optional<ClueFindings> of(Scenario scenario, Result result) {
    return result.weighed().map(weighed -> new ClueFindings(scenario, result, weighed));
  }

  /// A metric before the clues and after them.
  ///
  /// @param label what it is called
  /// @param before as if nothing had been heard
  /// @param after what came out
  record Change(String label, Metric.Summary before, Metric.Summary after) {}

  /// The assumptions that are not known, and what the headline's agreement pays, as far as they
  /// were kept.
  List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    scenario
        .assumptions()
        .forEach(
            it ->
                change(scenario.labels().assumption(it.name()), MetricId.ofAssumption(it.name()))
                    .ifPresent(changes::add));
    Headline.of(scenario, result)
        .flatMap(
            it -> change(it.label() + ": total paid", MetricName.PAID.of(it.agreement().name())))
        .ifPresent(changes::add);
    return changes;
  }

  private Optional<Change> change(String label, String id) {
    Optional<Metric.Summary> before =
        weighed.prior().stream()
            .filter(it -> it.id().equals(id) && it.period().label().equals("total"))
            .filter(Metric.Summary.class::isInstance)
            .map(Metric.Summary.class::cast)
            .filter(it -> it.min() < it.max())
            .findFirst();
    Optional<Metric.Summary> after = result.summary(id, "total");
    return before.isPresent() && after.isPresent()
        ? Optional.of(new Change(label, before.get(), after.get()))
        : Optional.empty();
  }

  /// The table of what was expected before the clues and after them. Before them evenly spread
  /// points may know a mean to nine digits; beside it stands one that is known to four.
  ///
  /// @param errors whether means carry their errors
  Table table(boolean errors) {
    List<List<String>> rows =
        changes().stream()
            .map(
                it ->
                    List.of(
                        it.label(),
                        errors
                            ? Rounding.withErrorBeside(it.before().mean(), it.after().mean())
                            : Rounding.brief(it.before().mean()),
                        range(it.before()),
                        errors
                            ? Rounding.withError(it.after().mean())
                            : Rounding.brief(it.after().mean()),
                        range(it.after())))
            .toList();
    return new Table(
        "What was expected before the clues, and after them",
        List.of("", "mean before", "P5 to P95", "mean after", "P5 to P95"),
        rows);
  }

  /// The table of what was heard, and from whom.
  Table heard() {
    List<List<String>> rows =
        scenario.clues().stream()
            .map(
                clue ->
                    List.of(
                        clue.name(),
                        clue.metric(),
                        said(clue.saying()).replaceFirst("^is ", ""),
                        Rounding.percent(plain(clue.reliability())),
                        clue.provenance().evidence().map(Evidence::word).orElse("not said"),
                        clue.provenance().source().orElse("")
                            + clue.provenance().asOf().map(" (as of %s)"::formatted).orElse("")))
            .toList();
    return new Table(
        "What was heard",
        List.of("", "speaks of", "says", "reliability", "evidence", "source"),
        rows);
  }

  private static String range(Metric.Summary summary) {
    Estimate low = summary.percentile(5);
    Estimate high = summary.percentile(95);
    Notation notation = Notation.of(low, high);
    return Rounding.brief(low, notation) + " to " + Rounding.brief(high, notation);
  }

  /// What is to be said, without full stops.
  List<String> sentences() {
    List<String> sentences =
        new ArrayList<>(
            WeightWords.sentences(
                result.simulation().trials(),
                weighed.effectiveSampleSize(),
                weighed.paretoShape()));
    for (Clue clue : scenario.clues()) {
      weighed.clues().stream()
          .filter(heard -> heard.name().equals(clue.name()))
          .forEach(heard -> sentences.add(clue(clue, heard)));
    }
    weighed.contradictions().stream().map(WeightWords::contradiction).forEach(sentences::add);
    return sentences;
  }

  private String clue(Clue clue, Weighed.Heard heard) {
    return "%s says %s %s%s%s%s"
        .formatted(
            clue.name(),
            clue.metric(),
            said(clue.saying()),
            place(clue, heard),
            reliability(clue, heard),
            without(heard));
  }

  private static String said(Clue.Saying saying) {
    return switch (saying) {
      case Clue.Saying.About(double value, double error) ->
          "is %s ± %s".formatted(Rounding.number(plain(value)), Rounding.number(plain(error)));
      case Clue.Saying.Within(OptionalDouble low, OptionalDouble high) -> {
        if (low.isEmpty()) {
          yield "is at most " + Rounding.number(plain(high.orElseThrow()));
        }
        yield high.isEmpty()
            ? "is at least " + Rounding.number(plain(low.getAsDouble()))
            : "is %s to %s"
                .formatted(
                    Rounding.number(plain(low.getAsDouble())),
                    Rounding.number(plain(high.getAsDouble())));
      }
    };
  }

  private static String place(Clue clue, Weighed.Heard heard) {
    String share = Rounding.percent(plain(heard.expected()));
    if (clue.saying() instanceof Clue.Saying.Within) {
      return ", which held in %s of the futures expected before%s"
          .formatted(
              share, heard.expected() < UNEXPECTED ? ": look again at it or at the law" : "");
    }
    boolean odd = heard.expected() < UNEXPECTED || heard.expected() > 1 - UNEXPECTED;
    return ", at %s of what was expected before%s"
        .formatted(share, odd ? ": look again at it or at the law" : "");
  }

  private static String reliability(Clue clue, Weighed.Heard heard) {
    return clue.reliability() == 1
        ? ""
        : "; reliable with %s before, with %s after all that was heard"
            .formatted(
                Rounding.percent(plain(clue.reliability())),
                Rounding.percent(plain(heard.reliabilityAfter())));
  }

  private static String without(Weighed.Heard heard) {
    List<String> means =
        heard.without().stream()
            .filter(it -> Double.isFinite(it.mean().value()))
            .map(
                it ->
                    "%s%s is %s"
                        .formatted(
                            it.id(),
                            it.period().equals("total") ? "" : "@" + it.period(),
                            spoken(it.mean())))
            .toList();
    return means.isEmpty() ? "" : "; without it the mean of " + String.join(", that of ", means);
  }

  /// An error of 0 says of a mean that evenly spread points hit it, not that nothing varies.
  private static String spoken(Estimate mean) {
    return mean.standardError().orElse(0) > 0 ? Rounding.spoken(mean) : Rounding.number(mean);
  }

  private static Estimate plain(double value) {
    return new Estimate(value, OptionalDouble.empty());
  }
}
