package headroom.engine;

import headroom.kernel.Backend;
import headroom.random.Draws;
import java.util.function.UnaryOperator;

/// The numbers a worker draws once per trial, one column each.
sealed interface DrawColumns permits DrawColumns.Plain, VariedColumns {
  /// The columns of a plan, varied or not.
  static DrawColumns of(DrawPlan plan, Draws source, int blockSize, Backend backend) {
    return plan.variation().isPresent()
        ? new VariedColumns(plan, source, blockSize, backend)
        : new Plain(plan, source, blockSize, backend);
  }

  /// The columns, filled anew for each block.
  double[][] columns();

  /// Fills the columns with a block of trials.
  void fill(long firstTrial, int count);

  /// Columns as the plan draws them.
  final class Plain implements DrawColumns {
    private final DrawPlan plan;
    private final UniformSet uniforms;
    private final ColumnLaws laws;
    private final double[][] columns;

    Plain(DrawPlan plan, Draws source, int blockSize, Backend backend) {
      this.plan = plan;
      uniforms = new UniformSet(plan, source, UnaryOperator.identity(), false, blockSize, backend);
      laws = new ColumnLaws(blockSize, backend);
      columns = new double[plan.columns().size()][blockSize];
    }

    @Override
    public double[][] columns() {
      return columns;
    }

    @Override
    public void fill(long firstTrial, int count) {
      uniforms.draw(firstTrial, count);
      for (int column = 0; column < columns.length; column++) {
        laws.values(
            plan.columns().get(column), uniforms.of(column), columns, count, columns[column]);
      }
    }
  }
}
