package headroom.scenario.file;

import headroom.scenario.Agreement;
import headroom.scenario.Cap;
import headroom.scenario.Path;
import headroom.scenario.Quantity;
import headroom.scenario.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The section `agreements`.
final class AgreementsReader {
  private static final int MAX_AGREEMENTS = 1_000;
  private static final int MAX_LAG = 400;
  private static final int USUAL_LAG = 20;
  private static final int LONGEST_PARTY = 80;
  private static final String EXAMPLE = "{payer: A, payee: B, rate: 20%, base: {revenue: 100%}}";

  private final Reading reading;
  private final Values values;
  private final QuantityReader quantities;
  private final PathReader paths;
  private final @Nullable Timeline timeline;

  AgreementsReader(
      Reading reading,
      Values values,
      QuantityReader quantities,
      PathReader paths,
      @Nullable Timeline timeline) {
    this.reading = reading;
    this.values = values;
    this.quantities = quantities;
    this.paths = paths;
    this.timeline = timeline;
  }

  /// All agreements that could be read, in file order.
  List<Agreement> agreements(Fields scenario) {
    Map<String, Node.Entry> named =
        Sections.named(scenario, "agreements", "share: " + EXAMPLE, MAX_AGREEMENTS, reading);
    Spot section = scenario.spot("agreements");
    List<Agreement> agreements = new ArrayList<>();
    named.forEach(
        (name, entry) -> {
          Spot spot = section.child(name, entry.keyPosition());
          Fields fields = Fields.open(Keys.AGREEMENT, entry.value(), spot, reading, EXAMPLE);
          Agreement agreement = fields == null ? null : agreement(name, fields);
          if (agreement != null) {
            agreements.add(agreement);
          }
        });
    return agreements;
  }

  private @Nullable Agreement agreement(String name, Fields fields) {
    String payer = party(fields, "payer", "payer: OpenAI");
    String payee = party(fields, "payee", "payee: Microsoft");
    boolean distinct = payer == null || payee == null || isDistinct(fields, payer, payee);
    Node rateNode = fields.require("rate", "rate: 20%");
    Path rate = rateNode == null ? null : paths.read(rateNode, fields.spot("rate"), Measure.SHARE);
    Map<String, Path> base = base(fields);
    Term term = term(name, fields);
    Optional<Cap> cap = cap(name, fields);
    Optional<String> endsOn = endsOn(fields);
    Node lagNode = fields.get("payment-lag");
    Long lag =
        lagNode == null
            ? Long.valueOf(0)
            : values.integer(
                values.unwrap(lagNode, fields.spot("payment-lag")),
                fields.spot("payment-lag"),
                0,
                MAX_LAG);
    if (payer == null || payee == null || !distinct || rate == null || lag == null) {
      return null;
    }
    if (lag > USUAL_LAG) {
      reading.note(
          "`%s.payment-lag` is %s quarters, %s years; it counts quarters, not days or months."
              .formatted(fields.spot().path(), lag, lag / 4));
    }
    return base.isEmpty() || term == null
        ? null
        : new Agreement(
            name, payer, payee, rate, base, term.from, term.through, endsOn, cap, lag.intValue());
  }

  private @Nullable String party(Fields fields, String key, String example) {
    Node node = fields.require(key, example);
    Node plain = node == null ? null : values.unwrap(node, fields.spot(key));
    String name = plain == null ? null : values.text(plain, fields.spot(key));
    if (plain == null || name == null) {
      return null;
    }
    if (name.contains(".") || name.contains("\n") || name.length() > LONGEST_PARTY) {
      reading.fault(
          plain.position(),
          "a party must be one line of text without dots, at most %s characters, found %s"
              .formatted(LONGEST_PARTY, Wording.quote(name)));
      return null;
    }
    Optional<Integer> unseen = Wording.unseen(name);
    if (unseen.isPresent()) {
      reading.fault(
          plain.position(),
          String.format(
              Locale.ROOT,
              "a party must be written with plain blanks and without invisible characters, found"
                  + " U+%04X in %s; write it anew",
              unseen.get(),
              Wording.quote(name)));
      return null;
    }
    return name;
  }

  private boolean isDistinct(Fields fields, String payer, String payee) {
    if (payer.equals(payee)) {
      reading.fault(
          fields.position("payee"),
          "payer and payee must differ, found %s twice".formatted(Wording.quote(payee)));
    }
    return !payer.equals(payee);
  }

  private Map<String, Path> base(Fields agreement) {
    Map<String, Path> base = new LinkedHashMap<>();
    String example = "{revenue: 100%}";
    Node node = agreement.require("base", "base: " + example);
    if (node == null) {
      return base;
    }
    Fields fields = Fields.open(Keys.BASE, node, agreement.spot("base"), reading, example);
    if (fields == null) {
      return base;
    }
    fields
        .entries()
        .forEach(
            (stream, entry) -> {
              reading.streamExists(stream, entry.keyPosition());
              Path inclusion = paths.read(entry.value(), fields.spot(stream), Measure.SHARE);
              if (inclusion != null) {
                base.put(stream, inclusion);
              }
            });
    if (fields.entries().isEmpty() && fields.hasOnlyKnownKeys()) {
      reading.missing(
          fields.spot().at(), "`base` needs a stream; add for example " + Wording.quote(example));
    }
    return base;
  }

  private Optional<String> endsOn(Fields fields) {
    Node node = fields.get("ends-on");
    Node plain = node == null ? null : values.unwrap(node, fields.spot("ends-on"));
    String name = plain == null ? null : values.text(plain, fields.spot("ends-on"));
    return plain != null && name != null && reading.eventExists(name, plain.position())
        ? Optional.of(name)
        : Optional.empty();
  }

  private record Term(LocalDate from, LocalDate through) {}

  private @Nullable Term term(String name, Fields fields) {
    LocalDate from = day(fields, "from", false);
    LocalDate through = day(fields, "through", true);
    if (from == null || through == null) {
      return null;
    }
    if (through.isBefore(from)) {
      reading.fault(
          fields.position(fields.isPresent("through") ? "through" : "from"),
          "an agreement must not end before it begins, found %s before %s"
              .formatted(through, from));
      return null;
    }
    if (timeline == null) {
      return null;
    }
    LocalDate start = timeline.start().firstDay();
    LocalDate end = timeline.end().lastDay();
    if (through.isBefore(start) || from.isAfter(end)) {
      reading.note(
          "%s runs from %s through %s, wholly outside the timeline (%s to %s): it pays nothing here."
              .formatted(name, from, through, start, end));
    } else if (from.isBefore(start) || through.isAfter(end)) {
      reading.note(
          "%s runs from %s through %s; only the part inside the timeline (%s to %s) is simulated."
              .formatted(name, from, through, start, end));
    }
    return new Term(from, through);
  }

  private @Nullable LocalDate day(Fields fields, String key, boolean last) {
    Node node = fields.get(key);
    if (node != null) {
      return values.day(values.unwrap(node, fields.spot(key)), fields.spot(key), last);
    }
    if (timeline == null) {
      return null;
    }
    return last ? timeline.end().lastDay() : timeline.start().firstDay();
  }

  private static String capExample(Node node) {
    return node instanceof Node.Scalar(_, String text, _) && !text.isBlank()
        ? "{total: %s}".formatted(Wording.escape(text))
        : "{total: 40}";
  }

  private Optional<Cap> cap(String name, Fields agreement) {
    Node node = agreement.get("cap");
    Fields fields =
        node == null
            ? null
            : Fields.open(Keys.CAP, node, agreement.spot("cap"), reading, capExample(node));
    if (fields == null) {
      return Optional.empty();
    }
    Node totalNode = fields.require("total", "total: 40");
    Quantity total =
        totalNode == null ? null : quantities.read(totalNode, fields.spot("total"), Measure.MONEY);
    Node countedNode = fields.get("already-counted");
    Quantity counted =
        countedNode == null
            ? new Quantity.Constant(0)
            : quantities.read(countedNode, fields.spot("already-counted"), Measure.MONEY);
    if (total == null || counted == null) {
      return Optional.empty();
    }
    if (total instanceof Quantity.Constant(double most)
        && counted instanceof Quantity.Constant(double used)
        && used >= most) {
      reading.note("The cap of %s is used up before the timeline starts.".formatted(name));
    }
    return Optional.of(new Cap(total, counted));
  }
}
