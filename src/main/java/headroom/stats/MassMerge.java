package headroom.stats;

/// Joins bins and atoms into cells. The bins hold every trial but the zeros; the trials at an atom
/// are taken out of its bin and given as a point mass, and the others of that bin are taken to lie
/// below its first atom, unless that atom is the bin's own lower edge and so below all of them.
final class MassMerge implements BinSink {
  private final Atoms atoms;
  private final long[] atomCounts;
  private final CellSink out;
  private int next;

  /// Will give `out` the cells; `atomCounts` are the trials at each atom.
  MassMerge(Atoms atoms, long[] atomCounts, CellSink out) {
    this.atoms = atoms;
    this.atomCounts = atomCounts;
    this.out = out;
  }

  @Override
  public void bin(int orderedCode, long count) {
    double lower = BinCode.lower(orderedCode);
    double upper = BinCode.upper(orderedCode);
    giveBelow(orderedCode);
    int end = next;
    long others = count;
    while (end < atoms.size() && holds(orderedCode, atoms.value(end))) {
      others -= atomCounts[end++];
    }
    if (next < end && atoms.value(next) == lower) {
      giveAtom();
    }
    if (others > 0) {
      out.cell(lower, next < end ? atoms.value(next) : upper, others);
    }
    while (next < end) {
      giveAtom();
    }
  }

  /// Gives the atoms above the last bin.
  void finish() {
    while (next < atoms.size()) {
      giveAtom();
    }
  }

  private void giveBelow(int orderedCode) {
    while (next < atoms.size() && isBelow(atoms.value(next), orderedCode)) {
      giveAtom();
    }
  }

  private static boolean isBelow(double atom, int orderedCode) {
    return atom == 0 ? orderedCode >= 0 : BinCode.ordered(atom) < orderedCode;
  }

  private static boolean holds(int orderedCode, double atom) {
    return atom != 0 && BinCode.ordered(atom) == orderedCode;
  }

  private void giveAtom() {
    if (atomCounts[next] > 0) {
      out.cell(atoms.value(next), atoms.value(next), atomCounts[next]);
    }
    next++;
  }
}
