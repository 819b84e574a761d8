package headroom;

import static org.assertj.core.api.Assertions.assertThat;

/// Parts of a text that come one after the other. AssertJ's own `containsSubsequence` copies the
/// rest of the text for every part it finds: in a report of some megabytes that takes many seconds.
public final class InOrder {
  private InOrder() {}

  /// Fails at the first part that does not come after the one before.
  public static void assertContainsInOrder(String text, String... parts) {
    int from = 0;
    for (String part : parts) {
      int at = text.indexOf(part, from);
      assertThat(at)
          .as("where `%s` stands after the first %s characters", part, from)
          .isNotNegative();
      from = at + part.length();
    }
  }
}
