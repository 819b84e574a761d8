package headroom.stats;

/// Joins bins and atoms into cells. The bins hold every trial but the zeros; the trials at an atom
/// are taken out of its bin and given as a point mass. The others of that bin are taken to lie
/// nearer to zero than all its atoms, as under a cap, whether it is received or paid; unless the
/// nearest atom is the bin's own edge on that side: then they lie just beyond it. So the cells of
/// the mirrored trials are the mirrored cells.
final class MassMerge implements BinSink {
  private final Atoms atoms;
  private final long[] atomCounts;
  private final CellSink out;
  private int next;
  private int nextCode; // of the next atom; bins below it hold no atom

  /// Will give `out` the cells; `atomCounts` are the trials at each atom.
  MassMerge(Atoms atoms, long[] atomCounts, CellSink out) {
    this.atoms = atoms;
    this.atomCounts = atomCounts;
    this.out = out;
    this.nextCode = code(0);
  }

  @Override
  public void bin(int orderedCode, long count) {
    double lower = BinCode.lower(orderedCode);
    double upper = BinCode.upper(orderedCode);
    if (orderedCode < nextCode) {
      out.cell(lower, upper, count);
    } else {
      binWithAtoms(orderedCode, lower, upper, count);
    }
  }

  @Override
  public boolean takesRun(int lastCode, long count) {
    return lastCode < nextCode && out.takesRun(count);
  }

  /// Gives the atoms above the last bin.
  void finish() {
    giveAtoms(atoms.size());
  }

  private void binWithAtoms(int orderedCode, double lower, double upper, long count) {
    while (next < atoms.size() && (atoms.value(next) == 0 || nextCode < orderedCode)) {
      giveAtom();
    }
    int end = next;
    long others = count;
    while (end < atoms.size() && code(end) == orderedCode) {
      others -= atomCounts[end++];
    }
    int split = orderedCode >= 0 ? atomsBelow(lower, end) : atomsBelowNegative(upper, end);
    double from = split > next ? atoms.value(split - 1) : lower;
    double to = split < end ? atoms.value(split) : upper;
    giveAtoms(split);
    if (others > 0) {
      out.cell(from, to, others);
    }
    giveAtoms(end);
  }

  /// Where the others lie among the atoms of a bin of positive values: before the first, or right
  /// after it where it is the bin's edge.
  private int atomsBelow(double lower, int end) {
    return next < end && atoms.value(next) == lower ? next + 1 : next;
  }

  /// The mirror image of that.
  private int atomsBelowNegative(double upper, int end) {
    return next < end && atoms.value(end - 1) == upper ? end - 1 : end;
  }

  private void giveAtoms(int end) {
    while (next < end) {
      giveAtom();
    }
  }

  private void giveAtom() {
    if (atomCounts[next] > 0) {
      out.cell(atoms.value(next), atoms.value(next), atomCounts[next]);
    }
    next++;
    nextCode = next < atoms.size() ? code(next) : Integer.MAX_VALUE;
  }

  /// The ordered code of an atom's bin; of zero, which is in none, that of the first bin above it.
  private int code(int atom) {
    return atoms.value(atom) == 0 ? 0 : BinCode.ordered(atoms.value(atom));
  }
}
