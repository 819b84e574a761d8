package headroom.fit;

/// The processes that a history may be fitted with.
public enum ProcessKind {
  /// `growth` with `volatility`: geometric Brownian motion.
  GROWTH("growth", "constant growth with volatility", 2),
  /// `growth: {fade: …}` with `volatility`, the long-run rate being given.
  FADE("fade", "growth that fades to a long-run rate", 3),
  /// `schwartz-moon`, the long-run rate being given and both shocks independent.
  SCHWARTZ_MOON("schwartz-moon", "uncertain growth that reverts to a long-run rate", 4),
  /// `s-curve`, the noise having the usual half-life of a year.
  S_CURVE("s-curve", "growth towards a capacity", 3);

  private final String word;
  private final String title;
  private final int parameterCount;

  ProcessKind(String word, String title, int parameterCount) {
    this.word = word;
    this.title = title;
    this.parameterCount = parameterCount;
  }

  /// Its word on the command line.
  public String word() {
    return word;
  }

  /// What it is, in a few words.
  public String title() {
    return title;
  }

  /// The number of parameters that are estimated.
  public int parameterCount() {
    return parameterCount;
  }

  /// The fewest growth rates with which it is fitted: those for which the AICc is defined.
  public int fewestRates() {
    return parameterCount + 2;
  }
}
