package headroom.kernel;

import java.util.Arrays;

/// Element by element arithmetic on the first `count` elements of arrays. Each operation rounds
/// once, so any way of running a loop gives the same bits; the JVM's compiler turns these loops
/// into vectors by itself, and there is no second twin. `out` may be one of the arguments.
public final class Arithmetic {
  private Arithmetic() {}

  /// `out[i] = value`.
  public static void fill(double value, int count, double[] out) {
    Arrays.fill(out, 0, count, value);
  }

  /// `out[i] = a[i]`.
  public static void copy(double[] a, int count, double[] out) {
    System.arraycopy(a, 0, out, 0, count);
  }

  /// `out[i] = out[i] + a[i]`.
  public static void addInto(double[] a, int count, double[] out) {
    for (int i = 0; i < count; i++) {
      out[i] += a[i];
    }
  }

  /// `out[i] = out[i] + factor·a[i]`, product and sum rounded apart.
  public static void addScaled(double factor, double[] a, int count, double[] out) {
    for (int i = 0; i < count; i++) {
      out[i] += factor * a[i];
    }
  }

  /// `out[i] = out[i] + a[i]·b[i]`, product and sum rounded apart.
  public static void addProduct(double[] a, double[] b, int count, double[] out) {
    for (int i = 0; i < count; i++) {
      out[i] += a[i] * b[i];
    }
  }

  /// `out[i] = factor·a[i]`.
  public static void scale(double factor, double[] a, int count, double[] out) {
    for (int i = 0; i < count; i++) {
      out[i] = factor * a[i];
    }
  }

  /// `out[i] = offset + factor·a[i]`, product and sum rounded apart.
  public static void affine(double offset, double factor, double[] a, int count, double[] out) {
    for (int i = 0; i < count; i++) {
      out[i] = offset + factor * a[i];
    }
  }

  /// `out[i] = a[i]·b[i]`.
  public static void multiply(double[] a, double[] b, int count, double[] out) {
    for (int i = 0; i < count; i++) {
      out[i] = a[i] * b[i];
    }
  }

  /// `out[i] = a[i] − b[i]`.
  public static void subtract(double[] a, double[] b, int count, double[] out) {
    for (int i = 0; i < count; i++) {
      out[i] = a[i] - b[i];
    }
  }

  /// `out[i]` is the lesser of `a[i]` and `b[i]`, by [Math#min(double, double)].
  public static void min(double[] a, double[] b, int count, double[] out) {
    for (int i = 0; i < count; i++) {
      out[i] = Math.min(a[i], b[i]);
    }
  }

  /// `out[i]` is the greater of `a[i]` and `b[i]`, by [Math#max(double, double)].
  public static void max(double[] a, double[] b, int count, double[] out) {
    for (int i = 0; i < count; i++) {
      out[i] = Math.max(a[i], b[i]);
    }
  }
}
