package headroom.engine;

import headroom.kernel.Arithmetic;
import headroom.kernel.Backend;
import headroom.random.Draws;
import headroom.random.SecondSet;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Columns of variants of a plan: drawn once for a block, then put together for one variant after
/// the other.
final class VariedColumns implements DrawColumns {
  private final DrawPlan plan;
  private final Numbers first;
  private final Numbers second;
  private final ColumnLaws laws;
  private final double[][] columns;
  private final double[] score;
  private final Variation.@Nullable Hand[] filled; // how each column was filled last

  VariedColumns(DrawPlan plan, Draws source, int blockSize, Backend backend) {
    this.plan = plan;
    laws = new ColumnLaws(blockSize, backend);
    columns = new double[plan.columns().size()][blockSize];
    score = new double[blockSize];
    filled = new Variation.Hand[columns.length];
    first = new Numbers(source, UnaryOperator.identity(), blockSize, backend);
    second = new Numbers(source, SecondSet::name, blockSize, backend);
  }

  /// One set of numbers and the values its columns have by themselves.
  private final class Numbers {
    private final UniformSet uniforms;
    private final double[][] values;
    private final boolean[] known;

    Numbers(Draws source, UnaryOperator<String> naming, int blockSize, Backend backend) {
      uniforms = new UniformSet(plan, source, naming, true, blockSize, backend);
      values = new double[plan.columns().size()][blockSize];
      known = new boolean[values.length];
    }

    void draw(long firstTrial, int count) {
      uniforms.draw(firstTrial, count);
      Arrays.fill(known, false);
    }

    /// Writes the values of a column; those that stand alone are made once for all variants.
    void into(int column, int count) {
      DrawPlan.Column kind = plan.columns().get(column);
      if (!ColumnLaws.standsAlone(kind)) {
        laws.values(kind, uniforms.of(column), columns, count, columns[column]);
        return;
      }
      if (!known[column]) {
        laws.values(kind, uniforms.of(column), columns, count, values[column]);
        known[column] = true;
      }
      System.arraycopy(values[column], 0, columns[column], 0, count);
    }
  }

  @Override
  public double[][] columns() {
    return columns;
  }

  @Override
  public void fill(long firstTrial, int count) {
    Variation variation = plan.variation().orElseThrow();
    draw(firstTrial, count, variation.needsSecond());
    compose(variation, count);
  }

  /// Draws a block of trials for the variants to come.
  void draw(long firstTrial, int count, boolean both) {
    first.draw(firstTrial, count);
    if (both) {
      second.draw(firstTrial, count);
    }
    Arrays.fill(filled, null);
  }

  /// Fills the columns as a variant wants them; those that were so before stay.
  void compose(Variation variation, int count) {
    for (int column = 0; column < columns.length; column++) {
      Variation.Hand hand = variation.hands().get(column);
      boolean stays =
          hand.equals(filled[column]) && ColumnLaws.standsAlone(plan.columns().get(column));
      if (!stays) {
        fill(column, hand, count);
        filled[column] = hand;
      }
    }
  }

  private void fill(int column, Variation.Hand hand, int count) {
    switch (hand) {
      case Variation.Kept _ -> first.into(column, count);
      case Variation.Redrawn _ -> second.into(column, count);
      case Variation.Fixed(double value) -> Arrays.fill(columns[column], 0, count, value);
      case Variation.Placed(double uniform) -> {
        Arrays.fill(score, 0, count, uniform);
        laws.values(plan.columns().get(column), score, columns, count, columns[column]);
      }
      case Variation.Moved moved -> move(moved, column, count);
    }
  }

  private void move(Variation.Moved moved, int column, int count) {
    int group = plan.groupOf(column).orElseThrow();
    Arrays.fill(score, 0, count, moved.shift());
    add(moved.first(), first.uniforms, group, count);
    add(moved.second(), second.uniforms, group, count);
    UniformSet.ofScores(laws.functions(), score, count);
    laws.values(plan.columns().get(column), score, columns, count, columns[column]);
  }

  /// Adds in the members' order, so that the sum is the same everywhere.
  private void add(Map<Integer, Double> weights, UniformSet set, int group, int count) {
    new TreeMap<>(weights)
        .forEach(
            (member, weight) ->
                Arithmetic.addScaled(weight, set.score(group, member), count, score));
  }
}
