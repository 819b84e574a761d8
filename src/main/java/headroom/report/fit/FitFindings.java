package headroom.report.fit;

import headroom.fit.FittedParameter;
import headroom.fit.FittedProcess;
import headroom.fit.HistoryFit;
import headroom.fit.ProcessKind;
import headroom.report.Phrases;
import headroom.words.Rounding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What a history tells and does not tell, in sentences.
final class FitFindings {
  private static final double TEN_POINTS = 0.1;
  private static final double FAST = 0.3;

  private final HistoryFit fit;
  private final FittedProcess growth;

  FitFindings(HistoryFit fit) {
    this.fit = fit;
    growth = fit.process(ProcessKind.GROWTH).orElseThrow();
  }

  /// All sentences, with their full stops.
  List<String> sentences(FittedProcess chosen) {
    List<String> sentences = new ArrayList<>();
    SeasonWords.of(fit.seasonality()).ifPresent(sentences::add);
    if (volatility().value() > 0) {
      sentences.add(intervals());
      sentences.add(patience());
    } else {
      sentences.add(certainty());
    }
    rivals().ifPresent(sentences::add);
    sentences.addAll(openEnds(chosen));
    if (chosen.kind() == ProcessKind.GROWTH && expected().value() > FAST) {
      sentences.add(
          "Nothing grows at %s a year for long: to look further than a year or two ahead, let growth"
                  .formatted(percent(expected()))
              + " fade by hand, `growth: {fade: {from: …, to: …, half-life: …}}`.");
    }
    return sentences;
  }

  /// The finding for the chart's title, without a full stop.
  ///
  /// @param unit unit of the history's values; may be empty
  String title(FittedProcess chosen, String unit) {
    FittedParameter first = chosen.parameters().getFirst();
    String range = FitNumbers.range(first);
    String finding =
        switch (chosen.kind()) {
          case GROWTH -> "expected growth of %s a year".formatted(range);
          case FADE, SCHWARTZ_MOON -> "growth of %s a year at their end".formatted(range);
          case S_CURVE -> "a capacity of %s a year".formatted(Phrases.money(range, unit));
        };
    return "%s of history allow %s".formatted(words(fit.history().points().size()), finding);
  }

  private static String words(int points) {
    List<String> small =
        List.of("Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve");
    return (points - 4 < small.size() ? small.get(points - 4) : Integer.toString(points))
        + " points";
  }

  private FittedParameter expected() {
    return growth.parameters().getFirst();
  }

  private FittedParameter median() {
    return growth.parameters().get(1);
  }

  private FittedParameter volatility() {
    return growth.parameters().getLast();
  }

  private String intervals() {
    return ("%s values are %s growth rates in %s years. If growth is constant, its expected rate"
            + " lies between %s and %s a year, its volatility between %s and %s (90 %% intervals).")
        .formatted(
            fit.history().points().size(),
            fit.rates(),
            Rounding.fixed(fit.years(), fit.years() < 10 ? 1 : 0),
            low(expected()),
            high(expected()),
            low(volatility()),
            high(volatility()));
  }

  private String certainty() {
    return "Growth is the same from each value to the next, but for rounding: %s a year, no volatility."
        .formatted(percent(expected()));
  }

  private String patience() {
    double reach = StrictMath.log1p(TEN_POINTS / (1 + median().value()));
    return ("With a volatility of %s it takes about %s years of history to know growth to ten"
            + " percentage points either way; more values within the same years do not help.")
        .formatted(percent(volatility()), years(fit.yield().yearsFor(reach)));
  }

  private static String years(double years) {
    return years >= 1000
        ? "more than a thousand"
        : Rounding.fixed(years, years < 10 ? 1 : years < 100 ? 0 : -1);
  }

  private Optional<String> rivals() {
    List<String> told = new ArrayList<>();
    for (FittedProcess process : fit.processes()) {
      if (process.kind() != ProcessKind.GROWTH) {
        told.add(rival(process));
      }
    }
    return told.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", told));
  }

  private String rival(FittedProcess process) {
    String name = Phrases.sentence(process.kind().title());
    double gain = process.logLikelihood() - growth.logLikelihood();
    if (gain <= 0) {
      return name + " fits no better than constant growth.";
    }
    double chance = process.byChance().orElse(1);
    return process.tenable()
        ? "%s fits better than constant growth would let it by chance (%s of histories)."
            .formatted(name, FitNumbers.chance(chance))
        : "%s is no better than chance: constant growth makes %s of histories look at least as much like it."
            .formatted(name, FitNumbers.chance(chance));
  }

  private List<String> openEnds(FittedProcess chosen) {
    List<String> sentences = new ArrayList<>();
    for (FittedParameter parameter : chosen.parameters()) {
      boolean low = parameter.low().isPresent();
      boolean high = parameter.high().isPresent();
      if (!low || !high) {
        String ends = low ? "no upper limit" : high ? "no lower limit" : "no limit";
        sentences.add(
            "The history sets %s to the %s; the block takes the estimate for known."
                .formatted(ends, parameter.name()));
      }
    }
    return sentences;
  }

  private static String percent(FittedParameter share) {
    return FitNumbers.end(share, OptionalDouble.of(share.value()));
  }

  private static String low(FittedParameter parameter) {
    return FitNumbers.end(parameter, parameter.low());
  }

  private static String high(FittedParameter parameter) {
    return FitNumbers.end(parameter, parameter.high());
  }
}
