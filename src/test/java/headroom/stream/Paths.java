package headroom.stream;

import headroom.kernel.Backend;
import headroom.kernel.Functions;
import headroom.random.DrawAddress;
import headroom.random.PhiloxDraws;
import java.util.List;

/// Runs one stream through the real steppers, blocks and draws.
final class Paths {
  static final int BLOCK = 1_024;
  static final String VARIABLE = "stream.test";
  private static final DrawAddress SHOCKS = DrawAddress.of(VARIABLE);

  private Paths() {}

  /// Amounts by quarter and trial.
  static double[][] of(StreamPlan plan, int quarters, int trials, long seed) {
    return of(plan, quarters, trials, seed, new double[0][], Backend.SCALAR);
  }

  /// Amounts by quarter and trial.
  ///
  /// @param columns draws of quantities, one value per trial
  static double[][] of(
      StreamPlan plan, int quarters, int trials, long seed, double[][] columns, Backend backend) {
    double[][] paths = new double[quarters][trials];
    each(
        plan,
        new Run(quarters, trials, seed, columns, backend),
        (first, levels, count) -> {
          for (int quarter = 0; quarter < quarters; quarter++) {
            System.arraycopy(levels[quarter], 0, paths[quarter], first, count);
          }
        });
    return paths;
  }

  /// A run of one stream.
  ///
  /// @param columns draws of quantities, one value per trial
  @SuppressWarnings("ArrayRecordComponent")
  record Run(int quarters, int trials, long seed, double[][] columns, Backend backend) {
    Run(int quarters, int trials, long seed) {
      this(quarters, trials, seed, new double[0][], Backend.VECTOR);
    }
  }

  /// Takes the amounts of a block of trials, by quarter and trial.
  interface BlockSink {
    void take(int firstTrial, double[][] levels, int count);
  }

  /// Runs block by block; memory does not grow with the trials.
  static void each(StreamPlan plan, Run run, BlockSink sink) {
    PhiloxDraws draws = PhiloxDraws.of(run.seed, run.backend);
    double[][] columns = new double[run.columns.length][BLOCK];
    double[][] shocks = new double[2][BLOCK];
    double[][] second = new double[2][BLOCK];
    OwnDraws own = new OwnDraws(draws, run.quarters);
    StreamStepper stepper =
        new Steppers(columns, own, BLOCK, run.backend)
            .of(plan, new StreamInnovations(shocks, second), List.of());
    double[][] levels = new double[run.quarters][BLOCK];
    Functions functions = Functions.on(run.backend);
    boolean moon = plan instanceof StreamPlan.SchwartzMoon;
    for (int first = 0; first < run.trials; first += BLOCK) {
      int count = Math.min(BLOCK, run.trials - first);
      for (int column = 0; column < columns.length; column++) {
        System.arraycopy(run.columns[column], first, columns[column], 0, count);
      }
      own.start(first);
      stepper.start(count);
      for (int quarter = 0; quarter < run.quarters; quarter++) {
        if (quarter % 2 == 0) {
          normals(
              draws, SHOCKS.at(OwnDraws.INNOVATION, quarter / 2), first, count, functions, shocks);
        }
        if (quarter % 2 == 0 && moon) {
          normals(
              draws,
              SHOCKS.at(OwnDraws.SECOND_INNOVATION, quarter / 2),
              first,
              count,
              functions,
              second);
        }
        stepper.step(quarter, count);
        System.arraycopy(stepper.level(), 0, levels[quarter], 0, count);
      }
      sink.take(first, levels, count);
    }
  }

  private static void normals(
      PhiloxDraws draws,
      DrawAddress address,
      long first,
      int count,
      Functions functions,
      double[][] out) {
    draws.uniforms(address, first, count, out[0], out[1]);
    functions.normalQuantile(out[0], count, out[0]);
    functions.normalQuantile(out[1], count, out[1]);
  }

  /// Uniforms of a variable, one per trial, strictly between 0 and 1.
  static double[] uniforms(String variable, int trials, long seed) {
    double[] uniforms = new double[trials];
    PhiloxDraws.of(seed, Backend.SCALAR)
        .uniforms(DrawAddress.of(variable), 0, trials, uniforms, new double[trials]);
    return uniforms;
  }

  /// Standard normals of a variable and factor, one per trial, for reference simulations.
  static double[] normals(String variable, int factor, int trials, long seed) {
    double[] normals = new double[trials];
    PhiloxDraws.of(seed, Backend.SCALAR)
        .uniforms(DrawAddress.of(variable).at(factor, 0), 0, trials, normals, new double[trials]);
    Functions.on(Backend.SCALAR).normalQuantile(normals, trials, normals);
    return normals;
  }
}
