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
    PhiloxDraws draws = PhiloxDraws.of(seed, backend);
    double[][] block = new double[columns.length][BLOCK];
    double[][] shocks = new double[2][BLOCK];
    double[][] second = new double[2][BLOCK];
    OwnDraws own = new OwnDraws(draws);
    StreamStepper stepper =
        new Steppers(block, own, BLOCK, backend)
            .of(plan, new StreamShocks(shocks, second), List.of());
    double[][] paths = new double[quarters][trials];
    Functions functions = Functions.on(backend);
    for (int first = 0; first < trials; first += BLOCK) {
      int count = Math.min(BLOCK, trials - first);
      for (int column = 0; column < columns.length; column++) {
        System.arraycopy(columns[column], first, block[column], 0, count);
      }
      own.start(first);
      stepper.start(count);
      for (int quarter = 0; quarter < quarters; quarter++) {
        if (quarter % 2 == 0) {
          normals(draws, SHOCKS.at(OwnDraws.SHOCK, quarter / 2), first, count, functions, shocks);
          normals(
              draws,
              SHOCKS.at(OwnDraws.SECOND_SHOCK, quarter / 2),
              first,
              count,
              functions,
              second);
        }
        stepper.step(quarter, count);
        System.arraycopy(stepper.level(), 0, paths[quarter], first, count);
      }
    }
    return paths;
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
