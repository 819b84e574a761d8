package headroom.random;

import headroom.kernel.SobolDimension;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The direction numbers of S. Joe and F. Y. Kuo (2008), "Constructing Sobol sequences with better
/// two-dimensional projections", SIAM Journal on Scientific Computing 30, 2635–2654, file
/// `new-joe-kuo-6`, of which Commons Math brings the first 1,000 dimensions.
///
/// A line holds the dimension, the degree `s` and the inner coefficients `a` of a primitive
/// polynomial, and the odd initial numbers `m₁ … m_s`. With `v_i = m_i·2^(32−i)` for `i ≤ s`,
///
///     v_i = v_{i−s} ⊕ ⌊v_{i−s}/2^s⌋ ⊕ ⊕_{0<k<s} a_k·v_{i−k}.
///
/// The first dimension is not in the file: there all `m_i = 1`.
final class JoeKuo {
  /// How many dimensions there are.
  static final int DIMENSIONS = 1_000;

  private static final String RESOURCE =
      "/assets/org/apache/commons/math3/random/new-joe-kuo-6.1000";

  private JoeKuo() {}

  /// The first `count` dimensions.
  ///
  /// @param count 0 to 1,000
  static List<SobolDimension> dimensions(int count) {
    List<SobolDimension> dimensions = new ArrayList<>();
    if (count > 0) {
      dimensions.add(new SobolDimension(first()));
    }
    try (BufferedReader lines = open()) {
      lines.readLine();
      while (dimensions.size() < count) {
        String line = lines.readLine();
        if (line == null) {
          throw new IllegalStateException("no direction numbers for dimension " + count);
        }
        dimensions.add(new SobolDimension(directions(line.strip().split("\\s+"))));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return dimensions;
  }

  private static BufferedReader open() {
    InputStream resource = JoeKuo.class.getResourceAsStream(RESOURCE);
    if (resource == null) {
      throw new IllegalStateException("Commons Math's resource " + RESOURCE + " is missing");
    }
    return new BufferedReader(new InputStreamReader(resource, StandardCharsets.US_ASCII));
  }

  private static int[] first() {
    int[] v = new int[SobolDimension.BITS];
    for (int i = 0; i < v.length; i++) {
      v[i] = 1 << (31 - i);
    }
    return v;
  }

  private static int[] directions(String[] fields) {
    int s = Integer.parseInt(fields[1]);
    int a = Integer.parseInt(fields[2]);
    int[] v = new int[SobolDimension.BITS];
    for (int i = 0; i < s; i++) {
      v[i] = Integer.parseInt(fields[3 + i]) << (31 - i);
    }
    for (int i = s; i < v.length; i++) {
      v[i] = v[i - s] ^ v[i - s] >>> s;
      for (int k = 1; k < s; k++) {
        v[i] ^= (a >> (s - 1 - k) & 1) * v[i - k];
      }
    }
    return v;
  }
}
