package headroom.path;

/// The step of time.
public final class Quarters {
  /// The length of a quarter in years; all quarters are equally long.
  public static final double YEARS = 0.25;

  private Quarters() {}
}
