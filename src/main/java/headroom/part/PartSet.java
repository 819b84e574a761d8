package headroom.part;

import headroom.engine.Engine;
import headroom.engine.MergedRun;
import headroom.engine.Outcome;
import headroom.stats.DamagedStateException;
import headroom.stats.StateReader;
import headroom.words.VisibleText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Parts that together are one run: each of its segments once. They are folded replicate by
/// replicate, so that of the states no more than one replicate's are in memory.
public final class PartSet {
  private final List<PartFile> parts;

  private PartSet(List<PartFile> parts) {
    this.parts = parts;
  }

  /// Parts in any order.
  ///
  /// @throws PartException if they do not belong to one run, if some segments are there twice, or
  ///   if some are missing
  public static PartSet of(List<PartFile> files) {
    if (files.isEmpty()) {
      throw PartException.unfit("there are no parts; make them with run --shard 1/2 and so on");
    }
    List<PartFile> parts = new ArrayList<>(files);
    parts.sort(
        Comparator.<PartFile>comparingInt(part -> part.header().from())
            .thenComparingInt(part -> part.header().to())
            .thenComparing(part -> part.file().toString()));
    requireOneRun(files);
    requireNoneTwice(parts);
    requireAll(parts);
    return new PartSet(parts);
  }

  private static void requireOneRun(List<PartFile> files) {
    PartFile first = files.getFirst();
    for (PartFile file : files) {
      Optional<String> difference = file.header().otherThan(first.header());
      if (difference.isPresent()) {
        throw PartException.unfit(
            "%s is a part of another run than %s: it has %s; merge parts of one run only"
                .formatted(
                    VisibleText.of(file.file()), VisibleText.of(first.file()), difference.get()));
      }
    }
  }

  private static void requireNoneTwice(List<PartFile> parts) {
    PartFile last = parts.getFirst();
    for (PartFile part : parts.subList(1, parts.size())) {
      if (part.header().from() < last.header().to() && part.header().from() < part.header().to()) {
        throw PartException.unfit(
            "%s and %s hold the same trials; leave one of them out"
                .formatted(VisibleText.of(last.file()), VisibleText.of(part.file())));
      }
      last = part.header().to() > last.header().to() ? part : last;
    }
  }

  private static void requireAll(List<PartFile> parts) {
    PartHeader any = parts.getFirst().header();
    int next = 0;
    int missing = 0;
    for (PartFile part : parts) {
      missing += Math.max(0, part.header().from() - next);
      next = Math.max(next, part.header().to());
    }
    missing += any.segments() - next;
    if (missing > 0) {
      throw PartException.unfit(MissingParts.sentence(parts, missing));
    }
  }

  /// The run.
  public Recipe recipe() {
    return parts.getFirst().header().recipe();
  }

  /// Among how many machines its trials were shared out, at least.
  public int shares() {
    return parts.stream()
        .map(part -> part.header().shard())
        .flatMap(Optional::stream)
        .mapToInt(Shard::count)
        .max()
        .orElse(Shard.MOST);
  }

  /// Puts the parts together.
  ///
  /// @param ready the recipe, ready
  /// @param engine makes the outcome
  /// @throws PartException if a state is none of this run
  /// @throws IOException if a file cannot be read any more
  public Outcome outcome(Recipe.Ready ready, Engine engine) throws IOException {
    MergedRun merged = ready.shared().merge(engine);
    int replicates = ready.shared().replicates().count();
    for (int replicate : IntStream.range(0, replicates).toArray()) {
      for (PartFile part : parts) {
        if (part.holds(replicate)) {
          add(merged, replicate, part);
        }
      }
    }
    if (!merged.isWhole()) {
      throw PartException.damaged(
          "the parts do not hold all trials that they say they do; make them again");
    }
    return merged.outcome();
  }

  private static void add(MergedRun merged, int replicate, PartFile part) throws IOException {
    StateReader state = new StateReader(part.state(replicate));
    try {
      merged.add(replicate, state);
    } catch (DamagedStateException | IllegalArgumentException e) {
      throw broken(part, String.valueOf(e.getMessage()));
    }
    if (!state.isAtEnd()) {
      throw broken(part, "there is more in it than should be");
    }
  }

  private static PartException broken(PartFile part, String why) {
    return PartException.damaged(
        "%s holds no state of this run (%s); make it again with the program that merges it"
            .formatted(VisibleText.of(part.file()), why));
  }
}
