package headroom.cli;

import headroom.engine.Engine;
import headroom.engine.Monitor;
import headroom.kernel.Backend;
import headroom.report.RunWriter;
import headroom.report.folder.OutputException;
import headroom.report.folder.RunFacts;
import headroom.report.folder.WritingOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// What a command does with a question that is ready: looks whether the answer can be written,
/// opens an engine, watches, writes and prints.
///
/// @param terminal where it speaks
/// @param options how to work
/// @param folder where the answer goes
/// @param warnings what readers of the answer should know; in the manifest too
/// @param elsewhere where it simulates, if not here alone
record Asking(
    Terminal terminal,
    RunOptions options,
    Path folder,
    List<String> warnings,
    Optional<Elsewhere> elsewhere) {

  /// On this machine.
  Asking(Terminal terminal, RunOptions options, Path folder, List<String> warnings) {
    this(terminal, options, folder, warnings, Optional.empty());
  }

  /// How an answer is told.
  ///
  /// @param writing writes it
  /// @param json its JSON
  /// @param text what is printed of it
  record Telling<A>(Writing<A> writing, Function<A, String> json, Function<A, String> text) {}

  /// Writes an answer.
  interface Writing<A> {
    /// Writes it; gives the files.
    List<Path> write(A answer, RunFacts facts, WritingOptions options) throws OutputException;
  }

  /// Finds an answer.
  interface Work<W, A> {
    /// Finds it.
    ///
    /// @param watching what may stop it
    /// @throws OutputException if something could not be kept
    A with(Engine engine, W watching) throws OutputException;
  }

  /// What goes before all work.
  interface Beginning {
    /// Refuses, or says what is to be known beforehand.
    void begin() throws OutputException;
  }

  /// Refuses what no machine finishes, as a wrong use of the command.
  ///
  /// @param usage makes the refusal
  static void requireFeasible(Runnable check, Function<String, RuntimeException> usage) {
    try {
      check.run();
    } catch (IllegalArgumentException e) {
      throw usage.apply(String.valueOf(e.getMessage()));
    }
  }

  /// Says remarks, unless the user wants to hear none.
  void say(String kind, List<String> remarks) {
    if (!options.quiet()) {
      remarks.forEach(remark -> terminal.say(kind + ": " + remark));
    }
  }

  /// Answers a question.
  ///
  /// @param workers threads
  /// @param beginning what comes after the folder was looked at, and before the engine
  /// @param trials how many the work has
  /// @param work finds the answer
  /// @return the exit code
  <A> int answer(
      int workers, Beginning beginning, long trials, Work<Monitor, A> work, Telling<A> telling)
      throws OutputException {
    return answer(
        workers,
        beginning,
        (engine, interruption) -> {
          try (Progress progress = progress(trials, interruption)) {
            return work.with(engine, progress);
          }
        },
        telling);
  }

  /// Answers a question whose work shows its own progress.
  <A> int answer(int workers, Beginning beginning, Work<Interruption, A> work, Telling<A> telling)
      throws OutputException {
    return Interruption.during(
        terminal,
        interruption -> {
          RunWriter.check(folder, options.writing(terminal));
          beginning.begin();
          try (Engine engine = Engine.open(workers, Backend.chosen())) {
            Instant started = Instant.now();
            A answer = work.with(engine, interruption);
            RunFacts facts = facts(started, engine);
            interruption.letGo();
            List<Path> written = telling.writing().write(answer, facts, options.writing(terminal));
            interruption.hold();
            print(answer, written, telling);
          }
          return ExitCode.DONE;
        });
  }

  /// Watches trials.
  Progress progress(long trials, Interruption interruption) {
    return new Progress(terminal, trials, options.progressShown(), interruption);
  }

  private RunFacts facts(Instant started, Engine engine) {
    return RunFacts.here(
            Version.text(),
            options.commandLine(),
            started,
            Duration.between(started, Instant.now()),
            engine.threads(),
            engine.backend().name().toLowerCase(Locale.ROOT))
        .on(elsewhere.map(Elsewhere::kind))
        .withWarnings(warnings);
  }

  private <A> void print(A answer, List<Path> written, Telling<A> telling) {
    if (options.json()) {
      terminal.out().print(telling.json().apply(answer));
    } else if (!options.quiet()) {
      terminal.out().print(telling.text().apply(answer));
      terminal.out().println();
      terminal.out().println("Written:");
      written.forEach(file -> terminal.out().println("  " + Messages.path(file)));
    }
  }
}
