package headroom.agreement;

import headroom.path.Operand;

/// A cap made ready to run: an account that agreements draw on.
///
/// @param total the cap, money
/// @param alreadyCounted the part used up before the timeline starts, money
public record CapPlan(Operand total, Operand alreadyCounted) {}
