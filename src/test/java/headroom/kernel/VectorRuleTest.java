package headroom.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The rule of [VectorLanes]: vectors neither enter nor leave a method of ours.
class VectorRuleTest {
  @Test
  void noMethodOfOursTakesOrReturnsAVector() throws Exception {
    List<String> offenders = new ArrayList<>();
    for (Class<?> type : vectorClasses()) {
      for (Method method : type.getDeclaredMethods()) {
        if (isVector(method.getReturnType())
            || Stream.of(method.getParameterTypes()).anyMatch(VectorRuleTest::isVector)) {
          offenders.add(method.toString());
        }
      }
    }
    assertThat(offenders).isEmpty();
  }

  private static List<Class<?>> vectorClasses() throws Exception {
    Path root = Path.of(Backend.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<Class<?>> found = new ArrayList<>();
    for (String name : names(root)) {
      found.add(Class.forName(name, false, Backend.class.getClassLoader()));
    }
    assertThat(found).contains(VectorExp.class);
    return found;
  }

  private static List<String> names(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.getFileName().toString().matches("Vector.*\\.class"))
          .map(file -> root.relativize(file).toString())
          .map(file -> file.substring(0, file.length() - ".class".length()).replace('/', '.'))
          .toList();
    }
  }

  private static boolean isVector(Class<?> type) {
    return type.getName().startsWith("jdk.incubator.vector.");
  }
}
