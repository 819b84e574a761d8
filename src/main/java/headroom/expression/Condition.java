package headroom.expression;

import java.util.List;
import java.util.stream.Collectors;

/// What all of some tests ask for at once.
///
/// @param tests at least one
public record Condition(List<Test> tests) {
  /// Copies the tests.
  ///
  /// @throws IllegalArgumentException if there is none
  public Condition {
    tests = List.copyOf(tests);
    if (tests.isEmpty()) {
      throw new IllegalArgumentException("a condition has at least one test");
    }
  }

  /// The condition as it is written: `share.paid > 5 and not share.cap.hit`.
  public String text() {
    return tests.stream().map(Test::text).collect(Collectors.joining(" and "));
  }

  /// Whether it is no more than that something happens, as the id of a probability says it.
  boolean isPlainly() {
    return tests.size() == 1
        && tests.getFirst() instanceof Test.Happens(_, boolean wanted)
        && wanted;
  }
}
