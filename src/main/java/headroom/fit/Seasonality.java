package headroom.fit;

import headroom.scenario.Seasons;
import java.util.List;
import java.util.Optional;

/// What a history says of seasons.
public sealed interface Seasonality {
  /// The level of the test: histories without seasons are taken for seasonal once in a hundred.
  double LEVEL = 0.01;

  /// What to do about seasons.
  enum Wish {
    /// Take them out where the test finds them.
    FIND("find"),
    /// Take them out whatever the test says.
    ON("on"),
    /// Do not look for them.
    OFF("off");

    private final String word;

    Wish(String word) {
      this.word = word;
    }

    /// Its word on the command line.
    public String word() {
      return word;
    }
  }

  /// Seasons were not looked for.
  ///
  /// @param reason why not, as the end of a sentence; empty if nobody wanted them or if the values
  ///   are no quarters
  record NotSought(String reason) implements Seasonality {}

  /// Seasons were looked for.
  ///
  /// @param seasons the estimated factors
  /// @param errors their standard errors
  /// @param test the test of these factors against none
  /// @param takenOut whether growth and volatility are those of the level without season
  record Sought(Seasons seasons, List<Double> errors, Test test, boolean takenOut)
      implements Seasonality {
    public Sought {
      errors = List.copyOf(errors);
    }
  }

  /// A test of three season parameters against none (F).
  ///
  /// @param statistic its value, 0 or more; may be infinite
  /// @param freedom degrees of freedom of what seasons leave unexplained
  /// @param p probability of as large a value without seasons
  record Test(double statistic, int freedom, double p) {
    /// Whether seasons are found.
    public boolean finds() {
      return p < LEVEL;
    }
  }

  /// The factors that were taken out; even if none were.
  default Seasons removed() {
    return switch (this) {
      case NotSought _ -> Seasons.EVEN;
      case Sought sought -> sought.takenOut ? sought.seasons : Seasons.EVEN;
    };
  }

  /// What was found, if seasons were looked for.
  default Optional<Sought> sought() {
    return switch (this) {
      case NotSought _ -> Optional.empty();
      case Sought sought -> Optional.of(sought);
    };
  }
}
