package headroom.cli;

import headroom.report.Answer;
import headroom.report.RunWriter;
import headroom.report.folder.FileName;
import headroom.run.ScenarioRun;
import headroom.scenario.Scenario;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// A scenario made ready, with the folder its output goes to.
///
/// @param file the scenario's file
/// @param scenario what it says
/// @param run the same, compiled
/// @param folder the output folder
/// @param copy files that hold it whole, by their paths in the folder
record RunJob(
    Path file, Scenario scenario, ScenarioRun run, Path folder, SequencedMap<String, byte[]> copy) {
  private static final String KEPT = "scenario.yaml";

  RunWriter.Written written() {
    return written(List.of());
  }

  RunWriter.Written written(List<Answer> answers) {
    return new RunWriter.Written(String.valueOf(file.getFileName()), copy, answers);
  }

  /// The folder of a scenario's output.
  ///
  /// @param file the scenario's file
  /// @param out the folder that the user named
  /// @param alone whether that folder is for this scenario alone
  static Path folder(Path file, Optional<Path> out, boolean alone) {
    Path beside = file.toAbsolutePath().normalize().getParent();
    Path named = beside != null && isBesideItsResults(file) ? beside : file;
    String name = stem(named);
    Path parent = out.orElse(Path.of("out"));
    return out.isPresent() && alone ? parent : parent.resolve(FileName.slug(name));
  }

  /// The name of a scenario's file without what says that it is one.
  static String stem(Path file) {
    return String.valueOf(file.getFileName()).replaceFirst("\\.(ya?ml|bundle)$", "");
  }

  /// Whether a file is the scenario that an earlier run kept in its folder.
  static boolean isBesideItsResults(Path file) {
    return file.endsWith(KEPT)
        && Files.exists(file.resolveSibling("results.json"))
        && Files.exists(file.resolveSibling("manifest.json"));
  }
}
