package headroom.benchmark;

import headroom.agreement.Accrual;
import headroom.agreement.AgreementLedger;
import headroom.agreement.AgreementPlan;
import headroom.agreement.CapAccount;
import headroom.agreement.CapPlan;
import headroom.kernel.Backend;
import headroom.kernel.Functions;
import headroom.kernel.MatrixProduct;
import headroom.kernel.SobolDimension;
import headroom.kernel.SobolPoints;
import headroom.kernel.Summaries;
import headroom.kernel.Uniforms;
import headroom.path.Operand;
import headroom.path.PathPlan;
import headroom.random.PhiloxDraws;
import headroom.random.PrincipalComponents;
import headroom.stats.Atoms;
import headroom.stats.Tally;
import headroom.stats.TallyScratch;
import headroom.stream.Opening;
import headroom.stream.OwnDraws;
import headroom.stream.Steppers;
import headroom.stream.StreamInnovations;
import headroom.stream.StreamPlan;
import headroom.stream.StreamStepper;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The array passes of a trial, one after another: what each makes is the next one's argument.
/// Blocks of 1,024 trials, 20 quarters.
final class Passes {
  static final int COUNT = 1_024;
  static final int QUARTERS = 20;

  private static final long SEED = 42;

  private final double[][] rows = PrincipalComponents.of(QUARTERS).toRows();
  private final double[][] uniforms = new double[QUARTERS][COUNT];
  private final double[][] normals = new double[QUARTERS][COUNT];
  private final double[][] shocks = new double[QUARTERS][COUNT];
  private final double[][] factors = new double[QUARTERS][COUNT];
  private final double[][] logs = new double[QUARTERS][COUNT];
  private final double[][] points = new double[QUARTERS][COUNT];
  private final double[] paid = new double[COUNT];

  private final SobolDimension dimension = new SobolDimension(vanDerCorput());
  private final Uniforms philox;
  private final Functions functions;
  private final SobolPoints sobol;
  private final MatrixProduct product;
  private final StreamStepper stream;
  private final CapAccount cap;
  private final AgreementLedger ledger;
  private final Tally tally;
  private final TallyScratch scratch;

  Passes(Backend backend) {
    philox = Uniforms.on(backend);
    functions = Functions.on(backend);
    sobol = SobolPoints.on(backend);
    product = MatrixProduct.of(rows, backend);
    stream = stepper(backend);
    AgreementPlan share = share();
    CapPlan terms = CapPlan.flat(Operand.of(60), Operand.of(0), QUARTERS);
    cap = CapAccount.of(terms, List.of(share), false, NONE, COUNT, backend);
    ledger = new AgreementLedger(share, Optional.of(cap), false, NONE, COUNT, backend);
    tally = new Tally(Atoms.of());
    scratch = new TallyScratch(Summaries.on(backend));
    uniforms();
    normalQuantile();
    exp();
    log();
    shocks();
    growth();
    shareAndCap();
  }

  private static final double[][] NONE = {};

  private static int[] vanDerCorput() {
    int[] directions = new int[SobolDimension.BITS];
    for (int bit = 0; bit < directions.length; bit++) {
      directions[bit] = 1 << (31 - bit);
    }
    return directions;
  }

  private StreamStepper stepper(Backend backend) {
    StreamPlan plan =
        new StreamPlan.Grown(
            new Opening(Operand.of(W1.NOW), 1, List.of()),
            PathPlan.constant(W1.GROWTH, QUARTERS),
            PathPlan.constant(W1.VOLATILITY, QUARTERS));
    OwnDraws own = new OwnDraws(PhiloxDraws.of(SEED, backend), QUARTERS);
    StreamInnovations shocksOfStream = new StreamInnovations(normals, NONE);
    return new Steppers(NONE, own, COUNT, backend).of(plan, shocksOfStream, List.of());
  }

  private static AgreementPlan share() {
    return new AgreementPlan(
        new Accrual.FlatRate(PathPlan.constant(W1.RATE, QUARTERS)),
        List.of(new AgreementPlan.Inclusion(0, PathPlan.constant(1, QUARTERS))),
        new AgreementPlan.Term(
            Collections.nCopies(QUARTERS, 1.0), Collections.nCopies(QUARTERS, 0.0), 0, 0),
        Optional.empty(),
        OptionalInt.of(0));
  }

  /// Uniforms of Philox, two quarters a call.
  double[][] uniforms() {
    for (int quarter = 0; quarter < QUARTERS; quarter += 2) {
      philox.fill(SEED, quarter, 0, COUNT, uniforms[quarter], uniforms[quarter + 1]);
    }
    return uniforms;
  }

  /// Standard normal quantiles of the uniforms.
  double[][] normalQuantile() {
    for (int quarter = 0; quarter < QUARTERS; quarter++) {
      functions.normalQuantile(uniforms[quarter], COUNT, normals[quarter]);
    }
    return normals;
  }

  /// Exponentials of the normals.
  double[][] exp() {
    for (int quarter = 0; quarter < QUARTERS; quarter++) {
      functions.exp(normals[quarter], COUNT, factors[quarter]);
    }
    return factors;
  }

  /// Logarithms of the exponentials.
  double[][] log() {
    for (int quarter = 0; quarter < QUARTERS; quarter++) {
      functions.log(factors[quarter], COUNT, logs[quarter]);
    }
    return logs;
  }

  /// Scrambled Sobol coordinates.
  double[][] sobolPoints() {
    for (int quarter = 0; quarter < QUARTERS; quarter++) {
      sobol.fill(dimension, 3 * COUNT, quarter, COUNT, points[quarter]);
    }
    return points;
  }

  /// Shocks of paths from their principal components.
  double[][] shocks() {
    product.apply(normals, COUNT, shocks);
    return shocks;
  }

  /// Revenue of every quarter from its shocks: growth and exponential. In the last quarter's array.
  double[] growth() {
    stream.start(COUNT);
    for (int quarter = 0; quarter < QUARTERS; quarter++) {
      stream.step(quarter, COUNT);
    }
    return stream.level();
  }

  /// Share and cap of every quarter.
  double[] shareAndCap() {
    List<double[]> level = List.of(stream.level());
    cap.start(COUNT);
    ledger.start(COUNT);
    for (int quarter = 0; quarter < QUARTERS; quarter++) {
      ledger.accrue(quarter, level, COUNT);
      cap.count(quarter, COUNT);
      ledger.settle(COUNT);
    }
    ledger.cumulative(paid, COUNT);
    return paid;
  }

  /// A replicate of twenty blocks into mean, spread and bins; gives the number of trials.
  long tally() {
    tally.reset();
    for (int block = 0; block < QUARTERS; block++) {
      tally.add(block, factors[block], COUNT, scratch);
    }
    return tally.count();
  }
}
