package headroom.engine;

import headroom.kernel.Backend;
import headroom.kernel.Summaries;
import headroom.random.Draws;
import headroom.stats.Tally;
import headroom.stats.TallyScratch;
import java.util.ArrayList;
import java.util.List;

/// Runs blocks of all sides: each block of trials goes through one side after the other, then the
/// differences are taken. One thread's own.
final class PairedWorker implements BlockRunner<PairedPart> {
  private final Pilot.Paired layouts;
  private final int segmentCount;
  private final TallyScratch scratch;
  private final List<Side> sides = new ArrayList<>();
  private final List<ContrastReader> contrasts;

  /// One plan with its own scratch arrays.
  ///
  /// @param seen the values of the current block by output
  private record Side(Plan plan, Block block, Recorder recorder, List<double[]> seen) {
    void run(long firstTrial, int count, int segment, List<Tally> tallies) {
      ValueSink sink =
          (output, values, kept) -> {
            tallies.get(output).add(segment, values, kept);
            System.arraycopy(values, 0, seen.get(output), 0, kept);
          };
      block.start(firstTrial, count);
      recorder.start(count);
      for (int quarter = 0; quarter < plan.quarterCount(); quarter++) {
        block.step(quarter, count);
        recorder.quarter(quarter, count, sink);
      }
      recorder.end(count, sink);
    }
  }

  /// @param layouts by side and output, and by contrast
  /// @param segmentCount segments of a replicate
  PairedWorker(
      PairedPlan plan, Pilot.Paired layouts, Draws source, Backend backend, int segmentCount) {
    this.layouts = layouts;
    this.segmentCount = segmentCount;
    scratch = new TallyScratch(Summaries.on(backend));
    for (Plan side : plan.sides()) {
      Block block = new Block(side, source, backend);
      List<double[]> seen = side.outputs().stream().map(ignored -> new double[Block.SIZE]).toList();
      sides.add(new Side(side, block, new Recorder(side, block), seen));
    }
    List<List<double[]>> seen = sides.stream().map(Side::seen).toList();
    contrasts =
        plan.contrasts().stream().map(contrast -> new ContrastReader(contrast, seen)).toList();
  }

  @Override
  public PairedPart blank() {
    return PairedPart.blank(layouts, scratch, segmentCount);
  }

  @Override
  public void run(long firstTrial, int count, int segment, PairedPart part) {
    for (int side = 0; side < sides.size(); side++) {
      sides.get(side).run(firstTrial, count, segment, part.sides().get(side));
    }
    for (int contrast = 0; contrast < contrasts.size(); contrast++) {
      ContrastReader reader = contrasts.get(contrast);
      int kept = reader.read(count);
      part.contrasts().get(contrast).add(segment, reader.values(), kept);
    }
  }
}
