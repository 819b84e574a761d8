package headroom.scenario.file;

import headroom.compile.Marginals;
import headroom.distribution.Atom;
import headroom.distribution.Distribution;
import headroom.scenario.Assumption;
import headroom.scenario.Quantity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Remarks on quantities whose law reaches beyond what they measure: such draws are brought back,
/// which changes the law that was meant; and on those whose tails are too heavy for a mean.
final class DrawNotes {
  /// Rarer draws are not worth a remark.
  private static final double WORTH_TELLING = 1e-4;

  private record Seen(Quantity quantity, Measure measure) {}

  private final KnownLaws laws;
  private final Map<String, Seen> seen = new LinkedHashMap<>();

  /// @param laws what is known from other readings
  DrawNotes(KnownLaws laws) {
    this.laws = laws;
  }

  /// Remembers a quantity and what it measures.
  void add(Spot spot, Quantity quantity, Measure measure) {
    if (!(quantity instanceof Quantity.Constant)) {
      seen.putIfAbsent(spot.path(), new Seen(quantity, measure));
    }
  }

  /// The remarks, in file order.
  List<String> notes(List<Assumption> assumptions) {
    Marginals marginals = new Marginals(assumptions);
    return seen.entrySet().stream()
        .filter(entry -> !insideAnother(entry.getKey()))
        .flatMap(
            entry ->
                marginals
                    .of(entry.getValue().quantity())
                    .map(law -> notes(entry.getKey(), law, entry.getValue().measure()))
                    .orElse(Stream.of()))
        .toList();
  }

  /// Whether a quantity is a branch of another one's mixture and told of with it.
  private boolean insideAnother(String path) {
    return seen.keySet().stream().anyMatch(other -> path.startsWith(other + "."));
  }

  private Stream<String> notes(String path, Distribution law, Measure measure) {
    KnownLaws.Shares outside =
        laws.shares(
            law, measure, it -> new KnownLaws.Shares(below(it, measure), above(it, measure)));
    return Stream.of(
            measure.isDate() ? Optional.<String>empty() : TailNotes.of(path, laws.tails(law)),
            note(path, outside.below(), "below", measure.drawnBelow(), measure, "low"),
            note(path, outside.above(), "above", measure.drawnAbove(), measure, "high"))
        .flatMap(Optional::stream);
  }

  private static Optional<String> note(
      String path, double share, String side, Optional<String> fate, Measure measure, String end) {
    return fate.filter(ignored -> share >= WORTH_TELLING)
        .map(
            counts ->
                "`%s` is drawn %s %s in %s of the trials, which then %s; if that is not meant, cut the law: {truncated: {of: …, %s: %s}}."
                    .formatted(
                        path,
                        side,
                        measure.end(end),
                        percent(share),
                        counts,
                        end,
                        measure.end(end)));
  }

  private static double below(Distribution law, Measure measure) {
    double at =
        law.atoms().stream()
            .filter(atom -> atom.value() == measure.low() && measure.isHighEnough(atom.value()))
            .mapToDouble(Atom::probability)
            .sum();
    return law.cdf(measure.low()) - at;
  }

  private static double above(Distribution law, Measure measure) {
    return law.survival(measure.high());
  }

  /// A share with two digits that count.
  private static String percent(double share) {
    double percent = 100 * share;
    String form = percent >= 10 ? "%.0f %%" : percent >= 1 ? "%.1f %%" : "%.2f %%";
    return String.format(Locale.ROOT, form, percent);
  }
}
