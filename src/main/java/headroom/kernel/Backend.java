package headroom.kernel;

import java.util.Locale;
import java.util.Optional;

/// Which twin of a kernel runs. Both give the same bits; they differ in speed alone.
public enum Backend {
  /// Plain loops: runs on every JVM.
  SCALAR,
  /// Loops over the Vector API: needs the module `jdk.incubator.vector`.
  VECTOR;

  /// The system property that forces a backend: `scalar` or `vector`.
  public static final String PROPERTY = "headroom.kernels";

  private static final String MODULE = "jdk.incubator.vector";

  /// The backend of this JVM: what [#PROPERTY] says, else [#VECTOR] where the boot layer holds the
  /// vector module, else [#SCALAR]. Ask once, when the program starts.
  ///
  /// @throws BackendException if the property asks for something else, or for vectors where the
  ///   module is missing
  public static Backend chosen() {
    return choose(
        Optional.ofNullable(System.getProperty(PROPERTY)),
        ModuleLayer.boot().findModule(MODULE).isPresent());
  }

  static Backend choose(Optional<String> forced, boolean vectorModulePresent) {
    if (forced.isEmpty()) {
      return vectorModulePresent ? VECTOR : SCALAR;
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
