package headroom.chart;

import java.util.List;

/// Shares of one whole as one bar, and what each part is.
///
/// @param caption the words around it
/// @param parts from left to right, the largest first; at least one
/// @param resolution see [Chart#resolution()]
public record SharesChart(Caption caption, List<Part> parts, double resolution) implements Chart {

  /// Checks and copies.
  ///
  /// @throws IllegalArgumentException if there is no part
  public SharesChart {
    parts = List.copyOf(parts);
    Values.notEmpty("parts", parts);
    Values.resolution(resolution);
  }

  /// A part of the whole.
  ///
  /// @param name what it is
  /// @param badge how well it is supported; may be empty
  /// @param share its share, 0 to 1
  /// @param text the share in words
  /// @param kind what kind of part it is
  public record Part(String name, String badge, double share, String text, Kind kind) {
    /// Checks.
    public Part {
      Values.probability("share", share);
    }
  }

  /// Kinds of parts, each of a colour.
  public enum Kind {
    /// What nobody knows.
    UNKNOWN,
    /// What nobody can know.
    CHANCE,
    /// Whatever is not told apart.
    REST
  }
}
