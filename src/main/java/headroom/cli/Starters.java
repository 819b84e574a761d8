package headroom.cli;

import headroom.scenario.file.Shipped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/// The kinds of scenario that `new --like` writes: starters of its own, and copies of shipped
/// scenarios that stand by themselves wherever they lie.
final class Starters implements Iterable<String> {
  /// The kind that is written unless another is asked for.
  static final String ROYALTY = "royalty";

  private static final List<String> OWN = List.of(ROYALTY, "plan", "two-way", "clouds");

  /// Contracts, then terms that the flagship may have had.
  private static final List<String> SHIPPED =
      List.of(
          "revenue-based-financing",
          "tiered-royalty",
          "income-share",
          "minimum-guarantee",
          "earn-out",
          "irr-cap",
          "deferred-part",
          "yearly-ceiling",
          "after-the-cap",
          "azure-under-the-cap",
          "stake-sale",
          "decide-the-claim");

  /// All kinds.
  static List<String> kinds() {
    return Stream.concat(OWN.stream(), SHIPPED.stream()).toList();
  }

  @Override
  public Iterator<String> iterator() {
    return kinds().iterator();
  }

  /// The bytes of a starter.
  ///
  /// @param kind one of [#kinds()]
  static byte[] bytes(String kind) throws IOException {
    if (OWN.contains(kind)) {
      return Bundled.bytes(kind.equals(ROYALTY) ? "starter.yaml" : "starter-" + kind + ".yaml");
    }
    return copy(Files.readString(Shipped.file(kind))).getBytes(StandardCharsets.UTF_8);
  }

  /// A shipped scenario as it stands anywhere: what it builds on comes with the program, and its
  /// commands are about the new file alone.
  private static String copy(String text) {
    return text.replace("$schema=../", "$schema=")
        .replaceFirst("(?m)^extends: ([\\w-]+)\\.yaml$", "extends: $1")
        .replaceAll("(?m)^#.*\\./headroom compare .*\\n", "")
        .replaceAll("\\./headroom (\\w+) scenarios/\\S+", "headroom $1 FILE");
  }
}
