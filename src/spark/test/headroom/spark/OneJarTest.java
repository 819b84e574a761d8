package headroom.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/// The jar on Spark's class path, where Spark's jars come first: a class that both have would be
/// Spark's, in Spark's version.
class OneJarTest {

  /// Packages of the jar that are not the program's and keep their names: no Spark has them.
  private static final Set<String> LIBRARIES =
      Set.of(
          "com/pngencoder",
          "gg/jte",
          "io/github/classgraph",
          "it/unimi/dsi",
          "nonapi/io/github",
          "org/apache/batik",
          "org/apache/xmlgraphics",
          "org/ejml",
          "org/knowm/xchart",
          "pabeles/concurrency", // of EJML
          "picocli",
          "tech/tablesaw");

  @Test
  void sharesNoClassWithSpark() throws IOException {
    Set<String> own = classes(SparkFiles.JAR);
    Map<String, List<String>> shared = new HashMap<>();
    for (Path jar : SparkFiles.jars()) {
      for (String name : classes(jar)) {
        if (own.contains(name)) {
          shared.computeIfAbsent(name, _ -> new ArrayList<>()).add(jar.getFileName().toString());
        }
      }
    }
    assertThat(own).hasSizeGreaterThan(1_000);
    assertThat(shared).isEmpty();
  }

  @Test
  void holdsNoPackageThatNobodyLookedAt() throws IOException {
    Set<String> unknown =
        classes(SparkFiles.JAR).stream()
            .filter(name -> !name.startsWith("headroom/"))
            .filter(name -> LIBRARIES.stream().noneMatch(it -> name.startsWith(it + "/")))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(unknown).isEmpty();
  }

  @Test
  void namesItsServicesAsTheyAreCalledInIt() throws IOException {
    try (JarFile jar = new JarFile(SparkFiles.JAR.toFile())) {
      for (ZipEntry entry : jar.stream().filter(OneJarTest::isService).toList()) {
        String text = text(jar, entry.getName());
        for (String provider : text.lines().filter(line -> !line.startsWith("#")).toList()) {
          assertThat(jar.getEntry(provider.strip().replace('.', '/') + ".class"))
              .as("%s of %s", provider, entry.getName())
              .isNotNull();
        }
      }
    }
  }

  @Test
  void keepsTheNoticesAndLicencesOfWhatItHolds() throws IOException {
    try (JarFile jar = new JarFile(SparkFiles.JAR.toFile())) {
      assertThat(text(jar, "META-INF/NOTICE")).contains("Batik", "Commons IO", "XML Graphics");
      assertThat(text(jar, "META-INF/LICENSE")).contains("Apache License");
      assertThat(jar.getEntry("LICENSE")).isNotNull(); // ICU's
    }
  }

  private static String text(JarFile jar, String name) throws IOException {
    return new String(
        jar.getInputStream(jar.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
  }

  private static boolean isService(ZipEntry entry) {
    return entry.getName().startsWith("META-INF/services/") && !entry.isDirectory();
  }

  private static Set<String> classes(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.stream()
          .map(ZipEntry::getName)
          .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
          .filter(name -> !name.startsWith("META-INF/"))
          .collect(Collectors.toSet());
    }
  }
}
