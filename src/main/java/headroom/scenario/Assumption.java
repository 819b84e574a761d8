package headroom.scenario;

/// A named quantity with its provenance.
///
/// @param name the name that `$name` refers to
/// @param quantity its value or law; the variable of a drawn one is `assumption.<name>`
/// @param provenance where it comes from
public record Assumption(String name, Quantity quantity, Provenance provenance) {

  /// This assumption with another provenance.
  public Assumption from(Provenance other) {
    return new Assumption(name, quantity, other);
  }
}
