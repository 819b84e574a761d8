package headroom.scenario.file;

import headroom.compile.Marginals;
import headroom.scenario.Agreement;
import headroom.scenario.Assumption;
import headroom.scenario.Cap;
import headroom.scenario.Earning;
import headroom.scenario.Limits;
import headroom.scenario.Path;
import headroom.scenario.Quantity;
import headroom.scenario.Rate;
import headroom.scenario.SharedCap;
import headroom.scenario.StartingLevel;
import headroom.scenario.Stream;
import headroom.scenario.StreamProcess;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Remarks on amounts of money that look as if they were written in another unit than the file's:
/// so large or small in themselves that nothing earns them, or so far from the file's other
/// amounts.
final class MagnitudeNotes {
  private static final Pattern SCALE =
      Pattern.compile(".*?(?:\\b|\\d)(k|thousand|m|mn|million|bn|billion|trn|tn|trillion)$");

  /// A little less than the world's product of a year in dollars.
  private static final double LARGEST = 1e14;

  private static final double SMALLEST = 1_000;

  /// Thousands and millions are what units differ by; streams of one firm seldom do.
  private static final double APART = 900;

  private final String currency;
  private final Marginals marginals;
  private final Map<String, Double> yearly = new LinkedHashMap<>();
  private final Map<String, Double> caps = new LinkedHashMap<>();

  /// Streams written down: small ones may well stand beside large ones.
  private final Map<String, Double> fixed = new LinkedHashMap<>();

  /// Amounts of terms, which may be small beside a stream, but hardly that much larger.
  private final Map<String, Double> terms = new LinkedHashMap<>();

  private MagnitudeNotes(String currency, List<Assumption> assumptions) {
    this.currency = currency;
    marginals = new Marginals(assumptions);
  }

  /// The remarks, in file order; a quantity with a law is judged by its median.
  static List<String> of(
      String currency,
      List<Stream> streams,
      List<Agreement> agreements,
      List<SharedCap> caps,
      List<Assumption> assumptions) {
    MagnitudeNotes notes = new MagnitudeNotes(currency, assumptions);
    for (Stream stream : streams) {
      switch (stream) {
        case Stream.Grown grown -> notes.stream(grown);
        case Stream.Fixed fixed ->
            notes
                .first(fixed.amount())
                .ifPresent(it -> notes.fixed("streams." + fixed.name() + ".amount", 4 * it));
        case Stream.Derived _ -> {}
      }
    }
    agreements.forEach(notes::agreement);
    caps.forEach(cap -> notes.cap("caps." + cap.name() + ".total", cap.cap()));
    return notes.notes();
  }

  private void agreement(Agreement agreement) {
    String path = "agreements." + agreement.name();
    agreement.ownCap().ifPresent(cap -> cap(path + ".cap.total", cap));
    agreement
        .limits()
        .perYear()
        .flatMap(this::first)
        .ifPresent(it -> terms.put(path + ".cap.per-year", it));
    agreement.limits().minimum().ifPresent(it -> minimum(path + ".minimum", it));
    switch (agreement.earning()) {
      case Earning.Dated dated ->
          dated
              .payments()
              .forEach(
                  (day, amount) ->
                      median(amount).ifPresent(it -> terms.put(path + ".pays." + day, it)));
      case Earning.Milestone milestone ->
          median(milestone.amount()).ifPresent(it -> terms.put(path + ".pays", it));
      case Earning.Share share -> {
        if (share.rate() instanceof Rate.Tiers tiers) {
          tiers(path + ".rate.tiers", tiers);
        }
      }
    }
  }

  private void minimum(String path, Limits.Minimum minimum) {
    switch (minimum) {
      case Limits.Minimum.PerYear(Path amount) ->
          first(amount).ifPresent(it -> terms.put(path + ".per-year", it));
      case Limits.Minimum.InAll(Quantity total, LocalDate _) ->
          median(total).ifPresent(it -> terms.put(path + ".total", it));
    }
  }

  private void tiers(String path, Rate.Tiers tiers) {
    for (int tier = 0; tier < tiers.tiers().size(); tier++) {
      String bound = "%s.%s.up-to".formatted(path, tier);
      tiers.tiers().get(tier).upTo().flatMap(this::median).ifPresent(it -> terms.put(bound, it));
    }
  }

  /// The first amount of a path, as far as it is known.
  private Optional<Double> first(Path path) {
    return switch (path) {
      case Path.Flat(Quantity value) -> median(value);
      case Path.Fade(Quantity from, Quantity _, Quantity _) -> median(from);
      case Path.Schedule schedule -> median(schedule.nodes().firstEntry().getValue());
      case Path.Hold(Quantity value, Quantity _, Path _) -> median(value);
      case Path.Multiple(Quantity multiple, Quantity of) ->
          median(multiple).flatMap(it -> median(of).map(amount -> it * amount));
    };
  }

  private void stream(Stream.Grown stream) {
    String path = "streams." + stream.name();
    if (!stream.actual().isEmpty()) {
      String quarter = stream.actual().lastKey().toString();
      amount(path + ".actual." + quarter, 4 * stream.actual().lastEntry().getValue());
    } else {
      stream.now().ifPresent(now -> now(path, now));
    }
    switch (stream.process()) {
      case StreamProcess.SCurve curve ->
          median(curve.capacity()).ifPresent(it -> amount(path + ".s-curve.capacity", it));
      case StreamProcess.Plan plan ->
          amount(path + ".plan." + plan.years().firstKey(), plan.years().firstEntry().getValue());
      case StreamProcess.QuantilePath years ->
          median(new Quantity.Drawn(stream.name(), years.years().firstEntry().getValue()))
              .ifPresent(it -> amount(path + ".quantile-path." + years.years().firstKey(), it));
      case StreamProcess.Growth _,
          StreamProcess.SchwartzMoon _,
          StreamProcess.Regimes _,
          StreamProcess.Bootstrap _ -> {}
    }
  }

  private void now(String path, StartingLevel now) {
    String key = now.annualised() ? ".run-rate" : ".now";
    median(now.amount()).ifPresent(it -> amount(path + key, now.annualised() ? it : 4 * it));
  }

  private void cap(String path, Cap cap) {
    first(cap.total()).ifPresent(it -> caps.put(path, it));
  }

  private void fixed(String path, double ofYear) {
    fixed.put(path, ofYear);
  }

  private void amount(String path, double ofYear) {
    yearly.put(path, ofYear);
  }

  private Optional<Double> median(Quantity quantity) {
    return marginals.of(quantity).map(law -> law.quantile(0.5)).filter(it -> it > 0);
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    OptionalDouble unit = unit();
    Map<String, Double> all = new LinkedHashMap<>(yearly);
    all.putAll(caps);
    all.putAll(fixed);
    all.putAll(terms);
    all.forEach(
        (path, amount) -> {
          double plain = amount * unit.orElse(0);
          if (plain > LARGEST) {
            notes.add(
                "`%s` comes to more than the world earns in a year; all amounts are in %s: is it in another unit?"
                    .formatted(path, currency));
          } else if (plain > 0 && plain < SMALLEST && !terms.containsKey(path)) {
            notes.add(
                "`%s` comes to less than a thousand a year; all amounts are in %s: is it in another unit?"
                    .formatted(path, currency));
          }
        });
    return notes.isEmpty() ? apart() : notes;
  }

  /// Amounts far from the largest stream of the file.
  private List<String> apart() {
    List<String> notes = new ArrayList<>();
    java.util.stream.Stream.concat(yearly.entrySet().stream(), fixed.entrySet().stream())
        .max(Map.Entry.comparingByValue())
        .ifPresent(
            most -> {
              yearly.forEach(
                  (path, amount) -> {
                    if (amount > 0 && most.getValue() > APART * amount) {
                      notes.add(apart(path, "smaller", most.getKey()));
                    }
                  });
              caps.forEach(
                  (path, total) -> {
                    if (total > APART * most.getValue()) {
                      notes.add(apart(path, "larger", most.getKey() + " makes in a year"));
                    } else if (APART * total < most.getValue()) {
                      notes.add(apart(path, "smaller", most.getKey() + " makes in a year"));
                    }
                  });
              terms.forEach(
                  (path, amount) -> {
                    if (amount > APART * most.getValue()) {
                      notes.add(apart(path, "larger", most.getKey() + " makes in a year"));
                    }
                  });
            });
    return notes;
  }

  private String apart(String path, String how, String other) {
    return "`%s` is about a thousand times %s than %s, or more; all amounts are in %s: is one of them in another unit?"
        .formatted(path, how, other, currency);
  }

  /// What one unit of the file's money is worth in its currency; empty if it does not say.
  private OptionalDouble unit() {
    Matcher matcher = SCALE.matcher(currency.strip());
    if (!matcher.matches()) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        switch (matcher.group(1)) {
          case "k", "thousand" -> 1e3;
          case "m", "mn", "million" -> 1e6;
          case "bn", "billion" -> 1e9;
          default -> 1e12;
        });
  }
}
