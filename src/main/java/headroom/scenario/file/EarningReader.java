package headroom.scenario.file;

import headroom.scenario.Condition;
import headroom.scenario.Earning;
import headroom.scenario.Path;
import headroom.scenario.Quantity;
import headroom.scenario.Rate;
import headroom.scenario.Term;
import headroom.scenario.Timeline;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How money accrues: `rate` and `base`, or `pays` with its days or with `once`.
final class EarningReader {
  private static final List<String> OF_SHARES =
      List.of("rate", "base", "while", "minimum", "after-cap", "max-payments", "prorate");
  private static final String DATES = "{2026-02-15: 150}";

  private final Reading reading;
  private final Values values;
  private final QuantityReader quantities;
  private final RateReader rates;
  private final BaseReader bases;
  private final ConditionReader conditions;
  private final @Nullable Timeline timeline;

  EarningReader(
      Reading reading,
      Values values,
      QuantityReader quantities,
      PathReader paths,
      @Nullable Timeline timeline) {
    this.reading = reading;
    this.values = values;
    this.quantities = quantities;
    this.bases = new BaseReader(reading, paths);
    this.rates = new RateReader(reading, values, quantities, paths, bases);
    this.conditions = new ConditionReader(reading, values, quantities, timeline);
    this.timeline = timeline;
  }

  /// How an agreement earns; null after a fault.
  @Nullable Earning read(Fields fields, @Nullable Term term) {
    if (fields.isPresent("pays") || fields.isPresent("once")) {
      refuseShares(fields);
      return fields.isPresent("once") ? milestone(fields, term) : dated(fields, term);
    }
    Node rateNode = fields.require("rate", "rate: 20%");
    Rate rate = rateNode == null ? null : rates.read(rateNode, fields.spot("rate"));
    Map<String, Path> base = bases.read("base", fields);
    Optional<Condition> condition = Optional.empty();
    Node node = fields.get("while");
    if (node != null && term != null) {
      condition =
          Optional.ofNullable(
              conditions.read(
                  values.unwrap(node, fields.spot("while")),
                  fields.spot("while"),
                  term.year(),
                  false));
    }
    return rate == null || base.isEmpty() ? null : new Earning.Share(rate, base, condition);
  }

  private void refuseShares(Fields fields) {
    for (String key : OF_SHARES) {
      if (fields.isPresent(key)) {
        reading.fault(
            fields.position(key),
            "an agreement has a rate and a base or `pays`, found `%s` beside it; write a second agreement, or remove one"
                .formatted(key));
      }
    }
    boolean onCondition = fields.get("once") instanceof Node.Mapping;
    if (fields.isPresent("payment-lag") && !onCondition) {
      reading.fault(
          fields.position("payment-lag"),
          "money with a day of its own is paid on that day, found `payment-lag`; remove it");
    }
  }

  private @Nullable Earning dated(Fields fields, @Nullable Term term) {
    Node node = fields.get("pays");
    Spot spot = fields.spot("pays");
    if (node instanceof Node.Scalar) {
      reading.fault(
          node.position(),
          "`pays` needs days such as %s, or `once` beside one amount, found %s"
              .formatted(DATES, Wording.describe(node)));
      return null;
    }
    Fields days = node == null ? null : Fields.open(AgreementKeys.PAYS, node, spot, reading, DATES);
    if (days == null) {
      return null;
    }
    SortedMap<LocalDate, Quantity> payments = new TreeMap<>();
    boolean whole = true;
    for (Map.Entry<String, Node.Entry> entry : days.entries().entrySet()) {
      Node.Entry payment = entry.getValue();
      Spot at = days.spot(entry.getKey());
      LocalDate day = values.date(new Node.Scalar(payment.keyPosition(), entry.getKey(), true), at);
      Quantity amount = quantities.read(payment.value(), at, Measure.MONEY);
      whole &= day != null && amount != null && fits(day, payment.keyPosition(), at, term);
      if (day != null && amount != null) {
        payments.put(day, amount);
      }
    }
    if (payments.isEmpty() && whole && days.hasOnlyKnownKeys()) {
      reading.missing(spot.at(), "`pays` needs a day; write for example %s".formatted(DATES));
    }
    return payments.isEmpty() || !whole ? null : new Earning.Dated(payments);
  }

  private boolean fits(LocalDate day, Position at, Spot spot, @Nullable Term term) {
    if (timeline == null || term == null) {
      return false;
    }
    if (day.isBefore(timeline.start().firstDay())) {
      reading.fault(
          at,
          "a payment must not lie before the timeline (%s), found %s; remove it"
              .formatted(timeline.start().firstDay(), day));
      return false;
    }
    boolean fromTimeline = term.through().equals(timeline.end().lastDay());
    if (day.isBefore(term.from()) || (day.isAfter(term.through()) && !fromTimeline)) {
      reading.fault(
          at,
          "a payment must lie in the agreement's term (%s through %s), found %s; change the day or the term"
              .formatted(term.from(), term.through(), day));
      return false;
    }
    if (day.isAfter(timeline.end().lastDay())) {
      reading.note(
          "`%s` lies after the timeline's end (%s): it is not simulated."
              .formatted(spot.path(), timeline.end().lastDay()));
    }
    return true;
  }

  private @Nullable Earning milestone(Fields fields, @Nullable Term term) {
    Node pays = fields.require("pays", "pays: 5");
    if (pays instanceof Node.Mapping mapping && !isQuantity(mapping)) {
      reading.fault(
          fields.position("once"),
          "`once` goes with one amount, found days in `pays`; remove `once`, or write `pays: 5`");
      return null;
    }
    Quantity amount =
        pays == null ? null : quantities.read(pays, fields.spot("pays"), Measure.MONEY);
    Node once = fields.get("once");
    Spot spot = fields.spot("once");
    if (amount == null || once == null || term == null) {
      return null;
    }
    Node plain = values.unwrap(once, spot);
    if (plain instanceof Node.Mapping) {
      Condition condition = conditions.read(plain, spot, term.year(), true);
      return condition == null
          ? null
          : new Earning.Milestone(amount, new Earning.Trigger.When(condition));
    }
    String event = values.text(plain, spot);
    return event != null && reading.eventExists(event, plain.position())
        ? new Earning.Milestone(amount, new Earning.Trigger.OnEvent(event))
        : null;
  }

  private static boolean isQuantity(Node.Mapping mapping) {
    return mapping.entries().keySet().stream().anyMatch(Keys.QUANTITY::knows);
  }
}
