package headroom.scenario.file;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Terms of contracts in the words of the trades, as keys where no key of ours means the same by
/// itself, and what to write instead.
final class TradeWords {
  private static final String DATED =
      "money with a day is an agreement of its own, such as `upfront: {payer: Fund, payee: Maker,"
          + " pays: {2026-02-15: 150}}`";
  private static final String MINIMUM = "a guaranteed amount is written `minimum: {per-year: 10}`";
  private static final String BALLOON =
      "what is missing on a last day is written `minimum: {total: 150, due: 2028-06-30}`";
  private static final String FIRST_TIER =
      "what is free at first is a tier of 0%, such as `rate: {tiers: [{up-to: 500, rate: 0%},"
          + " {rate: 5%}], by: life}`";
  private static final String INTEREST =
      "a return that ends the payments is interest on the cap, such as `cap: {total: 100, interest:"
          + " 12%}`";
  private static final String ONCE =
      "money that is due once is an agreement of its own, such as `milestone: {payer: Buyer, payee:"
          + " Seller, pays: 5, once: {sales: 400 or more, in: year}}`";
  private static final String PER_YEAR = "a cap of each year is written `cap: {per-year: 25}`";
  private static final String MULTIPLE =
      "a multiple of what was given is written `cap: {total: {multiple: 1.5, of: 100}}`";
  private static final String WHILE =
      "what must hold for a quarter to count is written `while: {sales: 12.5 or more}`";
  private static final String TIERS =
      "tiers stand in the rate: `rate: {tiers: [{up-to: 350, rate: 8.75%}, {rate: 2.75%}]}`";
  private static final String SHARED =
      "a cap that several share stands under `caps`, and each of them has `cap: {shared: NAME}`";

  private static final Map<String, String> IN_AGREEMENTS =
      Map.ofEntries(
          entry("advance", DATED),
          entry("upfront", DATED),
          entry("upfront-payment", DATED),
          entry("investment", DATED),
          entry("principal", DATED),
          entry("purchase-price", DATED),
          entry("guarantee", MINIMUM),
          entry("minimum-guarantee", MINIMUM),
          entry("mag", MINIMUM),
          entry("floor", MINIMUM),
          entry("shortfall", MINIMUM),
          entry("balloon", BALLOON),
          entry("true-up", BALLOON),
          entry("maturity", BALLOON),
          entry("recoup", FIRST_TIER),
          entry("recoupment", FIRST_TIER),
          entry("recoupable", FIRST_TIER),
          entry("deductible", FIRST_TIER),
          entry("breakpoint", FIRST_TIER),
          entry("irr", INTEREST),
          entry("hurdle", INTEREST),
          entry("preferred-return", INTEREST),
          entry("accretion", INTEREST),
          entry("interest", INTEREST),
          entry("earn-out", ONCE),
          entry("earnout", ONCE),
          entry("milestone", ONCE),
          entry("bonus", ONCE),
          entry("annual-cap", PER_YEAR),
          entry("yearly-cap", PER_YEAR),
          entry("multiple", MULTIPLE),
          entry("threshold", WHILE),
          entry("trigger", WHILE),
          entry("tiers", TIERS),
          entry("steps", TIERS),
          entry("shared-cap", SHARED),
          entry("pool", SHARED));

  private static final Map<String, String> IN_CAPS =
      Map.of(
          "irr", "a return is `interest`: what is left grows by it",
          "hurdle", "a return is `interest`: what is left grows by it",
          "multiple", "a multiple stands in the total: `total: {multiple: 1.5, of: 100}`",
          "of", "a multiple stands in the total: `total: {multiple: 1.5, of: 100}`",
          "after-cap", "`after-cap` stands beside `cap`, in the agreement");

  private TradeWords() {}

  /// What to write for an unknown key.
  static Optional<String> remedy(String key, Block block) {
    String word = key.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-");
    return switch (block.name()) {
      case "agreement" -> Optional.ofNullable(IN_AGREEMENTS.get(word));
      case "cap", "shared-cap" -> Optional.ofNullable(IN_CAPS.get(word));
      default -> Optional.empty();
    };
  }
}
