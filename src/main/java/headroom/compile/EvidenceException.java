package headroom.compile;

import headroom.scenario.Scenario;

/// What a scenario's evidence, or a question beside it, does not allow; the message says what to
/// do.
public final class EvidenceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// Refuses a scenario with clues, for whoever does not weigh.
  ///
  /// @throws EvidenceException if it has any
  public static void unlessNone(Scenario scenario) {
    if (!scenario.clues().isEmpty()) {
      throw new EvidenceException(
          "only `run` and `decide` weigh `evidence:`; ask this without it: --set evidence=null");
    }
  }

  /// @param message one sentence, and the remedy
  public EvidenceException(String message) {
    super(message);
  }
}
