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
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// The first trials of the first replicate, looked at before the run: how each output's values are
/// to be counted. It depends on the plan and its random numbers alone, never on threads or kernels,
/// and on the number of trials only where they are fewer than a block.
final class Pilot {
  /// Outputs of which the memory is measured; more take longer than a refusal may.
  private static final int MOST_MEASURED = 4_096;

  /// Trials that are worth a thread with arrays of its own.
  private static final int LEAST_OF_A_STRETCH = 256;

  /// Layouts that are worth a thread.
  private static final int AT_ONCE = 16;

  /// An odd number whose multiples are scattered (Knuth, "The Art of Computer Programming" 3, 6.4).
  private static final int SCATTER = 0x9e3779b1;

  /// Who does pieces of work, each on any thread.
  interface Hands {
    /// How many pieces they can do at once.
    int count();

    /// Does pieces of work; blocks until all are done.
    ///
    /// @param pieces how many
    /// @param piece is given the number of each, from 0
    void each(int pieces, IntConsumer piece);
  }

  /// The outputs' values in a stretch of the pilot, packed to the front where they are conditional.
  private static final class Seen {
    private final List<double[]> values = new ArrayList<>(); // by output; empty if nobody looks
    private final int[] counts; // how many values each output has

    /// @param contrasted whether differences are taken, which may be of any output
    Seen(List<Output> outputs, boolean contrasted, int trials) {
      counts = new int[outputs.size()];
      for (Output output : outputs) {
        boolean looked = contrasted || output.detail() != Output.Detail.MEAN;
        values.add(new double[looked ? trials : 0]);
      }
    }

    void take(int output, double[] block, int kept) {
      double[] taken = values.get(output);
      if (taken.length > 0) {
        System.arraycopy(block, 0, taken, counts[output], kept);
        counts[output] += kept;
      }
    }

    void takeAll(Seen more) {
      for (int output = 0; output < counts.length; output++) {
        take(output, more.values.get(output), more.counts[output]);
      }
    }

    /// The layout of an output; nothing is laid out where the mean is enough.
    Layout layout(Output output, int index) {
      Atoms atoms = atoms(output.atoms());
      return output.detail() == Output.Detail.MEAN
          ? Layout.of(atoms)
          : Layout.of(atoms, values.get(index), counts[index]);
    }
  }

  private Pilot() {}

  /// The layouts of a run.
  ///
  /// @param trials trials of the run
  static Layouts of(RunPlan plan, Draws source, Backend backend, long trials, Hands hands) {
    List<Seen> seen = seen(plan, source, backend, size(trials), hands);
    List<List<Layout>> sides = new ArrayList<>();
    for (int side = 0; side < seen.size(); side++) {
      Seen values = seen.get(side);
      List<Output> outputs = plan.sides().get(side).outputs();
      Layout[] layouts = new Layout[outputs.size()];
      hands.each(
          Math.ceilDiv(layouts.length, AT_ONCE),
          piece -> {
            int end = Math.min(layouts.length, (piece + 1) * AT_ONCE);
            for (int index = piece * AT_ONCE; index < end; index++) {
              layouts[index] = values.layout(outputs.get(index), index);
            }
          });
      sides.add(List.of(layouts));
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

  /// What the sides' outputs are, trial by trial.
  private static List<Seen> seen(
      RunPlan plan, Draws source, Backend backend, int trials, Hands hands) {
    int pieces = Math.clamp(trials / LEAST_OF_A_STRETCH, 1, hands.count());
    int each = Math.ceilDiv(trials, pieces);
    List<List<Seen>> stretches = new ArrayList<>();
    for (int piece = 0; piece < pieces; piece++) {
      boolean contrasted = !plan.contrasts().isEmpty();
      int room = piece == 0 ? trials : each;
      stretches.add(
          plan.sides().stream().map(it -> new Seen(it.outputs(), contrasted, room)).toList());
    }
    hands.each(
        pieces,
        piece ->
            run(
                plan.sides(),
                source,
                backend,
                piece * each,
                Math.min(each, trials - piece * each),
                stretches.get(piece).stream().<ValueSink>map(it -> it::take).toList()));
    List<Seen> whole = stretches.getFirst();
    for (List<Seen> more : stretches.subList(1, pieces)) {
      for (int side = 0; side < whole.size(); side++) {
        whole.get(side).takeAll(more.get(side));
      }
    }
    return whole;
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
    run(List.of(plan), source, backend, 0, size(replicates.trials()), List.of(measure));
    double share = measured[0] / (double) plan.outputs().size();
    return (long) (memory.bytes(Math.min(parts, replicates.count())) / share);
  }

  private static void run(
      List<Plan> plans,
      Draws source,
      Backend backend,
      int first,
      int count,
      List<ValueSink> sinks) {
    Sides sides = new Sides(plans, source, backend);
    List<Sides.Observer> observers =
        IntStream.range(0, plans.size())
            .mapToObj(
                side -> new Recorder(plans.get(side), sides.block(side)).into(sinks.get(side)))
            .toList();
    sides.run(TrialNumber.of(0, first), count, observers);
  }

  /// The point masses of each output: 0 and those it names.
  private static List<Atoms> atoms(Plan plan) {
    return plan.outputs().stream().map(output -> atoms(output.atoms())).toList();
  }

  private static Atoms atoms(List<Double> known) {
    return Atoms.of(known.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
