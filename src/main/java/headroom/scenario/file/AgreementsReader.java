package headroom.scenario.file;

import headroom.scenario.Agreement;
import headroom.scenario.Earning;
import headroom.scenario.Labels;
import headroom.scenario.Limits;
import headroom.scenario.Term;
import headroom.scenario.Timeline;
import java.util.ArrayList;
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
  private final TermReader terms;
  private final EarningReader earnings;
  private final LimitsReader limits;

  /// @param hasFiscalYears whether the report says when fiscal years end
  AgreementsReader(
      Reading reading,
      Values values,
      QuantityReader quantities,
      PathReader paths,
      CapReader caps,
      @Nullable Timeline timeline,
      boolean hasFiscalYears) {
    this.reading = reading;
    this.values = values;
    this.terms = new TermReader(reading, values, timeline, hasFiscalYears);
    this.earnings = new EarningReader(reading, values, quantities, paths, timeline);
    this.limits = new LimitsReader(reading, values, quantities, paths, caps, timeline);
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
          Fields fields =
              Fields.open(AgreementKeys.AGREEMENT, entry.value(), spot, reading, EXAMPLE);
          if (fields != null) {
            reading.label().read(Labels.Kind.AGREEMENT, name, fields.mapping(), reading);
          }
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
    Term term = terms.read(name, fields);
    Earning earning = earnings.read(fields, term);
    Limits its = limits.read(name, fields, term);
    Node lagNode = fields.get("payment-lag");
    Long lag =
        lagNode == null
            ? Long.valueOf(0)
            : values.integer(
                values.unwrap(lagNode, fields.spot("payment-lag")),
                fields.spot("payment-lag"),
                0,
                MAX_LAG);
    if (payer == null || payee == null || !distinct || earning == null || lag == null) {
      return null;
    }
    if (lag > USUAL_LAG) {
      reading.note(
          "`%s.payment-lag` is %s quarters, %s years; it counts quarters, not days or months."
              .formatted(fields.spot().path(), lag, lag / 4));
    }
    return term == null
        ? null
        : new Agreement(name, payer, payee, earning, term, its, lag.intValue());
  }

  private @Nullable String party(Fields fields, String key, String example) {
    Node node = fields.require(key, example);
    Node plain = node == null ? null : values.unwrap(node, fields.spot(key));
    String name = plain == null ? null : values.text(plain, fields.spot(key));
    if (plain == null || name == null) {
      return null;
    }
    if (name.contains("\n") || name.length() > LONGEST_PARTY) {
      reading.fault(
          plain.position(),
          "a party must be one line of text, at most %s characters, found %s"
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
}
