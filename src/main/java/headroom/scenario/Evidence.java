package headroom.scenario;

import java.util.Locale;

/// How well a number is supported, strongest first.
public enum Evidence {
  /// A company filing or official post.
  FILED,
  /// A named executive on record.
  STATED,
  /// Press citing people or documents.
  REPORTED,
  /// A leaked document.
  LEAKED,
  /// A third party's estimate.
  ESTIMATED,
  /// Arithmetic on other evidence.
  INFERRED,
  /// The author's judgement.
  ASSUMED;

  /// The word written in a scenario file, such as `reported`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
