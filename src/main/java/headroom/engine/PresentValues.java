package headroom.engine;

import headroom.agreement.AgreementLedger;
import headroom.agreement.Discounting;
import java.util.Arrays;
import java.util.List;

/// Present values of all agreements' payments, summed as they are booked.
final class PresentValues {
  private final Discounting discounting;
  private final int[] lags;
  private final double[][] values;

  PresentValues(Discounting discounting, List<Plan.Booked> agreements, int blockSize) {
    this.discounting = discounting;
    lags = agreements.stream().mapToInt(Plan.Booked::paymentLag).toArray();
    values = new double[agreements.size()][blockSize];
  }

  void start(int count) {
    discounting.start(count);
    for (double[] each : values) {
      Arrays.fill(each, 0, count, 0);
    }
  }

  void add(int quarter, List<AgreementLedger> ledgers, int count) {
    for (int agreement = 0; agreement < values.length; agreement++) {
      ledgers
          .get(agreement)
          .addPresentValue(quarter, lags[agreement], discounting, values[agreement], count);
    }
  }

  double[] of(int agreement) {
    return values[agreement];
  }
}
