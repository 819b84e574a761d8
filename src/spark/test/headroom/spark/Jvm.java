package headroom.spark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A JVM of Spark that a test has started: its process, and files with what it says.
///
/// @param process its own
/// @param out what it wrote to stdout
/// @param err what it wrote to stderr
record Jvm(Process process, Path out, Path err) implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final String JAVA_HOME = System.getProperty("java.home");

  /// Starts the command that Spark's launcher makes of a class and its arguments, as Spark's own
  /// scripts do.
  ///
  /// @param folder an empty one, for its files
  static Jvm start(Path folder, List<String> classAndArguments) throws IOException {
    Files.createDirectories(folder);
    List<String> launcher = new ArrayList<>(List.of(JAVA_HOME + "/bin/java", "-cp"));
    launcher.addAll(List.of(SparkFiles.CLASS_PATH, "org.apache.spark.launcher.Main"));
    launcher.addAll(classAndArguments);
    Process made = builder(folder, launcher).start();
    String command =
        new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    return started(
        folder, List.of(command.split("\0")).stream().filter(it -> !it.isBlank()).toList());
  }

  /// Starts a JVM by `java` alone.
  ///
  /// @param folder an empty one, for its files
  /// @param words what comes after `java`
  static Jvm java(Path folder, List<String> words) throws IOException {
    Files.createDirectories(folder);
    List<String> command = new ArrayList<>(List.of(JAVA_HOME + "/bin/java"));
    command.addAll(words);
    return started(folder, command);
  }

  private static Jvm started(Path folder, List<String> command) throws IOException {
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    List<String> words = command.stream().map(String::strip).toList();
    Process process =
        builder(folder, words).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    return new Jvm(process, out, err);
  }

  private static ProcessBuilder builder(Path folder, List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("JAVA_HOME", JAVA_HOME);
    builder.environment().put("SPARK_HOME", SparkFiles.HOME.toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    builder.environment().put("SPARK_LOCAL_DIRS", folder.toAbsolutePath().toString());
    return builder;
  }

  /// Waits for something that it says on stderr.
  ///
  /// @return what the pattern's group matched
  String said(Pattern pattern) throws InterruptedException {
    return waitFor(() -> text(err), pattern, process);
  }

  /// Waits for something to be said while a process lives.
  static String waitFor(Supplier<String> said, Pattern pattern, Process speaker)
      throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end && speaker.isAlive()) {
      Optional<String> found = find(said, pattern);
      if (found.isPresent()) {
        return found.get();
      }
      Thread.sleep(20);
    }
    return find(said, pattern)
        .orElseThrow(() -> new AssertionError("never said: " + pattern + " in " + said.get()));
  }

  private static Optional<String> find(Supplier<String> said, Pattern pattern) {
    Matcher matcher = pattern.matcher(said.get());
    return matcher.find() ? Optional.of(matcher.group(matcher.groupCount())) : Optional.empty();
  }

  /// Waits for its end; gives its exit code.
  int exitCode() throws InterruptedException {
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("does not end: " + text(err));
    }
    return process.exitValue();
  }

  static String text(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /// Ends it at once, as a machine does that loses its power.
  void kill() {
    process.destroyForcibly();
  }

  @Override
  public void close() {
    List<ProcessHandle> family = process.descendants().toList();
    process.destroyForcibly();
    family.forEach(ProcessHandle::destroyForcibly);
    process.onExit().join();
  }
}
