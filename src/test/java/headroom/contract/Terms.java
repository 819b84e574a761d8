package headroom.contract;

/// Short forms of terms that many contracts share.
final class Terms {
  private static final String BASE = "base: {s: 100%}";
  private static final String TIERS =
      "rate: {tiers: [{up-to: 350, rate: 8.75%}, {up-to: 550, rate: 2.75%}, {rate: 0%}]}, " + BASE;

  private Terms() {}

  /// `P` at the start are three tiers by year, `M` a tenth of the base; `, B` is the base.
  static String of(String written) {
    return written
        .replaceFirst("^P", TIERS)
        .replaceFirst("^M", "rate: 10%, " + BASE)
        .replace(", B", ", " + BASE);
  }
}
