package headroom.engine;

import headroom.kernel.Backend;
import headroom.random.Draws;
import headroom.random.TrialNumber;
import headroom.stats.Atoms;
import headroom.stats.Layout;
import java.util.ArrayList;
import java.util.List;

/// The first trials of the first replicate, looked at before the run: how each output's values are
/// to be counted. It depends on the plan and its random numbers alone, never on threads or kernels,
/// and on the number of trials only where they are fewer than a block.
final class Pilot {
  /// The outputs' values in the pilot, packed to the front where they are conditional.
  private static final class Seen {
    private final List<double[]> values = new ArrayList<>(); // by output
    private final int[] counts; // how many values each output has

    Seen(int outputs) {
      counts = new int[outputs];
      for (int output = 0; output < outputs; output++) {
        values.add(new double[Block.SIZE]);
      }
    }

    void take(int output, double[] block, int kept) {
      System.arraycopy(block, 0, values.get(output), 0, kept);
      counts[output] = kept;
    }

    List<Layout> layouts(List<Atoms> atoms) {
      List<Layout> layouts = new ArrayList<>();
      for (int output = 0; output < values.size(); output++) {
        layouts.add(Layout.of(atoms.get(output), values.get(output), counts[output]));
      }
      return layouts;
    }
  }

  private Pilot() {}

  /// The layouts of a run.
  ///
  /// @param trials trials of the run
  static Layouts of(RunPlan plan, Draws source, Backend backend, long trials) {
    List<Seen> seen =
        plan.sides().stream().map(side -> run(side, source, backend, trials)).toList();
    List<List<Layout>> sides = new ArrayList<>();
    for (int side = 0; side < seen.size(); side++) {
      sides.add(seen.get(side).layouts(atoms(plan.sides().get(side))));
    }
    List<List<double[]>> values = seen.stream().map(side -> side.values).toList();
    List<Layout> contrasts = new ArrayList<>();
    for (Contrast contrast : plan.contrasts()) {
      ContrastReader reader = new ContrastReader(contrast, values);
      int kept = reader.read(size(trials));
      contrasts.add(Layout.of(atoms(contrast.atoms()), reader.values(), kept));
    }
    return new Layouts(sides, contrasts);
  }

  /// The layouts of a plan of which nothing is known beforehand but its point masses.
  static Layouts unseen(Plan plan) {
    return new Layouts(List.of(atoms(plan).stream().map(Layout::of).toList()), List.of());
  }

  /// Trials of the pilot of a run.
  static int size(long trials) {
    return (int) Math.min(trials, Math.min(Layout.PILOT, Block.SIZE));
  }

  private static Seen run(Plan plan, Draws source, Backend backend, long trials) {
    int count = size(trials);
    Block block = new Block(plan, source, backend);
    Recorder recorder = new Recorder(plan, block);
    Seen seen = new Seen(plan.outputs().size());
    block.start(TrialNumber.of(0, 0), count);
    recorder.start(count);
    for (int quarter = 0; quarter < plan.quarterCount(); quarter++) {
      block.step(quarter, count);
      recorder.quarter(quarter, count, seen::take);
    }
    recorder.end(count, seen::take);
    return seen;
  }

  /// The point masses of each output: 0 and those it names.
  private static List<Atoms> atoms(Plan plan) {
    return plan.outputs().stream().map(output -> atoms(output.atoms())).toList();
  }

  private static Atoms atoms(List<Double> known) {
    return Atoms.of(known.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
