package headroom.cli;

import headroom.report.fit.FitReport;
import headroom.report.fit.FittedScenario;
import headroom.report.folder.OutputException;
import headroom.scenario.file.ActualsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// The scenario file that `fit --new` makes; never over an existing one.
///
/// @param place the file
/// @param history the history that was fitted
/// @param wholeFile whether that history is what a scenario reads from its file: no column or
///   measure was chosen by hand
record FittedScenarioFile(Path place, Path history, boolean wholeFile) {

  /// Makes sure that the file can be made, before anything is fitted.
  ///
  /// @throws ParameterException if there is one already or no such folder
  void check(CommandLine line) {
    if (Files.exists(place)) {
      throw new ParameterException(
          line,
          "--new: %s exists already and is left as it is; choose another name"
              .formatted(Messages.path(place)));
    }
    if (!Files.isDirectory(folder())) {
      throw new ParameterException(
          line,
          "--new: %s cannot be written: there is no such folder; make it first"
              .formatted(Messages.path(place)));
    }
  }

  /// Writes the file.
  void write(FitReport report) throws OutputException {
    FittedScenario.write(report, place, historyFromThere());
  }

  private Path folder() {
    return Optional.ofNullable(place.toAbsolutePath().getParent()).orElse(place);
  }

  /// The history as the scenario names it, if it lies in its folder or below and is a history that
  /// a report draws.
  private Optional<String> historyFromThere() {
    try {
      Path inside = folder().toRealPath().relativize(history.toRealPath());
      boolean below = !inside.isAbsolute() && !inside.startsWith("..");
      return below && wholeFile && isDrawn()
          ? Optional.of(inside.toString().replace('\\', '/'))
          : Optional.empty();
    } catch (IOException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private boolean isDrawn() {
    return !ActualsFile.read(history, _ -> {}).isEmpty();
  }

  /// What to do next, line by line.
  List<String> next() {
    return List.of(
        place + " is written. Next:",
        "  headroom check " + NewCommand.quoted(place),
        "  headroom run " + NewCommand.quoted(place));
  }
}
