package headroom.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;

class IncompleteGammaTest {
  private static final double EPSILON = 0x1p-52;

  /// `a`, `x`, `P(a, x)`, `Q(a, x)`: the series DLMF 8.11.4 and the fraction 8.9.2 with 60 digits,
  /// mpmath 1.3.0.
  private static final double[][] REFERENCE = {
    {0.001, 2.1544346900318844e-06, 0.98760585723938357, 0.012394142760616433},
    {0.001, 0.00046415888336127795, 0.99292578719503448, 0.007074212804965517},
    {0.001, 0.0014677992676220696, 0.99406859734388867, 0.0059314026561113258},
    {0.001, 0.46415888336127775, 0.99939399753072643, 0.00060600246927357067},
    {0.01, 2.1544346900318844e-05, 0.90324280346092099, 0.09675719653907901},
    {0.01, 0.004641588833612779, 0.95305507920664847, 0.046944920793351532},
    {0.01, 0.014677992676220695, 0.96399559387328502, 0.036004406126714978},
    {0.01, 4.6415888336127775, 0.99998207494793208, 1.7925052067922518e-5},
    {0.1, 0.00021544346900318845, 0.45183945768210622, 0.54816054231789378},
    {0.1, 0.046415888336127795, 0.77003717851855822, 0.22996282148144178},
    {0.1, 0.14677992676220694, 0.85646647942148664, 0.14353352057851336},
    {0.1, 46.41588833612778, 1, 2.2663271920436701e-23},
    {0.7, 0.0015081042830223188, 0.011647723966835006, 0.98835227603316499},
    {0.7, 0.32491121835289455, 0.44032617437020699, 0.55967382562979301},
    {0.7, 1.0274594873354486, 0.76883288300071528, 0.23116711699928472},
    {0.7, 324.91121835289437, 1, 1.0607878965547899e-142},
    {3, 0.006463304070095653, 4.4782426429578312e-8, 0.99999995521757357},
    {3, 1.3924766500838337, 0.1646870767851996, 0.8353129232148004},
    {3, 4.403397802866208, 0.8152611509052895, 0.1847388490947105},
    {15.9, 0.03425551157150696, 3.0847643805259591e-37, 1},
    {15.9, 7.380126245444319, 0.004318456461580416, 0.99568154353841958},
    {15.9, 23.338008355190905, 0.95688155973213518, 0.043118440267864822},
    {16.1, 0.03468639850951334, 1.0961625668212231e-37, 1},
    {16.1, 7.4729580221165754, 0.0041006297956084135, 0.99589937020439159},
    {16.1, 23.631568208715322, 0.95776642738618579, 0.042233572613814211},
    {250, 123.50889359326483, 1.1704557954705641e-23, 1},
    {250, 234.18861169915812, 0.15848632742858533, 0.84151367257141467},
    {250, 257.90569415042097, 0.69702165319104529, 0.30297834680895471},
    {250, 376.4911064067352, 0.99999999999838854, 1.6114562887398156e-12},
    {10000, 9200, 1.0130928844019716e-16, 0.9999999999999999},
    {10000, 9900, 0.15865119219356466, 0.84134880780643534},
    {10000, 10050, 0.69234244070256556, 0.30765755929743444},
    {10000, 10800, 0.99999999999999689, 3.1098199621688448e-15},
    {1000000, 992000, 5.2401228154308307e-16, 0.99999999999999948},
    {1000000, 999000, 0.15865521357430365, 0.84134478642569635},
    {1000000, 1000500, 0.69155047577149718, 0.30844952422850282},
    {1000000, 1008000, 0.99999999999999926, 7.3702785796052557e-16},
  };

  @Test
  void bothTailsHaveTwelveDigits() {
    for (double[] row : REFERENCE) {
      double blur = row[1] * EPSILON * IncompleteGamma.power(row[0], row[1]) / row[1];
      assertClose(row, IncompleteGamma.lower(row[0], row[1]), row[2], blur);
      assertClose(row, IncompleteGamma.upper(row[0], row[1]), row[3], blur);
    }
  }

  private static void assertClose(double[] row, double found, double expected, double blur) {
    assertThat(Math.abs(found - expected))
        .as("a = %s, x = %s: %s instead of %s", row[0], row[1], found, expected)
        .isLessThanOrEqualTo(1e-12 * expected + blur);
  }

  /// `P(a, x) → x^a/Γ(a + 1)`; for `a = ½` that is `2·√(x/π)`.
  @Test
  void nearZeroItIsAPower() {
    double root = StrictMath.exp(-500) / StrictMath.sqrt(Math.PI);
    assertThat(IncompleteGamma.lowerNearZero(0.5, -1000) / (2 * root))
        .isCloseTo(1, withinPercentage(1e-10));
  }

  @Test
  void endsAreExact() {
    assertThat(IncompleteGamma.lower(3, 0)).isZero();
    assertThat(IncompleteGamma.upper(3, 0)).isEqualTo(1);
    assertThat(IncompleteGamma.lower(3, Double.POSITIVE_INFINITY)).isEqualTo(1);
    assertThat(IncompleteGamma.upper(3, Double.POSITIVE_INFINITY)).isZero();
    assertThat(IncompleteGamma.lower(3, Double.MAX_VALUE)).isEqualTo(1);
    assertThat(IncompleteGamma.lower(0.1, Double.MAX_VALUE)).isEqualTo(1);
    assertThat(IncompleteGamma.lower(3, Double.NaN)).isNaN();
    assertThat(IncompleteGamma.upper(3, Double.NaN)).isNaN();
  }
}
