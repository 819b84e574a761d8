package headroom.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.function.IntSupplier;

/// Which twin of a kernel runs. Both give the same bits; they differ in speed alone.
public enum Backend {
  /// Plain loops: runs on every JVM.
  SCALAR,
  /// Loops over the Vector API: needs the module `jdk.incubator.vector`.
  VECTOR;

  /// The system property that forces a backend: `scalar` or `vector`.
  public static final String PROPERTY = "headroom.kernels";

  private static final String MODULE = "jdk.incubator.vector";

  /// Vectors of two doubles have no instructions for some of what the kernels do, and are then
  /// slower than plain loops, four times under AVX without AVX2.
  private static final int LEAST_LANES = 4;

  /// The backend of this JVM: what [#PROPERTY] says, else [#VECTOR] where the boot layer holds the
  /// vector module and a vector holds four doubles or more, else [#SCALAR]. Ask once, when the
  /// program starts.
  ///
  /// @throws BackendException if the property asks for something else, or for vectors where the
  ///   module is missing
  public static Backend chosen() {
    return choose(
        Optional.ofNullable(System.getProperty(PROPERTY)),
        ModuleLayer.boot().findModule(MODULE).isPresent(),
        () -> VectorLanes.LANES);
  }

  /// @param lanes doubles in a vector; asked for only where the module is present
  static Backend choose(Optional<String> forced, boolean vectorModulePresent, IntSupplier lanes) {
    if (forced.isEmpty()) {
      return vectorModulePresent && lanes.getAsInt() >= LEAST_LANES ? VECTOR : SCALAR;
    }
    return switch (forced.get().toLowerCase(Locale.ROOT)) {
      case "scalar" -> SCALAR;
      case "vector" -> {
        if (!vectorModulePresent) {
          throw new BackendException(
              "-D%s=vector needs the JVM option --add-modules %s".formatted(PROPERTY, MODULE));
        }
        yield VECTOR;
      }
      default ->
          throw new BackendException(
              "-D%s must be scalar or vector, not '%s'".formatted(PROPERTY, forced.get()));
    };
  }
}
