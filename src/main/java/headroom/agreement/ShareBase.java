package headroom.agreement;

import headroom.kernel.Arithmetic;
import headroom.kernel.Backend;
import headroom.path.BlockValues;
import headroom.path.PathCursor;
import java.util.ArrayList;
import java.util.List;

/// What an agreement shares: `base_t = Σ_s inclusion_s · stream_s,t` for a block of trials.
final class ShareBase {
  private final List<AgreementPlan.Inclusion> shares;
  private final List<PathCursor> readers = new ArrayList<>();
  private final double[] sum;

  ShareBase(
      List<AgreementPlan.Inclusion> shares, double[][] draws, int blockSize, Backend backend) {
    this.shares = shares;
    for (AgreementPlan.Inclusion share : shares) {
      readers.add(new PathCursor(share.inclusion(), draws, blockSize, backend));
    }
    sum = new double[blockSize];
  }

  /// The base of a quarter, money per trial; the stream's own array where one stream is shared
  /// whole.
  double[] gather(int quarter, List<double[]> levels, int count) {
    for (int share = 0; share < shares.size(); share++) {
      BlockValues inclusion = readers.get(share).notBelowZero(quarter, count);
      double[] amounts = levels.get(shares.get(share).stream());
      if (shares.size() == 1 && inclusion.common() && inclusion.value() == 1) {
        return amounts;
      }
      if (share == 0) {
        Arithmetic.fill(0, count, sum);
      }
      if (inclusion.common()) {
        Arithmetic.addScaled(inclusion.value(), amounts, count, sum);
      } else {
        Arithmetic.addProduct(inclusion.spread(count), amounts, count, sum);
      }
    }
    return sum;
  }
}
