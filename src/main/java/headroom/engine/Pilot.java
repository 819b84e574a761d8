package headroom.engine;

import headroom.kernel.Backend;
import headroom.kernel.Summaries;
import headroom.random.Draws;
import headroom.random.TrialNumber;
import headroom.stats.Atoms;
import headroom.stats.Layout;
import headroom.stats.LeastMemory;
import headroom.stats.TallyScratch;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The first trials of the first replicate, looked at before the run: how each output's values are
/// to be counted. It depends on the plan and its random numbers alone, never on threads or kernels,
/// and on the number of trials only where they are fewer than a block.
final class Pilot {
  /// Outputs of which the memory is measured; more take longer than a refusal may.
  private static final int MOST_MEASURED = 4_096;

  /// An odd number whose multiples are scattered (Knuth, "The Art of Computer Programming" 3, 6.4).
  private static final int SCATTER = 0x9e3779b1;

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
    List<Seen> seen = plan.sides().stream().map(side -> new Seen(side.outputs().size())).toList();
    run(
        plan.sides(),
        source,
        backend,
        trials,
        seen.stream().<ValueSink>map(it -> it::take).toList());
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

  /// The least memory in which a run of a plan can be counted, in bytes. Looks at one output after
  /// the other and keeps none; of very many at some, scattered over all, that stand for the rest.
  ///
  /// @param parts how many parts of replicates there are at once
  static long leastBytes(
      Plan plan, Draws source, Backend backend, Replicates replicates, int parts) {
    TallyScratch scratch = new TallyScratch(Summaries.on(backend));
    LeastMemory memory = new LeastMemory(scratch, replicates.count(), replicates.trials());
    int stride = 1 + plan.outputs().size() / MOST_MEASURED;
    int[] measured = {0};
    ValueSink measure =
        (index, values, kept) -> {
          if (Integer.remainderUnsigned(index * SCATTER, stride) != 0) {
            return;
          }
          measured[0]++;
          Output output = plan.outputs().get(index);
          if (output.detail() == Output.Detail.MEAN) {
            memory.addMean();
          } else {
            memory.add(Layout.of(atoms(output.atoms()), values, kept), values, kept);
          }
        };
    run(List.of(plan), source, backend, replicates.trials(), List.of(measure));
    double share = measured[0] / (double) plan.outputs().size();
    return (long) (memory.bytes(Math.min(parts, replicates.count())) / share);
  }

  private static void run(
      List<Plan> plans, Draws source, Backend backend, long trials, List<ValueSink> sinks) {
    Sides sides = new Sides(plans, source, backend);
    List<Sides.Observer> observers =
        IntStream.range(0, plans.size())
            .mapToObj(
                side -> new Recorder(plans.get(side), sides.block(side)).into(sinks.get(side)))
            .toList();
    sides.run(TrialNumber.of(0, 0), size(trials), observers);
  }

  /// The point masses of each output: 0 and those it names.
  private static List<Atoms> atoms(Plan plan) {
    return plan.outputs().stream().map(output -> atoms(output.atoms())).toList();
  }

  private static Atoms atoms(List<Double> known) {
    return Atoms.of(known.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
