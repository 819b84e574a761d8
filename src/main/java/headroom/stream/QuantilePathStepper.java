package headroom.stream;

import headroom.kernel.Arithmetic;
import headroom.kernel.Backend;
import headroom.kernel.Functions;
import headroom.kernel.MatrixProduct;
import headroom.random.DrawAddress;
import headroom.random.PrincipalComponents;
import java.util.List;

/// Annual totals with given laws, tied from year to year by a Gaussian copula:
///
///     Y_k = F_k⁻¹(Φ(s_k)),   s_k = ρ·s_{k−1} + √(1 − ρ²)·e_k,   s_1 = e_1,   e_k ~ N(0, 1)
///     R_t = known quarters as they are, else share_t·(Y_k − known_k)
///
/// Copulas: Nelsen, *An Introduction to Copulas*, section 2.3. Where draws are made in paths, the
/// scores are not made by the recursion but from the principal components of their correlation
/// matrix `ρ^|i−j|`, which is the same law: the first dimension then carries most of a path. All
/// years are drawn when a block starts.
final class QuantilePathStepper implements StreamStepper {
  private static final double BELOW_ONE = 1 - 0x1p-53;

  private final StreamPlan.QuantilePath plan;
  private final OwnDraws own;
  private final DrawAddress variable;
  private final Functions functions;
  private final MatrixProduct product;
  private final double[][] components;
  private final double[][] scores;
  private final double[][] remainders;
  private final double[] level;
  private int year;

  QuantilePathStepper(StreamPlan.QuantilePath plan, OwnDraws own, int blockSize, Backend backend) {
    this.plan = plan;
    this.own = own;
    int size = plan.years().size();
    variable = DrawAddress.of(plan.variable()).at(OwnDraws.YEARS, 0);
    functions = Functions.on(backend);
    int pathSize = plan.pathYears(own.pathQuarters());
    product = MatrixProduct.of(weights(pathSize, plan.correlation(), own.inPaths()), backend);
    components = new double[pathSize + 1][blockSize];
    scores = new double[pathSize][blockSize];
    remainders = new double[size][blockSize];
    level = new double[blockSize];
  }

  /// What the independent normals weigh in each year's score.
  private static double[][] weights(int size, double correlation, boolean inPaths) {
    if (inPaths) {
      return PrincipalComponents.ofAutoregression(size, correlation).toRows();
    }
    double[][] weights = new double[size][size];
    weights[0][0] = 1;
    for (int year = 1; year < size; year++) {
      for (int normal = 0; normal < year; normal++) {
        weights[year][normal] = correlation * weights[year - 1][normal];
      }
      weights[year][year] = StrictMath.sqrt(1 - correlation * correlation);
    }
    return weights;
  }

  @Override
  public void start(int count) {
    year = 0;
    int pathSize = scores.length;
    for (int component = 0; component < pathSize; component += 2) {
      own.uniforms(
          variable.pair(component / 2), 0, count, components[component], components[component + 1]);
    }
    for (int component = 0; component < pathSize; component++) {
      functions.normalQuantile(components[component], count, components[component]);
    }
    product.apply(components, count, scores);
    for (int each = 0; each < plan.years().size(); each++) {
      draw(plan.years().get(each), scores[each], count, remainders[each]);
    }
  }

  /// What a year's total exceeds its known quarters by.
  private void draw(StreamPlan.QuantileYear law, double[] score, int count, double[] remainder) {
    functions.normalCdf(score, count, score);
    for (int trial = 0; trial < count; trial++) {
      // A score may lie so far out that its probability rounds to 0 or 1.
      score[trial] = Math.min(Math.max(score[trial], Double.MIN_NORMAL), BELOW_ONE);
    }
    law.total().apply(score, count, functions, remainder);
    for (int trial = 0; trial < count; trial++) {
      remainder[trial] = Math.max(remainder[trial] - law.known(), 0);
    }
  }

  @Override
  public void step(int quarter, int count) {
    if (quarter < plan.actual().size()) {
      Arithmetic.fill(plan.actual().get(quarter), count, level);
      return;
    }
    List<StreamPlan.QuantileYear> years = plan.years();
    while (quarter >= years.get(year).first() + years.get(year).shares().size()) {
      year++;
    }
    double share = years.get(year).shares().get(quarter - years.get(year).first());
    Arithmetic.scale(share, remainders[year], count, level);
  }

  @Override
  public double[] level() {
    return level;
  }
}
