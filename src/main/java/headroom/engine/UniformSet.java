package headroom.engine;

import headroom.kernel.Backend;
import headroom.kernel.Functions;
import headroom.random.DrawAddress;
import headroom.random.Draws;
import java.util.List;
import java.util.function.UnaryOperator;

/// The uniforms behind a plan's columns: one set of numbers, correlated as the plan's groups say.
final class UniformSet {
  private static final double BELOW_ONE = 1 - 0x1p-53;

  private final DrawPlan plan;
  private final Draws source;
  private final List<DrawAddress> addresses;
  private final Functions functions;
  private final double[][] uniforms; // by column
  private final double[][][] scores; // by group and member; without them, no scores are kept
  private final double[] unused;

  /// @param naming the name under which a variable's numbers are drawn
  /// @param keepsScores whether the correlated normal scores are wanted beside their uniforms
  UniformSet(
      DrawPlan plan,
      Draws source,
      UnaryOperator<String> naming,
      boolean keepsScores,
      int blockSize,
      Backend backend) {
    this.plan = plan;
    this.source = source;
    addresses =
        plan.columns().stream()
            .map(column -> DrawAddress.of(naming.apply(column.variable())))
            .toList();
    functions = Functions.on(backend);
    uniforms = new double[plan.columns().size()][blockSize];
    scores = new double[keepsScores ? plan.groups().size() : 0][][];
    for (int group = 0; group < scores.length; group++) {
      scores[group] = new double[plan.groups().get(group).columns().size()][blockSize];
    }
    unused = new double[blockSize];
  }

  /// Draws a block of trials.
  void draw(long firstTrial, int count) {
    for (int column = 0; column < uniforms.length; column++) {
      source.uniforms(addresses.get(column), firstTrial, count, uniforms[column], unused);
    }
    for (int group = 0; group < plan.groups().size(); group++) {
      correlate(group, count);
    }
  }

  /// Gives the uniforms of a group the correlation of its normal scores.
  private void correlate(int index, int count) {
    DrawPlan.Group group = plan.groups().get(index);
    double[][] members = new double[group.columns().size()][];
    for (int member = 0; member < members.length; member++) {
      members[member] = uniforms[group.columns().get(member)];
      functions.normalQuantile(members[member], count, members[member]);
    }
    group.factor().mix(members, count);
    for (int member = 0; member < members.length; member++) {
      if (scores.length > 0) {
        System.arraycopy(members[member], 0, scores[index][member], 0, count);
      }
      ofScores(functions, members[member], count);
    }
  }

  /// Turns normal scores into uniforms, in place. Mixed scores may lie so far out that their
  /// probability rounds to 0 or 1; these are kept inside.
  static void ofScores(Functions functions, double[] scores, int count) {
    functions.normalCdf(scores, count, scores);
    for (int trial = 0; trial < count; trial++) {
      scores[trial] = Math.min(Math.max(scores[trial], Double.MIN_NORMAL), BELOW_ONE);
    }
  }

  /// The uniforms of a column.
  double[] of(int column) {
    return uniforms[column];
  }

  /// The correlated scores of a member of a group, where they are kept.
  double[] score(int group, int member) {
    return scores[group][member];
  }
}
