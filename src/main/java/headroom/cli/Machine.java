package headroom.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The machine in words, so that a measurement says where it was taken.
final class Machine {
  private static final Path LINUX_PROCESSORS = Path.of("/proc/cpuinfo");
  private static final String MODEL = "model name";

  private Machine() {}

  /// Such as `AMD EPYC 9654, 2 cores; Java 25.0.3+9 (Eclipse Adoptium), Linux amd64`.
  static String text() {
    return "%s, %s; Java %s (%s), %s %s"
        .formatted(
            processor(),
            Messages.count(Runtime.getRuntime().availableProcessors(), "core"),
            Runtime.version(),
            System.getProperty("java.vendor"),
            System.getProperty("os.name"),
            System.getProperty("os.arch"));
  }

  /// What Linux says it is; elsewhere its architecture.
  private static String processor() {
    try {
      return processor(Files.readAllLines(LINUX_PROCESSORS, StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      return System.getProperty("os.arch");
    }
  }

  static String processor(List<String> lines) {
    return lines.stream()
        .filter(line -> line.startsWith(MODEL))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElse(System.getProperty("os.arch"));
  }
}
