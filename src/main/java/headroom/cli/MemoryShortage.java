package headroom.cli;

import java.util.stream.Stream;

/// Whether too little memory is what made something fail.
///
/// An allocation that fails while a class is set up or a lambda is linked surfaces as another
/// error, with the shortage as a cause; for every later use of that class the JVM keeps the first
/// error's name in a message only.
final class MemoryShortage {
  private static final int DEEPEST = 32; // causes may run in a circle

  private MemoryShortage() {}

  /// The option that allows twice the memory there was, in whole gigabytes.
  static String advice() {
    return advice(0);
  }

  /// The option that allows twice the memory there was, or `bytes` if that is more, in whole
  /// gigabytes.
  static String advice(long bytes) {
    long wanted = Math.max(2 * Runtime.getRuntime().maxMemory(), bytes);
    return "-Xmx" + Math.ceilDiv(wanted, 1L << 30) + "g";
  }

  static boolean isBehind(Throwable failure) {
    return causes(failure).anyMatch(MemoryShortage::isOne);
  }

  /// Whether it was a thread that could not be had, which more memory for the heap does not mend.
  static boolean ofThreads(Throwable failure) {
    return causes(failure)
        .anyMatch(
            cause ->
                cause instanceof OutOfMemoryError
                    && String.valueOf(cause.getMessage()).contains("native thread"));
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
        .limit(DEEPEST);
  }

  private static boolean isOne(Throwable failure) {
    return failure instanceof OutOfMemoryError
        || (failure instanceof ExceptionInInitializerError
            && String.valueOf(failure.getMessage()).contains(OutOfMemoryError.class.getName()));
  }
}
