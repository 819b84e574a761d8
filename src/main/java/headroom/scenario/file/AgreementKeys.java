package headroom.scenario.file;

import static headroom.scenario.file.Block.key;

import java.util.List;
import java.util.stream.Stream;

/// The mappings under `caps` and `agreements` with their keys: the part of the table of [Keys] that
/// says who owes what.
final class AgreementKeys {
  static final Block MULTIPLE =
      Block.of(
              "multiple",
              "A multiple of an amount, such as what was invested.",
              key("multiple", "quantity", "How many times, such as 1.65."),
              key("of", "quantity", "Of what, money."))
          .withProvenance();

  private static final Block.Key[] OWN_CAP = {
    key("total", "cap-total", "Nominal money over the agreement's life."),
    key("already-counted", "quantity", "The part used up before the timeline; 0."),
    key("interest", "path", "Annual rate by which what is left of it grows; 0%.")
  };

  static final Block CAP =
      Block.of(
              "cap",
              "The most an agreement ever counts.",
              Stream.concat(
                      Stream.of(OWN_CAP),
                      Stream.of(
                          key("per-year", "path", "The most that counts in one of its years."),
                          key("shared", "valued-name", "The name of a cap under `caps`.")))
                  .toArray(Block.Key[]::new))
          .withProvenance()
          .withLater("per-quarter");

  static final Block SHARED_CAP =
      Block.of(
              "shared-cap",
              "The most that several agreements ever count together.",
              Stream.concat(
                      Stream.of(OWN_CAP),
                      Stream.of(
                          key(
                              "split",
                              "split",
                              "Who gets what is left: `pro-rata`, or agreements first to last."),
                          Label.FIELD))
                  .toArray(Block.Key[]::new))
          .withProvenance();

  static final Block BASE =
      Block.of("base", "The streams that are shared and how much of each, 0% to 200%.")
          .withFamily(
              "[a-z][a-z0-9-]*",
              "path",
              "names of streams",
              "How much of this stream counts, such as 100%.")
          .withProvenance();

  static final Block TIER =
      Block.of(
          "tier",
          "A tier of a rate.",
          key("up-to", "quantity", "Its upper bound, money measured; none for the last tier."),
          key("rate", "quantity", "Share of the base in it, 0% to 200%."));

  static final Block TIERED_RATE =
      Block.of(
              "tiered-rate",
              "Shares that depend on how much was measured in the running period.",
              key("tiers", "tiers", "The tiers, lowest first."),
              key("by", "valued-by", "Measured by `quarter`, `year` or `life`; year."),
              key(
                  "applies-to",
                  "valued-part",
                  "`part`: each tier its own rate; `whole`: the tier reached, for everything;"
                      + " part."),
              key("measure", "base", "What is measured; the agreement's own base."),
              key("so-far", "quantity", "Measured before the timeline in the running period; 0."))
          .withProvenance();

  static final Block CONDITION =
      Block.of(
              "condition",
              "Bounds of streams; all must hold.",
              key(
                  "in",
                  "valued-window",
                  "Amounts of the `quarter`, or of the `year` so far; once: `life`, 2026,"
                      + " 2026-Q3."))
          .withFamily(
              "[a-z][a-z0-9-]*",
              "valued-bound",
              "names of streams",
              "Such as 12.5 or more, or less than $floor.")
          .withProvenance();

  static final Block MINIMUM =
      Block.of(
              "minimum",
              "The least that accrues: in every year, or in all by a day.",
              key("per-year", "path", "Money a year, topped up in its last quarter."),
              key("total", "quantity", "Money in all, topped up on a day."),
              key("due", "valued-date", "That day."))
          .withProvenance();

  static final Block PAYS =
      Block.of("pays-by-day", "Amounts by day.")
          .withFamily(
              "\\d{4}-\\d{2}-\\d{2}",
              "quantity", "days such as 2026-02-15", "The amount paid on this day.")
          .withProvenance();

  static final Block AGREEMENT =
      Block.of(
              "agreement",
              "A promise to pay: a share of some streams, or amounts with days of their own.",
              key("payer", "valued-party", "Who pays."),
              key("payee", "valued-party", "Who receives."),
              key("rate", "rate", "Share of the base that is paid, 0% to 200%, or tiers."),
              key("base", "base", BASE.description()),
              key("while", "condition", "Quarters in which it does not hold accrue nothing."),
              key("pays", "pays", "Amounts by day, or one amount with `once`."),
              key("once", "once", "What makes the amount due: an event or a condition."),
              key("from", "valued-day", "First day in force; the timeline's first."),
              key("through", "valued-day", "Last day in force; the timeline's last."),
              key("for", "valued-number", "Years after its first day when it ends at the latest."),
              key("starts-on", "valued-name", "An event that starts it, the day itself included."),
              key("ends-on", "valued-name", "An event that ends it, the day itself excluded."),
              key("year", "valued-year", "`calendar`, `fiscal` or `contract` years; calendar."),
              key("prorate", "valued-flag", "Whether yearly amounts are cut to days in force."),
              key("cap", "cap", CAP.description()),
              key("after-cap", "path", "Share of the base that is paid from the hit on; 0%."),
              key("minimum", "minimum", MINIMUM.description()),
              key("this-year", "quantity", "Counted in the running year before the timeline; 0."),
              key("max-payments", "valued-number", "Quarters that pay before it is over."),
              key("payment-lag", "valued-number", "Quarters between earning and payment; 0."),
              Label.FIELD)
          .withProvenance();

  /// All of them, for the schema.
  static final List<Block> ALL =
      List.of(
          MULTIPLE, CAP, SHARED_CAP, BASE, TIER, TIERED_RATE, CONDITION, MINIMUM, PAYS, AGREEMENT);

  private AgreementKeys() {}
}
