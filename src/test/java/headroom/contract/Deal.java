package headroom.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/// Random terms of one agreement, all known: as they are written, and as numbers for a naive
/// ledger.
final class Deal {
  static final int YEARS = 3;
  static final int QUARTERS = 4 * YEARS;
  static final LocalDate START = LocalDate.of(2026, 1, 1);

  /// A condition of quarter or year.
  record Gate(boolean orMore, double level, boolean year) {}

  final String name;
  final double[] tierEnds;
  final double[] tierRates;
  final String by;
  final boolean whole;
  final Optional<Gate> gate;
  final LocalDate from;
  final LocalDate through;
  final Optional<LocalDate> starts;
  final Optional<LocalDate> ends;
  final int months; // 0 for none
  final String year;
  final boolean prorate;
  final double[] perYear; // by calendar year, empty for none
  final double[] minimum; // by calendar year, empty for none
  final double thisYear;
  final double afterCap;
  final int maxPayments; // 0 for none
  final double soFar;

  Deal(String name, Random random) {
    this.name = name;
    int bounds = random.nextInt(3);
    tierEnds = new double[bounds];
    tierRates = new double[bounds + 1];
    double end = 0;
    for (int tier = 0; tier < bounds; tier++) {
      end += 40 + 10 * random.nextInt(20);
      tierEnds[tier] = end;
    }
    for (int tier = 0; tier <= bounds; tier++) {
      tierRates[tier] = random.nextInt(13) / 100.0;
    }
    by = bounds == 0 ? "year" : List.of("quarter", "year", "life").get(random.nextInt(3));
    whole = bounds > 0 && random.nextInt(3) == 0;
    gate =
        random.nextInt(3) > 0
            ? Optional.empty()
            : Optional.of(
                new Gate(random.nextBoolean(), 60 + 20 * random.nextInt(6), random.nextBoolean()));
    from = random.nextBoolean() ? START : START.minusDays(300).plusDays(random.nextInt(700));
    through =
        random.nextBoolean()
            ? START.plusYears(YEARS).minusDays(1)
            : START.plusYears(YEARS).plusDays(200).minusDays(random.nextInt(700));
    starts = day(random);
    ends = day(random);
    months = random.nextInt(3) == 0 ? 6 * (1 + random.nextInt(5)) : 0;
    year = List.of("calendar", "calendar", "fiscal", "contract").get(random.nextInt(4));
    prorate = random.nextInt(3) == 0;
    perYear = amounts(random, 10, 30);
    minimum = amounts(random, 5, 40);
    thisYear = perYear.length + minimum.length > 0 && random.nextBoolean() ? random.nextInt(12) : 0;
    afterCap = random.nextInt(3) == 0 ? random.nextInt(4) / 100.0 : 0;
    maxPayments = random.nextInt(4) == 0 ? 1 + random.nextInt(8) : 0;
    soFar =
        bounds > 0 && !by.equals("quarter") && random.nextBoolean() ? 10.0 * random.nextInt(9) : 0;
  }

  private static Optional<LocalDate> day(Random random) {
    return random.nextInt(3) == 0
        ? Optional.of(START.plusDays(random.nextInt(365 * YEARS)))
        : Optional.empty();
  }

  private static double[] amounts(Random random, int least, int more) {
    if (random.nextInt(3) > 0) {
      return new double[0];
    }
    double[] amounts = new double[YEARS];
    for (int i = 0; i < YEARS; i++) {
      amounts[i] = least + random.nextInt(more);
    }
    return amounts;
  }

  /// The terms without parties and cap, in flow style; with a cap's yearly part.
  String written(Optional<String> cap) {
    List<String> terms = new ArrayList<>();
    terms.add("rate: " + rate());
    terms.add("base: {s: 100%}");
    gate.ifPresent(
        it -> terms.add("while: {s: %s%s}".formatted(bound(it), it.year() ? ", in: year" : "")));
    terms.add("from: " + from);
    terms.add("through: " + through);
    starts.ifPresent(it -> terms.add("starts-on: start-" + name));
    ends.ifPresent(it -> terms.add("ends-on: end-" + name));
    if (months > 0) {
      terms.add("for: " + months / 12.0);
    }
    terms.add("year: " + year);
    terms.add("prorate: " + prorate);
    List<String> caps = new ArrayList<>();
    cap.ifPresent(caps::add);
    if (perYear.length > 0) {
      caps.add("per-year: " + schedule(perYear));
    }
    if (!caps.isEmpty()) {
      terms.add("cap: {%s}".formatted(String.join(", ", caps)));
    }
    if (minimum.length > 0) {
      terms.add("minimum: {per-year: %s}".formatted(schedule(minimum)));
    }
    if (thisYear > 0) {
      terms.add("this-year: " + thisYear);
    }
    if (cap.isPresent() && afterCap > 0) {
      terms.add("after-cap: " + afterCap);
    }
    if (maxPayments > 0) {
      terms.add("max-payments: " + maxPayments);
    }
    return String.join(", ", terms);
  }

  private static String bound(Gate gate) {
    return gate.orMore() ? gate.level() + " or more" : "less than " + gate.level();
  }

  private String rate() {
    if (tierEnds.length == 0) {
      return String.valueOf(tierRates[0]);
    }
    List<String> tiers = new ArrayList<>();
    for (int tier = 0; tier < tierEnds.length; tier++) {
      tiers.add("{up-to: %s, rate: %s}".formatted(tierEnds[tier], tierRates[tier]));
    }
    tiers.add("{rate: %s}".formatted(tierRates[tierEnds.length]));
    return "{tiers: [%s], by: %s, applies-to: %s%s}"
        .formatted(
            String.join(", ", tiers),
            by,
            whole ? "whole" : "part",
            soFar > 0 ? ", so-far: " + soFar : "");
  }

  static String schedule(double[] amounts) {
    List<String> nodes = new ArrayList<>();
    for (int i = 0; i < amounts.length; i++) {
      nodes.add(String.format(Locale.ROOT, "%d: %s", 2026 + i, amounts[i]));
    }
    return "{schedule: {%s}}".formatted(String.join(", ", nodes));
  }

  /// Lines of the section `events` that it needs.
  String events() {
    return starts.map(it -> "  start-%s: {date: %s}\n".formatted(name, it)).orElse("")
        + ends.map(it -> "  end-%s: {date: %s}\n".formatted(name, it)).orElse("");
  }

  /// The first day in force.
  LocalDate opens() {
    return starts.filter(it -> it.isAfter(from)).orElse(from);
  }

  /// The first day no longer in force.
  LocalDate closes() {
    LocalDate close = through.plusDays(1);
    if (ends.isPresent() && ends.get().isBefore(close)) {
      close = ends.get();
    }
    return close;
  }
}
