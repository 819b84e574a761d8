package headroom.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// What the build has laid ready: the adapter's jar, and a Spark of its own.
final class SparkFiles {
  static final Path JAR = Path.of("target/headroom-spark.jar").toAbsolutePath();
  static final Path HOME = Path.of("target/spark/home").toAbsolutePath();
  static final String CLASS_PATH = HOME.resolve("jars") + "/*";

  private SparkFiles() {}

  /// Spark's own jars and those it needs.
  static List<Path> jars() throws IOException {
    try (Stream<Path> all = Files.list(HOME.resolve("jars"))) {
      return all.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }
}
