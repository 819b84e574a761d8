package headroom.verify;

/// An exact result.
///
/// @param quantity what it is about
/// @param value what it is, to about 1e-12 relative
public record Expected(Quantity quantity, double value) {}
