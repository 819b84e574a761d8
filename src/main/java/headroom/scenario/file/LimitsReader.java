package headroom.scenario.file;

import headroom.scenario.Limits;
import headroom.scenario.Path;
import headroom.scenario.Quantity;
import headroom.scenario.Term;
import headroom.scenario.Timeline;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// What bounds the money of an agreement: caps, minimum, rate after the cap, number of payments.
final class LimitsReader {
  private static final int MOST_PAYMENTS = 10_000;

  private final Reading reading;
  private final Values values;
  private final QuantityReader quantities;
  private final PathReader paths;
  private final CapReader caps;
  private final @Nullable Timeline timeline;

  LimitsReader(
      Reading reading,
      Values values,
      QuantityReader quantities,
      PathReader paths,
      CapReader caps,
      @Nullable Timeline timeline) {
    this.reading = reading;
    this.values = values;
    this.quantities = quantities;
    this.paths = paths;
    this.caps = caps;
    this.timeline = timeline;
  }

  /// The limits; what is at fault is left out.
  Limits read(String name, Fields fields, @Nullable Term term) {
    CapReader.CapOfAgreement cap = caps.read(name, fields);
    Optional<Limits.Minimum> minimum = minimum(fields, term);
    Optional<Path> afterCap =
        path(fields, "after-cap", Measure.SHARE).filter(it -> !CapReader.isNothing(it));
    if (fields.isPresent("after-cap") && cap.cap().isEmpty() && reading.faults().isEmpty()) {
      reading.fault(
          fields.position("after-cap"),
          "`after-cap` needs a cap that can be hit; add `cap: {total: 40}` or remove it");
    }
    Node thisYearNode = fields.get("this-year");
    Quantity thisYear =
        thisYearNode == null
            ? new Quantity.Constant(0)
            : quantities.read(thisYearNode, fields.spot("this-year"), Measure.MONEY);
    boolean yearly =
        cap.perYear().isPresent()
            || minimum.filter(Limits.Minimum.PerYear.class::isInstance).isPresent();
    if (thisYearNode != null && !yearly && reading.faults().isEmpty()) {
      reading.fault(
          fields.position("this-year"),
          "`this-year` has no meaning without a yearly cap or minimum; remove it");
    }
    return new Limits(
        cap.cap(),
        cap.perYear(),
        minimum,
        thisYear == null ? new Quantity.Constant(0) : thisYear,
        afterCap,
        payments(fields));
  }

  private Optional<Path> path(Fields fields, String key, Measure measure) {
    Node node = fields.get(key);
    return node == null
        ? Optional.empty()
        : Optional.ofNullable(paths.read(node, fields.spot(key), measure));
  }

  private OptionalInt payments(Fields fields) {
    Node node = fields.get("max-payments");
    Spot spot = fields.spot("max-payments");
    Long most =
        node == null ? null : values.integer(values.unwrap(node, spot), spot, 1, MOST_PAYMENTS);
    return most == null ? OptionalInt.empty() : OptionalInt.of(most.intValue());
  }

  private Optional<Limits.Minimum> minimum(Fields agreement, @Nullable Term term) {
    Node node = agreement.get("minimum");
    Fields fields =
        node == null
            ? null
            : Fields.open(
                AgreementKeys.MINIMUM, node, agreement.spot("minimum"), reading, "{per-year: 10}");
    if (fields == null) {
      return Optional.empty();
    }
    if (fields.isPresent("total")) {
      if (fields.isPresent("per-year")) {
        reading.fault(
            fields.position("per-year"),
            "a minimum is `per-year` or a `total` with a `due` day, found both; remove one");
      }
      return inAll(fields, term);
    }
    if (fields.isPresent("due")) {
      reading.fault(
          fields.position("due"), "`due` belongs to a `total`; add `total: 150` or remove `due`");
      return Optional.empty();
    }
    if (fields.get("per-year") == null) {
      fields.require("per-year", "per-year: 10");
    }
    return path(fields, "per-year", Measure.MONEY)
        .filter(it -> !CapReader.isNothing(it))
        .map(Limits.Minimum.PerYear::new);
  }

  private Optional<Limits.Minimum> inAll(Fields fields, @Nullable Term term) {
    Node node = fields.get("total");
    Quantity total =
        node == null ? null : quantities.read(node, fields.spot("total"), Measure.MONEY);
    Node dueNode = fields.require("due", "due: 2028-06-30");
    Node plain = dueNode == null ? null : values.unwrap(dueNode, fields.spot("due"));
    LocalDate due = plain == null ? null : values.date(plain, fields.spot("due"));
    if (total == null || due == null || plain == null || timeline == null) {
      return Optional.empty();
    }
    if (due.isBefore(timeline.start().firstDay())
        || (term != null && (due.isBefore(term.from()) || due.isAfter(term.through())))) {
      reading.fault(
          plain.position(),
          "`due` must lie in the timeline and in the agreement's term, found %s; change the day or the term"
              .formatted(due));
      return Optional.empty();
    }
    if (due.isAfter(timeline.end().lastDay())) {
      reading.note(
          "`%s` lies after the timeline's end: nothing of the minimum is simulated."
              .formatted(fields.spot("due").path()));
    }
    boolean nothing = total instanceof Quantity.Constant(double known) && known == 0;
    return nothing ? Optional.empty() : Optional.of(new Limits.Minimum.InAll(total, due));
  }
}
