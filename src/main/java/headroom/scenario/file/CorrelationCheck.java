package headroom.scenario.file;

import headroom.random.CorrelatedPair;
import headroom.random.CorrelationMatrix;
import headroom.random.InconsistentCorrelationException;
import headroom.random.NearestCorrelation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

/// Whether correlations can hold together. Those that the nearest consistent ones miss by at most
/// [NearestCorrelation#LARGEST_REPAIR] pass, for they are repaired before the run.
///
/// Ranks and shocks are correlated through normal scores, so a rank correlation ρs is judged by its
/// Pearson correlation `2 sin(π·ρs/6)` and told as `6/π·asin(r/2)` (K. Pearson 1907).
final class CorrelationCheck {
  /// One entry as written, and where it stands.
  record Asked(String first, String second, double correlation, Position at) {}

  private final String key;
  private final Position section;
  private final Reading reading;

  /// A check of the section `key`, whose own place serves pairs that are not listed.
  CorrelationCheck(String key, Position section, Reading reading) {
    this.key = key;
    this.section = section;
    this.reading = reading;
  }

  /// Reports rank correlations that contradict each other.
  void ranks(List<Asked> asked) {
    List<Asked> pairs = asked.stream().filter(pair -> pair.correlation != 0).toList();
    List<String> names =
        pairs.stream()
            .flatMap(pair -> List.of(pair.first, pair.second).stream())
            .distinct()
            .sorted()
            .toList();
    check(names, pairs, CorrelatedPair::pearsonOfSpearman, CorrelationCheck::spearmanOfPearson);
  }

  /// Reports correlations of shocks that contradict each other.
  ///
  /// @param names all streams with shocks
  void shocks(List<String> names, List<Asked> asked) {
    check(names.stream().sorted().toList(), asked, value -> value, value -> value);
  }

  private static double spearmanOfPearson(double pearson) {
    return 6 / Math.PI * StrictMath.asin(pearson / 2);
  }

  private void check(
      List<String> names, List<Asked> asked, DoubleUnaryOperator in, DoubleUnaryOperator out) {
    List<CorrelatedPair> pairs = new ArrayList<>();
    for (Asked pair : asked) {
      int first = names.indexOf(pair.first);
      int second = names.indexOf(pair.second);
      if (first < 0 || second < 0) {
        return;
      }
      pairs.add(new CorrelatedPair(first, second, in.applyAsDouble(pair.correlation)));
    }
    if (pairs.isEmpty()) {
      return;
    }
    try {
      NearestCorrelation.to(CorrelationMatrix.of(names.size(), pairs));
    } catch (InconsistentCorrelationException contradiction) {
      report(
          names.get(contradiction.first()),
          names.get(contradiction.second()),
          asked,
          out.applyAsDouble(contradiction.nearest()));
    }
  }

  /// Reports one correlation of any two streams that is too far below 0 for their number.
  void common(int streams, double correlation, Position at) {
    if (streams < 2) {
      return;
    }
    try {
      NearestCorrelation.to(CorrelationMatrix.common(streams, correlation));
    } catch (InconsistentCorrelationException contradiction) {
      reading.fault(
          at,
          "`%s`: %s streams cannot all have this correlation with each other, found %s; it would have to become about %s"
              .formatted(key, streams, shown(correlation), shown(contradiction.nearest())));
    }
  }

  private void report(String first, String second, List<Asked> asked, double nearest) {
    for (Asked pair : asked) {
      if (List.of(pair.first, pair.second).containsAll(List.of(first, second))) {
        reading.fault(
            pair.at,
            "`%s` must be able to hold together, found %s between `%s` and `%s`, which would have to become about %s; bring them closer to that%s"
                .formatted(
                    key, shown(pair.correlation), first, second, shown(nearest), unlisted(asked)));
        return;
      }
    }
    reading.fault(
        section,
        "`%s` must be able to hold together: a pair that is not listed counts as 0, found none between `%s` and `%s`, which would have to become about %s; add that pair or weaken the others"
            .formatted(key, first, second, shown(nearest)));
  }

  /// That pairs are missing, where some are.
  private static String unlisted(List<Asked> asked) {
    long names =
        asked.stream()
            .flatMap(pair -> List.of(pair.first, pair.second).stream())
            .distinct()
            .count();
    return asked.size() < names * (names - 1) / 2
        ? ", or list the pairs that are missing, which count as 0"
        : "";
  }

  private static String shown(double correlation) {
    return String.format(Locale.ROOT, "%.3f", correlation);
  }
}
