package headroom.report.story;

import headroom.scenario.Agreement;
import headroom.scenario.Cap;
import headroom.scenario.Path;
import headroom.scenario.Quantity;
import headroom.words.NumberStyle;
import java.util.Map;
import java.util.stream.Collectors;

/// An agreement in words: who pays whom, what, when and up to where.
record AgreementWords(PathWords words, String currency) {

  /// The agreement in a few sentences.
  String of(Agreement agreement) {
    String rate = words.path(agreement.rate(), NumberStyle.SHARE);
    boolean brief = brief(agreement.rate());
    String sentence =
        "%s: %s pays %s %s of %s, from %s through %s%s%s."
            .formatted(
                agreement.name(),
                agreement.payer(),
                agreement.payee(),
                brief ? rate : "a share",
                agreement.base().entrySet().stream()
                    .map(this::part)
                    .collect(Collectors.joining(" and ")),
                agreement.from(),
                agreement.through(),
                agreement
                    .endsOn()
                    .map(event -> " or until " + event + ", if that comes first")
                    .orElse(""),
                later(agreement.paymentLag()));
    return sentence
        + (brief ? "" : " The share: " + rate + ".")
        + agreement.cap().map(this::cap).orElse(" There is no cap.");
  }

  /// Whether a path can stand in the middle of a sentence.
  private static boolean brief(Path path) {
    return path instanceof Path.Flat(Quantity value) && !(value instanceof Quantity.Drawn);
  }

  private String part(Map.Entry<String, Path> part) {
    return PathWords.is(part.getValue(), 1)
        ? part.getKey()
        : "(%s × %s)".formatted(words.path(part.getValue(), NumberStyle.SHARE), part.getKey());
  }

  private static String later(int lag) {
    return switch (lag) {
      case 0 -> ", paid at the end of each quarter";
      case 1 -> ", paid one quarter later";
      default -> ", paid " + lag + " quarters later";
    };
  }

  private String cap(Cap cap) {
    String used =
        cap.alreadyCounted() instanceof Quantity.Constant(double counted) && counted == 0
            ? ""
            : ", of which %s counts as used up before the first quarter"
                .formatted(words.quantity(cap.alreadyCounted(), NumberStyle.AMOUNT));
    return " In all it pays at most %s (%s, nominal)%s; what accrues beyond that is never paid."
        .formatted(words.quantity(cap.total(), NumberStyle.AMOUNT), currency, used);
  }
}
