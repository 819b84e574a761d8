package headroom.result;

/// A piece of a sampled distribution: `count` trials between two values.
///
/// @param lower least value
/// @param upper greatest value; equal to `lower` for a point mass
/// @param count number of trials in it
public record Cell(double lower, double upper, long count) {
  /// Whether all trials of the cell have exactly the same value.
  public boolean pointMass() {
    return lower == upper;
  }
}
