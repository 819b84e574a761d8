package headroom.live;

import headroom.distribution.KnownInverses;
import headroom.engine.CancelledException;
import headroom.engine.Engine;
import headroom.engine.Monitor;
import headroom.report.Phrases;
import headroom.report.ShownMetrics;
import headroom.report.format.JsonObject;
import headroom.result.Result;
import headroom.run.StagedRun;
import headroom.scenario.Evidence;
import headroom.scenario.InputGrades;
import headroom.scenario.Scenario;
import headroom.scenario.file.ScenarioKey;
import headroom.scenario.file.Setting;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/// Answers a request for a run: a line for each stage, each of more trials, until the last equals
/// `headroom run`, or until a newer request of the page waits. The first stage is always finished.
final class RunAnswer implements Handler {
  /// After the first stage the page has the processors for a part of the time that it took, so that
  /// its picture is there sooner. While a slider is moved the next move comes by then and need not
  /// wait for a block of trials, which nothing stops.
  private static final double PART_TO_PAINT = 0.5;

  private static final long LEAST_TO_PAINT = 30;
  private static final long MOST_TO_PAINT = 150;

  private static final long LONGEST_NANOS = 120_000_000_000L;

  private final KnownInverses inverses = new KnownInverses();
  private final Room room = new Room();
  private final AtomicReference<Optional<Ahead>> ahead = new AtomicReference<>(Optional.empty());
  private final Desk desk;

  RunAnswer(Desk desk) {
    this.desk = desk;
  }

  /// Where lines go.
  interface Lines {
    /// Sends a line at once.
    ///
    /// @throws IOException if nobody listens any more
    void write(JsonObject line) throws IOException;
  }

  /// What is to be run, read and checked.
  private record Plan(Scenario scenario, StagedRun run, JsonObject changes) {}

  /// A run that has begun.
  ///
  /// @param opened the files that it was read from
  /// @param first what its first stage says
  record Begun(OpenedScenario opened, Plan plan, JsonObject first) {}

  /// @param first what its first stage says, where it is known already
  private record Asked(
      Plan plan, long started, Pages.Ticket ticket, Shown inView, Optional<JsonObject> first) {
    StagedRun run() {
      return plan.run();
    }
  }

  @Override
  public void answer(Call call) throws IOException, Refusal, FaultyException {
    Question question = Question.of(call.body());
    desk.scenarios().scenario(question.scenario());
    Shown inView = Shown.of(call.body());
    Pages.Ticket ticket = desk.pages().page(call.page()).take(call.request());
    long started = System.nanoTime();
    if (!ticket.isNewest()) {
      call.line(line(ticket).put("superseded", true));
      return;
    }
    OpenedScenario opened = question.open(desk.scenarios());
    Optional<Begun> begun = taken(question, inView).filter(it -> it.opened() == opened);
    Plan plan = // while the run before ends
        begun.isPresent() ? begun.get().plan() : plan(opened, question, inView);
    ticket.enter();
    try {
      run(
          new Asked(plan, started, ticket, inView, begun.map(Begun::first)),
          call::line,
          () -> false);
    } finally {
      ticket.leave();
    }
  }

  /// Answers as a page would be answered; blocks until the last line is written.
  ///
  /// @param unwanted whether even the first stage need not be finished
  void rehearse(Question question, Pages.Ticket ticket, Lines out, BooleanSupplier unwanted)
      throws IOException, Refusal, FaultyException {
    long started = System.nanoTime();
    Plan plan = plan(question.open(desk.scenarios()), question, Shown.ALL);
    run(new Asked(plan, started, ticket, Shown.ALL, Optional.empty()), out, unwanted);
  }

  /// Begins the run that a page is about to ask for; blocks until its first stage is told, or until
  /// a page asks for something else. The first run that is asked for takes it over.
  ///
  /// @param engine where the first stage is run
  /// @param unwanted whether it need not be finished
  void begin(Question question, Engine engine, BooleanSupplier unwanted)
      throws Refusal, FaultyException {
    Ahead begins = new Ahead(question);
    ahead.set(Optional.of(begins));
    try {
      long started = System.nanoTime();
      OpenedScenario opened = question.open(desk.scenarios());
      Plan plan = plan(opened, question, Shown.ALL);
      Asked asked = new Asked(plan, started, new Pages.Page().take(0), Shown.ALL, Optional.empty());
      BooleanSupplier dropped = () -> begins.isDropped() || unwanted.getAsBoolean();
      begins.tell(new Begun(opened, plan, told(asked, 0, engine, dropped)));
    } finally {
      begins.end();
    }
  }

  private Optional<Begun> taken(Question question, Shown inView) {
    Optional<Ahead> begins = ahead.getAndSet(Optional.empty());
    return inView.equals(Shown.ALL)
        ? begins.flatMap(it -> it.take(question))
        : begins.flatMap(Ahead::drop);
  }

  private static JsonObject line(Pages.Ticket ticket) {
    return new JsonObject().put("request", ticket.request());
  }

  private Plan plan(OpenedScenario opened, Question question, Shown inView)
      throws Refusal, FaultyException {
    Scenario written = question.read(opened);
    long trials = desk.trials(written);
    Scenario scenario = written.withSimulation(written.simulation().fixed(trials));
    CommandText command =
        CommandText.run(
            desk.scenarios().scenario(question.scenario()).file().toString(),
            question.settings(),
            written.simulation().precision().isPresent(),
            trials);
    JsonObject changes =
        command
            .addTo(new JsonObject().put("sha256", opened.sha256()))
            .putJson("changed", changed(opened, question.settings()))
            .put("inputs", inputs(written))
            .putAll(ScenarioAnswer.basis(written));
    return new Plan(
        scenario,
        StagedRun.of(
            scenario, ShownMetrics.of(scenario, inView::has), ShownMetrics.of(scenario), inverses),
        changes);
  }

  private void run(Asked asked, Lines out, BooleanSupplier unwanted) throws IOException {
    StagedRun run = asked.run();
    Pages.Ticket ticket = asked.ticket();
    if (!ticket.isNewest()) {
      out.write(line(ticket).put("superseded", true));
      return;
    }
    int stages = run.stages();
    try {
      for (int stage = 0; stage < stages; stage++) {
        if (stage > 0 && !ticket.isNewest()) {
          throw new CancelledException();
        }
        long began = System.nanoTime();
        Optional<JsonObject> known = stage == 0 ? asked.first() : Optional.empty();
        JsonObject told =
            known.isPresent() ? known.get() : told(asked, stage, desk.engine(), unwanted);
        out.write(line(ticket).putAll(told));
        if (stage == 0 && stages > 1) {
          double taken = (System.nanoTime() - began) / 1e6;
          ticket.pause(
              Math.clamp(Math.round(PART_TO_PAINT * taken), LEAST_TO_PAINT, MOST_TO_PAINT));
        }
      }
    } catch (CancelledException _) {
      if (ticket.isNewest() && !desk.closing().getAsBoolean()) {
        throw new UnansweredException(
            "the run of %s took longer than two minutes; lower `trials`, or shorten the timeline"
                .formatted(Phrases.trials(run.trials(stages - 1))));
      }
      out.write(line(ticket).put("superseded", true));
    }
  }

  /// Runs a stage and tells of it.
  private JsonObject told(Asked asked, int stage, Engine engine, BooleanSupplier unwanted) {
    StagedRun run = asked.run();
    boolean first = stage == 0;
    boolean last = stage == run.stages() - 1;
    if (stage == Math.min(1, run.stages() - 1)) {
      room.fit(run, engine);
    }
    Result result = run.stage(stage, engine, monitor(first, asked, unwanted));
    Runnable wanted =
        () -> {
          if (!first && !asked.ticket().isNewest()) {
            throw new CancelledException();
          }
        };
    long milliseconds = (System.nanoTime() - asked.started()) / 1_000_000;
    JsonObject told =
        new JsonObject()
            .put("stage", stage + 1L)
            .put("stages", run.stages())
            .put("last", last)
            .put("trials", run.trials(stage))
            .put("of", run.trials(run.stages() - 1))
            .put("milliseconds", milliseconds);
    StageJson.of(asked.plan().scenario(), result, desk.version())
        .addTo(told, milliseconds, last ? Shown.ALL : asked.inView(), wanted);
    return told.putAll(asked.plan().changes());
  }

  /// The first stage ends only with the server, or after a time that nobody waits.
  private Monitor monitor(boolean first, Asked asked, BooleanSupplier unwanted) {
    return new Monitor() {
      @Override
      public boolean cancelled() {
        return (!first && !asked.ticket().isNewest())
            || unwanted.getAsBoolean()
            || desk.closing().getAsBoolean()
            || System.nanoTime() - asked.started() > LONGEST_NANOS;
      }
    };
  }

  private static String changed(OpenedScenario opened, List<Setting> settings) {
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
