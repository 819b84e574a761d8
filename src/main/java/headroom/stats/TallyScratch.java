package headroom.stats;

import headroom.kernel.Summaries;

/// What all tallies of one worker share: the kernel of the array passes and its scratch space. Not
/// for two threads at once.
public final class TallyScratch {
  private final Summaries summaries;
  private int[] slots = {};
  private int[] otherSlots = {};

  /// Scratch that grows to the largest block seen. The kernel belongs to the same worker.
  public TallyScratch(Summaries summaries) {
    this.summaries = summaries;
  }

  Summaries summaries() {
    return summaries;
  }

  int[] slots(int count) {
    if (slots.length < count) {
      slots = new int[count];
    }
    return slots;
  }

  int[] otherSlots(int count) {
    if (otherSlots.length < count) {
      otherSlots = new int[count];
    }
    return otherSlots;
  }
}
