package headroom.cli;

import headroom.report.folder.FileName;
import java.nio.file.Path;
import java.util.List;

/// Where a comparison goes by default: a folder of its own, named after what is compared, so that
/// none replaces another.
final class ComparisonFolder {
  private ComparisonFolder() {}

  /// The folder of a comparison.
  ///
  /// @param labels what its scenarios are called, two or more
  static Path of(List<String> labels) {
    String others = String.join("-and-", labels.subList(1, labels.size()));
    return Path.of("out", "compare", FileName.stem(labels.getFirst() + "-against-" + others));
  }
}
