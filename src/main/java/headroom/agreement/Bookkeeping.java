package headroom.agreement;

/// What a ledger keeps besides what it must: each costs a pass over every quarter.
///
/// @param baseTotal the base over all quarters, for the effective rate
/// @param hitTime when the cap was hit
public record Bookkeeping(boolean baseTotal, boolean hitTime) {
  /// Everything.
  public static final Bookkeeping FULL = new Bookkeeping(true, true);
}
