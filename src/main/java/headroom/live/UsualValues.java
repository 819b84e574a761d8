package headroom.live;

import headroom.asking.UsualAsking;
import headroom.distribution.Atom;
import headroom.distribution.Distribution;
import headroom.scenario.file.ScenarioKey;
import headroom.words.WrittenNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Values of a key to go through where nobody says which: of a law from its P1 to its P99, of a
/// number from half of it to half as much again, about nine round ones.
///
/// @param low the least
/// @param high the greatest
/// @param step how far from one to the next; 0 where they are single values
/// @param percent whether they are written in per cent
/// @param single the single values of a law that has only some
record UsualValues(double low, double high, double step, boolean percent, List<Double> single) {
  private static final int STEPS = 8;
  private static final double[] ROUND = {1, 2, 2.5, 5, 10};

  UsualValues {
    single = List.copyOf(single);
  }

  /// @param path the key's full path
  /// @throws IllegalArgumentException if it is no number
  static UsualValues of(Asked asked, String path) {
    Optional<ScenarioKey> key =
        asked.opened().parsed().keys(asked.question().settings()).stream()
            .filter(it -> it.path().equals(path))
            .findFirst();
    String written = key.flatMap(ScenarioKey::value).orElse("");
    InputLaws.Known known = asked.opened().laws().getOrDefault(path, InputLaws.Known.NOTHING);
    if (known.law().isPresent() && known.kind() != InputLaws.Kind.EVENT) {
      return of(known.law().get(), asked.percent(path));
    }
    OptionalDouble number = WrittenNumber.parse(written);
    if (number.isEmpty() || number.getAsDouble() == 0) {
      throw new IllegalArgumentException(
          "%s is no law and no number to go up and down from; say which values it is to have"
              .formatted(path));
    }
    double value = number.getAsDouble();
    boolean percent = written.endsWith("%");
    boolean whole = !percent && value == Math.rint(value) && Math.abs(value) < STEPS;
    double low = Math.min(value / 2, value * 1.5);
    double high = Math.max(value / 2, value * 1.5);
    return new UsualValues(
        whole ? Math.floor(low) : low,
        whole ? Math.ceil(high) : high,
        whole ? 1 : round((high - low) / STEPS),
        percent,
        List.of());
  }

  private static UsualValues of(Distribution law, boolean percent) {
    List<Double> atoms = law.atoms().stream().map(Atom::value).toList();
    double certain = law.atoms().stream().mapToDouble(Atom::probability).sum();
    double low = law.quantile(0.01);
    double high = law.quantile(0.99);
    if (certain > 1 - 1e-9) {
      return new UsualValues(low, high, 0, percent, atoms);
    }
    return new UsualValues(low, high, round((high - low) / STEPS), percent, List.of());
  }

  private static double round(double step) {
    double power = Math.pow(10, Math.floor(Math.log10(step)));
    for (double round : ROUND) {
      if (round * power >= step * (1 - 1e-9)) {
        return round * power;
      }
    }
    return 10 * power;
  }

  /// The values as they are written.
  List<String> texts() {
    List<Double> values = new ArrayList<>(single);
    if (single.isEmpty()) {
      for (long k = (long) Math.ceil(low / step - 1e-9); k * step <= high * (1 + 1e-9); k++) {
        values.add(k * step);
      }
    }
    return values.stream().map(value -> UsualAsking.text(value, percent)).distinct().toList();
  }

  /// A lower end that a target is sought from: half the least of what is above 0.
  String wideLow() {
    return UsualAsking.text(low > 0 ? low / 2 : low - (high - low) / 2, percent);
  }

  /// An upper end: twice the greatest; no more than everything of what is a share.
  String wideHigh() {
    double wide = high > 0 ? 2 * high : high + (high - low) / 2;
    return UsualAsking.text(percent && high <= 1 ? Math.min(1, wide) : wide, percent);
  }
}
