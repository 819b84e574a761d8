package headroom.sensitivity;

import headroom.engine.Engine;
import headroom.engine.Monitor;
import headroom.engine.Replicates;
import headroom.engine.VariantPlan;
import headroom.question.DrawnInput;
import headroom.question.TrialColumns;
import headroom.random.Draws;
import headroom.stats.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Inputs and output of trials of the scenario as it stands: all of them, or as many of each
/// replicate's first as make 131,072.
final class KeptTrials {
  private static final long MOST = 131_072;

  private final List<DrawnInput> inputs;
  private final List<List<double[]>> columns = new ArrayList<>(); // by column and replicate
  private final boolean measured;

  private KeptTrials(List<DrawnInput> inputs, boolean measured) {
    this.inputs = inputs;
    this.measured = measured;
  }

  /// Runs the trials and keeps them.
  ///
  /// @param table columns of the inputs, in their order, and of the output last, if there is one
  static KeptTrials of(
      TrialColumns table,
      List<DrawnInput> inputs,
      Engine engine,
      Draws draws,
      Replicates all,
      Monitor monitor) {
    KeptTrials kept = new KeptTrials(inputs, table.size() > inputs.size());
    Replicates some =
        all.trials() <= MOST ? all : new Replicates(Math.max(MOST, all.count()), all.count());
    for (int column = 0; column < table.size(); column++) {
      List<double[]> replicates = new ArrayList<>();
      for (int replicate = 0; replicate < some.count(); replicate++) {
        replicates.add(new double[(int) some.size(replicate)]);
      }
      kept.columns.add(replicates);
    }
    engine.show(
        VariantPlan.of(table.plan()),
        draws,
        some,
        (block, values) -> {
          for (int column = 0; column < table.size(); column++) {
            double[] out = kept.columns.get(column).get(block.replicate());
            table.read(column, values, block.count(), out, (int) block.index());
            if (column < inputs.size()
                && inputs.get(column).source() instanceof DrawnInput.Moment) {
              cut(out, (int) block.index(), block.count(), table.plan().quarterCount());
            }
          }
        },
        monitor);
    return kept;
  }

  /// Whatever happens after the end happens at the same time for all that is measured.
  private static void cut(double[] moments, int from, int count, double end) {
    for (int trial = from; trial < from + count; trial++) {
      moments[trial] = Math.min(moments[trial], end);
    }
  }

  private List<double[]> outputs() {
    return columns.getLast();
  }

  /// An input's values, ascending.
  double[] sorted(DrawnInput input) {
    double[] values = together(columns.get(inputs.indexOf(input)));
    Arrays.sort(values);
    return values;
  }

  /// The rank correlation of an input with the output; empty where it has no value.
  Optional<Estimate> rank(DrawnInput input) {
    if (!measured || input.source() instanceof DrawnInput.Pick || !inputs.contains(input)) {
      return Optional.empty();
    }
    Estimate rank = RankCorrelation.of(columns.get(inputs.indexOf(input)), outputs());
    return Optional.of(rank).filter(it -> !Double.isNaN(it.value()));
  }

  /// The output in bands of an input.
  List<Bands.Band> bands(DrawnInput input) {
    return measured && inputs.contains(input)
        ? Bands.of(together(columns.get(inputs.indexOf(input))), together(outputs()))
        : List.of();
  }

  private static double[] together(List<double[]> replicates) {
    return replicates.stream().flatMapToDouble(Arrays::stream).toArray();
  }
}
