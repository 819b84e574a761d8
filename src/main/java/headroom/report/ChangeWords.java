package headroom.report;

import headroom.scenario.Evidence;
import headroom.scenario.Input;
import headroom.scenario.Provenance;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Words about values that replaced others: who set them, and what stood there before.
public final class ChangeWords {
  private ChangeWords() {}

  /// Where a value comes from: its source, else who set it.
  public static Optional<String> source(Input input) {
    return input.provenance().source().or(() -> input.change().map(it -> "set " + it.by()));
  }

  /// Where the value of the input with a path comes from; empty where there is none.
  public static Optional<String> source(Map<String, Input> byPath, String path) {
    return Optional.ofNullable(byPath.get(path)).flatMap(ChangeWords::source);
  }

  /// What a value replaced, with where that came from: `in place of 20% (CNBC; reported)`.
  public static Optional<String> before(Input input) {
    return input
        .change()
        .map(
            it ->
                it.text().isEmpty()
                    ? "new there"
                    : "in place of %s (%s)".formatted(it.text(), origin(it.provenance())));
  }

  /// What the value of the input with a path replaced; empty where there is none.
  public static Optional<String> before(Map<String, Input> byPath, String path) {
    return Optional.ofNullable(byPath.get(path)).flatMap(ChangeWords::before);
  }

  /// A line for each input that replaced another.
  public static List<String> lines(List<Input> inputs) {
    return inputs.stream()
        .flatMap(
            input ->
                input.change().stream()
                    .map(
                        it ->
                            "%s = %s, set %s, %s"
                                .formatted(
                                    input.path(),
                                    input.text(),
                                    it.by(),
                                    before(input).orElseThrow())))
        .toList();
  }

  private static String origin(Provenance provenance) {
    return Stream.concat(
            provenance.source().stream(),
            Stream.of(provenance.evidence().map(Evidence::word).orElse("grade not said")))
        .collect(Collectors.joining("; "));
  }
}
