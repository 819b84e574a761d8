package headroom.report.story;

import headroom.report.Phrases;
import headroom.scenario.Labels;
import headroom.scenario.Path;
import headroom.scenario.Quantity;
import headroom.scenario.Seasons;
import headroom.scenario.Shock;
import headroom.scenario.StartingLevel;
import headroom.scenario.Stream;
import headroom.scenario.StreamKind;
import headroom.scenario.StreamProcess;
import headroom.scenario.Timeline;
import headroom.words.NumberStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A stream in words: where it stands, how it moves and what may strike it.
record StreamWords(PathWords words, Timeline timeline, Labels labels) {

  /// Sentences, each a line of its own.
  List<String> of(Stream stream) {
    return switch (stream) {
      case Stream.Grown grown -> grown(grown);
      case Stream.Fixed(String name, StreamKind kind, Path amount) ->
          List.of(
              "%s: %s, fixed"
                  .formatted(name, kind == StreamKind.SPENDING ? "an amount" : "revenue"),
              "A quarter: %s.".formatted(words.path(amount, NumberStyle.AMOUNT)));
      case Stream.Derived(String name, var of, var less, var ratio) ->
          List.of(
              "%s: amount, a ratio of %s%s"
                  .formatted(
                      labels.stream(name),
                      called(of, " + "),
                      less.isEmpty() ? "" : " less " + called(less, " and ")),
              "Ratio: " + words.path(ratio, NumberStyle.SHARE) + ".");
    };
  }

  private String called(List<String> streams, String between) {
    return streams.stream().map(labels::stream).collect(Collectors.joining(between));
  }

  private List<String> grown(Stream.Grown grown) {
    List<String> lines = new ArrayList<>();
    lines.add(
        labels.stream(grown.name())
            + (grown.kind() == StreamKind.SPENDING ? ": money spent" : ": revenue"));
    grown.now().filter(now -> grown.actual().isEmpty()).map(this::now).ifPresent(lines::add);
    if (!grown.actual().isEmpty()) {
      lines.add("Known: %s.".formatted(known(grown)));
    }
    if (grown.actual().size() == timeline.quarterCount()) {
      lines.add("Known in every quarter: nothing of it is simulated.");
      return lines;
    }
    lines.add(process(grown.process()));
    if (!grown.seasons().areEven()) {
      lines.add(seasons(grown.seasons()));
    }
    grown.shocks().forEach(shock -> lines.add(shock(shock)));
    return lines;
  }

  private String now(StartingLevel now) {
    String amount = words.quantity(now.amount(), NumberStyle.AMOUNT);
    return now.annualised()
        ? "Before %s it runs at %s a year.".formatted(timeline.start(), amount)
        : "In the quarter before %s it is %s.".formatted(timeline.start(), amount);
  }

  private static String known(Stream.Grown grown) {
    return grown.actual().entrySet().stream()
        .map(actual -> actual.getKey() + " " + NumberStyle.AMOUNT.text(actual.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String seasons(Seasons seasons) {
    List<String> factors = new ArrayList<>();
    for (double factor : seasons.factors()) {
      factors.add(
          "%s in Q%s"
              .formatted(
                  NumberStyle.SHARE.text(Math.round(1_000 * factor) / 1_000.0),
                  factors.size() + 1));
    }
    return "Seasons: %s of the level without them, every year.".formatted(Phrases.list(factors));
  }

  private String process(StreamProcess process) {
    return switch (process) {
      case StreamProcess.Growth(var growth, var volatility) ->
          "Growth a year: %s.%s"
              .formatted(words.path(growth, NumberStyle.SHARE), volatility(volatility));
      case StreamProcess.SchwartzMoon moon -> schwartzMoon(moon);
      case StreamProcess.SCurve(var capacity, var rate, var noise) ->
          "Follows an S-curve towards %s a year; early growth at a continuous rate of %s a year. %s"
              .formatted(
                  words.quantity(capacity, NumberStyle.AMOUNT),
                  words.quantity(rate, NumberStyle.SHARE),
                  noise(noise));
      case StreamProcess.Plan plan -> plan(plan);
      case StreamProcess.QuantilePath(var years, double correlation) ->
          "Each year’s total has a law of its own: %s. From year to year their ranks are correlated %s; quarters share their year as they would at the medians."
              .formatted(
                  years.entrySet().stream()
                      .map(year -> year.getKey() + " " + laws().of(year.getValue()))
                      .collect(Collectors.joining("; ")),
                  NumberStyle.AMOUNT.text(correlation));
      case StreamProcess.Regimes regimes -> regimes(regimes);
      case StreamProcess.Bootstrap(var history, int block) ->
          "Grows as history did (%s by quarter), in runs of %s taken at random."
              .formatted(
                  laws().list(history),
                  Phrases.count(block) + (block == 1 ? " quarter" : " quarters"));
    };
  }

  private LawWords laws() {
    return new LawWords(NumberStyle.AMOUNT, words.names());
  }

  private String volatility(Path volatility) {
    return PathWords.is(volatility, 0)
        ? " No volatility."
        : " Volatility a year: %s.".formatted(words.path(volatility, NumberStyle.SHARE));
  }

  private String noise(StreamProcess.Noise noise) {
    return PathWords.is(noise.volatility(), 0)
        ? "Nothing moves it off that curve."
        : "Noise of volatility %s moves it off that curve; half of a deviation is gone after %s."
            .formatted(
                words.path(noise.volatility(), NumberStyle.SHARE), words.years(noise.halfLife()));
  }

  private String plan(StreamProcess.Plan plan) {
    String years =
        plan.years().entrySet().stream()
            .map(year -> year.getKey() + " " + NumberStyle.AMOUNT.text(year.getValue()))
            .collect(Collectors.joining(", "));
    return "Follows a plan by year (%s), of which this part comes true: %s. %s"
        .formatted(
            years, words.quantity(plan.achievement(), NumberStyle.SHARE), noise(plan.noise()));
  }

  private String schwartzMoon(StreamProcess.SchwartzMoon moon) {
    return "Growth a year begins at %s and reverts to %s, half of the way every %s; it moves by itself with volatility %s, correlated %s with the stream’s own shocks.%s"
        .formatted(
            words.quantity(moon.growth(), NumberStyle.SHARE),
            words.quantity(moon.longRunGrowth(), NumberStyle.SHARE),
            words.years(moon.halfLife()),
            words.path(moon.growthVolatility(), NumberStyle.SHARE),
            NumberStyle.AMOUNT.text(moon.correlation()),
            volatility(moon.volatility()));
  }

  private String regimes(StreamProcess.Regimes regimes) {
    List<String> sentences = new ArrayList<>();
    for (int state = 0; state < regimes.states().size(); state++) {
      StreamProcess.State it = regimes.states().get(state);
      sentences.add(
          "In %s, growth a year: %s.%s%s"
              .formatted(
                  it.name(),
                  words.path(it.growth(), NumberStyle.SHARE),
                  volatility(it.volatility()),
                  moves(regimes, state)));
    }
    return "Is always in one of %s states, at first in %s. %s"
        .formatted(
            regimes.states().size(),
            odds(regimes, regimes.start(), -1, " or "),
            String.join(" ", sentences));
  }

  private static String moves(StreamProcess.Regimes regimes, int from) {
    String odds = odds(regimes, regimes.transitions().get(from), from, ", ");
    return odds.isEmpty()
        ? " It is never left."
        : " Chance of moving on, by quarter: " + odds + ".";
  }

  private static String odds(
      StreamProcess.Regimes regimes, List<Double> odds, int except, String between) {
    List<String> texts = new ArrayList<>();
    for (int state = 0; state < odds.size(); state++) {
      String name = regimes.states().get(state).name();
      if (except < 0 && odds.get(state) == 1) {
        texts.add(name);
      } else if (state != except && odds.get(state) > 0) {
        texts.add("%s (%s)".formatted(name, NumberStyle.SHARE.text(odds.get(state))));
      }
    }
    return String.join(between, texts);
  }

  private String shock(Shock shock) {
    boolean afresh = shock.size() instanceof Quantity.Drawn;
    return "Shocks: a chance of %s a year; each changes it for good by %s%s."
        .formatted(
            words.quantity(shock.chance(), NumberStyle.SHARE),
            words.quantity(shock.size(), NumberStyle.SHARE),
            afresh ? ", drawn afresh each time" : "");
  }
}
