package headroom.stream;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.kernel.Backend;
import headroom.kernel.Functions;
import java.util.List;

/// What tests of laws have in common: trials run through a process, and sums held against what is
/// expected of them.
final class LawChecks {
  static final int TRIALS = 4_000_000;
  static final int WRONG_TRIALS = 400_000;

  private LawChecks() {}

  /// What is checked of a block's levels, by quarter; `logs` are their logarithms.
  interface Checks {
    void take(double[][] levels, double[][] logs, int trial);
  }

  static void run(StreamPlan plan, int quarters, int trials, long seed, Checks checks) {
    Functions functions = Functions.on(Backend.VECTOR);
    double[][] logs = new double[quarters][Paths.BLOCK];
    Paths.each(
        plan,
        new Paths.Run(quarters, trials, seed),
        (first, levels, count) -> {
          for (int quarter = 0; quarter < quarters; quarter++) {
            functions.log(levels[quarter], count, logs[quarter]);
          }
          for (int trial = 0; trial < count; trial++) {
            checks.take(levels, logs, trial);
          }
        });
  }

  static void assertRight(List<Expectation> expectations) {
    assertThat(expectations).allMatch(it -> it.errors() < Sample.LIMIT);
  }

  static void assertWrong(List<Expectation> expectations) {
    assertThat(expectations).anyMatch(it -> it.errors() > Sample.LIMIT);
  }

  static double square(double x) {
    return x * x;
  }
}
