package headroom.live;

import headroom.compile.ContradictionException;
import headroom.distribution.KnownInverses;
import headroom.engine.CancelledException;
import headroom.engine.Engine;
import headroom.engine.Monitor;
import headroom.engine.OverflowException;
import headroom.random.NameCollisionException;
import headroom.report.Phrases;
import headroom.report.ShownMetrics;
import headroom.report.format.JsonObject;
import headroom.result.Result;
import headroom.run.StagedRun;
import headroom.scenario.Evidence;
import headroom.scenario.InputGrades;
import headroom.scenario.Scenario;
import headroom.scenario.file.Fault;
import headroom.scenario.file.ReadOutcome;
import headroom.scenario.file.ScenarioKey;
import headroom.scenario.file.Setting;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Answers a request for a run: a line for each stage, each of more trials, until the last equals
/// `headroom run`, or until a newer request of the page waits. The first stage is always finished.
final class RunAnswer {
  /// More trials than anybody waits for.
  static final long MOST_TRIALS = 1L << 20;

  private static final long LONGEST_NANOS = 120_000_000_000L;
  private static final long BYTES_A_TALLY = 64 << 10;

  private final KnownInverses inverses = new KnownInverses();
  private final Engine engine;
  private final long mostTrials;
  private final String version;
  private final BooleanSupplier closing;

  /// @param mostTrials the most trials that the last stage has
  /// @param closing whether the server ends
  RunAnswer(Engine engine, long mostTrials, String version, BooleanSupplier closing) {
    this.engine = engine;
    this.mostTrials = Math.min(mostTrials, MOST_TRIALS);
    this.version = version;
    this.closing = closing;
  }

  /// Where lines go.
  interface Lines {
    /// Sends a line at once.
    ///
    /// @throws IOException if nobody listens any more
    void write(JsonObject line) throws IOException;
  }

  /// What a request is to run, read and checked.
  private record Asked(
      Scenario scenario, StagedRun run, JsonObject changes, long started, Question question) {}

  /// Answers; blocks until the last line is written.
  void answer(ServedScenario served, Question question, Pages.Ticket ticket, Lines out)
      throws IOException, Refusal {
    long started = System.nanoTime();
    ticket.enter();
    try {
      if (!ticket.isNewest()) {
        out.write(line(question).put("superseded", true));
        return;
      }
      ServedScenario.Opened opened = served.open();
      switch (opened.parsed().with(question.settings())) {
        case ReadOutcome.Refused(List<Fault> faults) ->
            out.write(line(question).putJson("faults", FaultsJson.of(faults)));
        case ReadOutcome.Complete(Scenario written) -> {
          Optional<String> refused =
              run(asked(served, opened, question, written, started), ticket, out);
          if (refused.isPresent()) {
            out.write(line(question).put("refused", refused.get()));
          }
        }
      }
    } catch (ContradictionException | NameCollisionException | OverflowException e) {
      out.write(line(question).put("refused", e.getMessage() + "; change them in the scenario"));
    } finally {
      ticket.leave();
    }
  }

  private static JsonObject line(Question question) {
    return new JsonObject().put("request", question.request());
  }

  private Asked asked(
      ServedScenario served,
      ServedScenario.Opened opened,
      Question question,
      Scenario written,
      long started) {
    long trials = Math.min(written.simulation().trials(), mostTrials);
    Scenario scenario = written.withSimulation(written.simulation().fixed(trials));
    CommandText command =
        CommandText.run(
            served.file().toString(),
            question.settings(),
            written.simulation().precision().isPresent(),
            trials);
    JsonObject changes =
        new JsonObject()
            .put("command", command.isPasteable() ? command.posix() : "")
            .put("commandPowerShell", command.isPasteable() ? command.powerShell() : "")
            .putJson("changed", changed(opened, question.settings()))
            .put("inputs", inputs(written));
    return new Asked(
        scenario,
        StagedRun.of(scenario, ShownMetrics.of(scenario), inverses),
        changes,
        started,
        question);
  }

  /// Gives why it was refused, if it was.
  private Optional<String> run(Asked asked, Pages.Ticket ticket, Lines out) throws IOException {
    StagedRun run = asked.run();
    Optional<String> tooLarge = tooLarge(run);
    if (tooLarge.isPresent()) {
      return tooLarge;
    }
    int stages = run.stages();
    try {
      for (int stage = 0; stage < stages; stage++) {
        if (stage > 0 && !ticket.isNewest()) {
          throw new CancelledException();
        }
        Result result = run.stage(stage, engine, monitor(stage == 0, asked, ticket));
        boolean first = stage == 0;
        Runnable wanted =
            () -> {
              if (!first && !ticket.isNewest()) {
                throw new CancelledException();
              }
            };
        long milliseconds = (System.nanoTime() - asked.started()) / 1_000_000;
        JsonObject line =
            line(asked.question())
                .put("stage", stage + 1L)
                .put("stages", stages)
                .put("last", stage == stages - 1)
                .put("trials", run.trials(stage))
                .put("of", run.trials(stages - 1))
                .put("milliseconds", milliseconds);
        StageJson.of(asked.scenario(), result, version).addTo(line, milliseconds, wanted);
        line.putAll(asked.changes());
        out.write(line);
      }
      return Optional.empty();
    } catch (CancelledException _) {
      if (ticket.isNewest() && !closing.getAsBoolean()) {
        return Optional.of(
            "the run of %s took longer than two minutes; lower `trials`, or shorten the timeline"
                .formatted(Phrases.trials(run.trials(stages - 1))));
      }
      out.write(line(asked.question()).put("superseded", true));
      return Optional.empty();
    }
  }

  /// The first stage ends only with the server, or after a time that nobody waits.
  private Monitor monitor(boolean first, Asked asked, Pages.Ticket ticket) {
    return new Monitor() {
      @Override
      public boolean cancelled() {
        return (!first && !ticket.isNewest())
            || closing.getAsBoolean()
            || System.nanoTime() - asked.started() > LONGEST_NANOS;
      }
    };
  }

  private Optional<String> tooLarge(StagedRun run) {
    long heap = Runtime.getRuntime().maxMemory();
    if (run.tallies() * BYTES_A_TALLY < heap) {
      return Optional.empty();
    }
    long needed = run.leastBytes(engine.backend());
    return needed < heap / 2
        ? Optional.empty()
        : Optional.of(
            "the run keeps %s results apart, which takes at least %s MB of memory, and %s may be used; shorten the timeline or lower `simulation.replicates`"
                .formatted(
                    Phrases.count(run.tallies()),
                    Phrases.count(needed >> 20),
                    Phrases.count(heap >> 20)));
  }

  private static String changed(ServedScenario.Opened opened, List<Setting> settings) {
    List<JsonObject> changed = new ArrayList<>();
    for (int i = 0; i < settings.size(); i++) {
      Setting setting = settings.get(i);
      String path = opened.parsed().path(settings.subList(0, i), setting).orElse(setting.path());
      Optional<ScenarioKey> key = Optional.ofNullable(opened.keys().get(path));
      changed.add(
          new JsonObject()
              .put("path", path)
              .put("label", key.map(ScenarioKey::end).orElse(path))
              .put("from", key.flatMap(ScenarioKey::value).orElse(""))
              .put("to", setting.value()));
    }
    return JsonList.of(changed.stream());
  }

  private static JsonObject inputs(Scenario scenario) {
    InputGrades grades = InputGrades.of(scenario);
    return new JsonObject()
        .put("judgement", grades.with(Optional.of(Evidence.ASSUMED)).size())
        .put("yours", grades.counted().stream().filter(InputJson::isYours).count())
        .put("of", grades.total());
  }
}
