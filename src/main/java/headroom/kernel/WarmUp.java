package headroom.kernel;

import java.util.Arrays;
import java.util.List;

/// Has the vector kernels compiled while the program still reads its scenario.
///
/// The Vector API is slow by a hundred times until the optimising compiler has been at a kernel. So
/// every kernel is called often on little data before a run needs it, beside the main thread, and
/// the launcher asks the compiler to come early to them. Changes no number.
public final class WarmUp {
  /// Calls of a kernel. With the launcher's flags the compiler comes within them, without these
  /// hardly ever, and they cost next to nothing.
  private static final int TURNS = 120;

  /// Whole vectors of any width, enough of them to reach into the quantile's tails, and a rest.
  private static final int COUNT = 64 + 7;

  private static final int ROOM = COUNT + 64;
  private static final int SEED = 0x5EED;

  private volatile boolean ended;

  private WarmUp() {}

  /// Starts the warm-up on a thread that dies with the program; does nothing where the scalar
  /// kernels run.
  public static WarmUp begin() {
    WarmUp warmUp = new WarmUp();
    Thread.ofPlatform().name("headroom-warm-up").daemon().start(warmUp::run);
    return warmUp;
  }

  /// Ends the warm-up with the call it is at: a program that ends waits for its compiler.
  public void end() {
    ended = true;
  }

  private void run() {
    try {
      if (Backend.chosen() == Backend.VECTOR) {
        passes(Backend.VECTOR).forEach(this::repeat);
      }
    } catch (BackendException refused) {
      // The command that is about to ask for the backend says what is wrong.
    }
  }

  private void repeat(Runnable pass) {
    for (int turn = 0; turn < TURNS && !ended; turn++) {
      pass.run();
    }
  }

  /// A call of every kernel, those first that a run needs first.
  static List<Runnable> passes(Backend backend) {
    SobolPoints points = SobolPoints.on(backend);
    SobolDimension dimension = new SobolDimension(halves());
    Uniforms uniforms = Uniforms.on(backend);
    MatrixProduct product = MatrixProduct.of(new double[COUNT][4], backend);
    Functions functions = Functions.on(backend);
    Summaries summaries = Summaries.on(backend);
    double[] u = new double[ROOM];
    double[] v = new double[ROOM];
    double[] z = new double[ROOM];
    double[] x = new double[ROOM];
    double[] out = new double[ROOM];
    double[] everyOther = new double[ROOM];
    for (int i = 0; i < ROOM; i += 2) {
      everyOther[i] = 1;
    }
    double[][] columns = new double[4][ROOM];
    double[][] rows = new double[COUNT][ROOM];
    int[] steps = new int[ROOM];
    return List.of(
        () -> points.fill(dimension, 0, SEED, COUNT, u),
        () -> functions.normalQuantile(u, COUNT, z),
        () -> product.apply(columns, COUNT, rows),
        () -> functions.normalCdf(z, COUNT, out),
        () -> functions.triangularQuantile(u, 1, 2, 4, COUNT, out),
        () -> functions.exp(z, COUNT, out),
        () -> functions.grow(0, 0, z, 1, COUNT, x, out),
        () -> functions.log(u, COUNT, out),
        () -> summaries.survey(u, COUNT, out),
        () -> summaries.survey(z, COUNT, out),
        () -> summaries.steps(u, 0, COUNT, steps),
        () -> summaries.sumOfSquaredDeviations(u, 0.5, COUNT),
        () -> summaries.compress(u, everyOther, COUNT, out),
        () -> summaries.placesOfZeros(everyOther, u, COUNT, out),
        () -> summaries.countEqual(everyOther, 0, COUNT),
        () -> uniforms.fill(SEED, SEED, 0, COUNT, u, v));
  }

  /// Direction numbers of the Sobol sequence's first dimension.
  private static int[] halves() {
    int[] directions = new int[SobolDimension.BITS];
    Arrays.setAll(directions, bit -> Integer.MIN_VALUE >>> bit);
    return directions;
  }
}
