package headroom.report.folder;

import headroom.report.SampleRun;
import headroom.report.TinyResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Output folders for tests: each file holds its own name. Also a program that writes one over and
/// over, to be killed: `OutputFolders FOLDER true|false`.
final class OutputFolders {
  private OutputFolders() {}

  public static void main(String[] arguments) throws IOException {
    Path out = Path.of(arguments[0]);
    boolean force = Boolean.parseBoolean(arguments[1]);
    System.out.println("ready");
    while (true) {
      run(out, force, "results.json", "receipts.csv", "charts/fan.svg");
      run(out, force, "results.json", "report.html", "charts/fan.svg", "charts/cost.svg");
    }
  }

  /// Writes a whole output; gives what was told.
  static List<String> run(Path out, boolean force, String... names) throws IOException {
    List<String> told = new ArrayList<>();
    WritingOptions options = new WritingOptions(true, force, told::add);
    try (RunDirectory directory = RunDirectory.open(out, options)) {
      for (String name : names) {
        directory.write(name, bytes(name));
      }
      directory.publish(OutputFolders::manifest);
    }
    return told;
  }

  static WritingOptions options(boolean force) {
    return new WritingOptions(true, force, told -> {});
  }

  static String manifest(List<WrittenFile> files) {
    return Manifest.text(
        SampleRun.scenario(), TinyResult.of().simulation(), SampleRun.facts(), files);
  }

  /// The files in a folder and below, sorted.
  static List<String> names(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(Files::isRegularFile)
          .map(path -> folder.relativize(path).toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The entries of a folder, hidden ones too, sorted.
  static List<String> entries(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
