package headroom.report.story;

import headroom.report.Phrases;
import headroom.scenario.Labels;
import headroom.scenario.Path;
import headroom.scenario.Quantity;
import headroom.words.NumberStyle;

/// Money and shares of an agreement in words.
///
/// @param words quantities and paths
/// @param currency the unit of all money
/// @param labels what things are called
record AmountWords(PathWords words, String currency, Labels labels) {

  /// Money with its unit.
  String money(Quantity amount) {
    String text = words.quantity(amount, NumberStyle.AMOUNT);
    return amount instanceof Quantity.Constant
        ? Phrases.money(text, currency)
        : text + " (" + currency + ")";
  }

  /// Money that may move, with its unit.
  String money(Path amount) {
    return amount instanceof Path.Flat(Quantity value)
        ? money(value)
        : words.path(amount, NumberStyle.AMOUNT) + " (" + currency + ")";
  }

  /// A share.
  String share(Quantity share) {
    return words.quantity(share, NumberStyle.SHARE);
  }

  /// A share that may move.
  String share(Path share) {
    return words.path(share, NumberStyle.SHARE);
  }

  /// Whether a quantity is 0 in every trial.
  static boolean isNothing(Quantity amount) {
    return amount instanceof Quantity.Constant(double value) && value == 0;
  }
}
