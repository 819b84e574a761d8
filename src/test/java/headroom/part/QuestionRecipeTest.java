package headroom.part;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.compile.MetricCatalogue;
import headroom.engine.Engine;
import headroom.engine.Monitor;
import headroom.expression.Catalogue;
import headroom.expression.Expression;
import headroom.kernel.Backend;
import headroom.run.SharedWork;
import headroom.run.Sharing;
import headroom.scenario.Scenario;
import headroom.scenario.file.ParsedScenario;
import headroom.scenario.file.ScenarioReader;
import headroom.scenario.file.Setting;
import headroom.sensitivity.Sensitivity;
import headroom.sensitivity.SensitivityQuestion;
import headroom.sweep.Axis;
import headroom.sweep.Sweep;
import headroom.sweep.SweepRun;
import headroom.sweep.UsualQuestions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Questions whose works are done in shares, each by somebody who has nothing but the bytes of an
/// assignment: the answers of one machine.
class QuestionRecipeTest {
  private static final int SHARES = 3;
  private static final long TRIALS = 2_048;
  private static final List<Setting> SET = List.of(new Setting("simulation.seed", "7", "--seed"));

  private static Engine engine;
  private static ParsedScenario parsed;
  private static Scenario written;
  private static Catalogue catalogue;

  @BeforeAll
  static void open() {
    engine = Engine.open(2, Backend.chosen());
    parsed = ScenarioReader.parse(Path.of("scenarios/microsoft-openai.yaml"), List.of());
    written = parsed.with(SET).orThrow();
    catalogue = MetricCatalogue.of(written);
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  /// Shares are done out of order, by an engine of one thread.
  private static Sharing elsewhere(QuestionRecipe recipe, List<Integer> numbers) {
    return (number, work, monitor, taker) -> {
      numbers.add(number);
      byte[] told = new Assignment.OfQuestion(recipe).bytes();
      SharedWork again = Assignment.of(told).works(SHARES).apply(number);
      try (Engine alone = Engine.open(1, Backend.chosen())) {
        for (int share : IntStream.iterate(SHARES, it -> it > 0, it -> it - 1).toArray()) {
          Shard shard = new Shard(share, SHARES);
          int from = shard.from(work.segments());
          int to = shard.to(work.segments());
          again.share(alone, from, to, Monitor.none()).forEach(taker);
        }
      }
    };
  }

  private static void requireSame(List<Axis> over, List<Expression> asked, int runs) {
    requireSame(parsed, over, asked, runs);
  }

  private static void requireSame(
      ParsedScenario parsed, List<Axis> over, List<Expression> asked, int runs) {
    Scenario written = parsed.with(SET).orThrow();
    List<List<Setting>> settings = QuestionRecipe.OfSweep.settings(over);
    List<Scenario> points =
        settings.stream()
            .map(
                it -> {
                  List<Setting> all = new ArrayList<>(SET);
                  all.addAll(it);
                  return parsed.with(all).orThrow();
                })
            .toList();
    SweepRun sweep =
        SweepRun.of(over, asked, written, points::get, written.simulation().fixed(TRIALS));
    QuestionRecipe recipe =
        new QuestionRecipe.OfSweep(
            parsed.bundle(SET, settings),
            over,
            asked.stream().map(Expression::text).toList(),
            TRIALS);
    List<Integer> numbers = new ArrayList<>();
    Sweep shared = sweep.run(engine, elsewhere(recipe, numbers), Monitor.none());
    assertThat(shared).isEqualTo(sweep.run(engine, Monitor.none()));
    assertThat(numbers).containsExactlyElementsOf(IntStream.range(0, runs).boxed().toList());
  }

  private static Axis rate(String agreement, int values) {
    return new Axis(
        "agreements." + agreement + ".rate",
        IntStream.range(0, values).mapToObj(value -> 12 + value + "%").toList());
  }

  @Test
  void aSweepOverOneKeyIsThatOfOneMachine() {
    requireSame(List.of(rate("revenue-share", 4)), UsualQuestions.of(written, catalogue), 2);
  }

  @Test
  void aSweepOverTwoKeysAndManyPointsIsThatOfOneMachine() {
    ParsedScenario minimal = ScenarioReader.parse(Path.of("scenarios/minimal.yaml"), List.of());
    Catalogue known = MetricCatalogue.of(minimal.with(SET).orThrow());
    Axis cap = new Axis("agreements.share.cap.total", List.of("30", "38", "46"));
    List<Expression> asked =
        List.of(
            known.expression("sd(share.paid@2027)"),
            known.expression("P95(share.paid)"),
            known.expression("P(share.paid > 30 and not share.cap.hit)"));
    requireSame(minimal, List.of(rate("share", 9), cap), asked, 3);
  }

  @Test
  void aSweepOverACapAloneIsOneRunThatNobodyShares() {
    Axis cap = new Axis("agreements.revenue-share.cap.total", List.of("30", "38", "46"));
    requireSame(List.of(cap), List.of(catalogue.expression("mean(revenue-share.paid)")), 0);
  }

  private static void requireSame(String asked, boolean given, boolean split, Integer... works) {
    List<QuestionRecipe.Ends> ends =
        List.of(
            new QuestionRecipe.Ends("agreements.revenue-share.payment-lag", "0", "4"),
            new QuestionRecipe.Ends("agreements.revenue-share.rate", "12%", "20%"));
    List<SensitivityQuestion.Key> keys =
        ends.stream()
            .map(
                key ->
                    new SensitivityQuestion.Key(
                        key.path(), key.low(), key.high(), at(key, 0), at(key, 1)))
            .toList();
    Expression expression = catalogue.expression(asked);
    QuestionRecipe recipe =
        new QuestionRecipe.OfSensitivity(
            parsed.bundle(SET, ends.stream().flatMap(it -> it.settings().stream()).toList()),
            expression.text(),
            given,
            split,
            ends,
            TRIALS);
    List<Integer> numbers = new ArrayList<>();
    Sensitivity shared =
        question(expression, given, split, keys)
            .run(engine, elsewhere(recipe, numbers), Monitor.none());
    assertThat(shared)
        .isEqualTo(question(expression, given, split, keys).run(engine, Monitor.none()));
    assertThat(numbers).containsExactly(works);
  }

  private static SensitivityQuestion question(
      Expression expression, boolean given, boolean split, List<SensitivityQuestion.Key> keys) {
    return SensitivityQuestion.of(
        written, expression, new SensitivityQuestion.Asked(given, split, keys), TRIALS);
  }

  private static Scenario at(QuestionRecipe.Ends key, int end) {
    List<Setting> all = new ArrayList<>(SET);
    all.addAll(key.settings().get(end));
    return parsed.with(all).orThrow();
  }

  @Test
  void aSensitivityIsThatOfOneMachine() {
    requireSame("mean(revenue-share.paid)", false, true, 1, 0);
  }

  @Test
  void aSensitivityOfAStatisticThatNoTrialHasIsThatOfOneMachine() {
    requireSame("P95(revenue-share.paid)", true, false, 1);
  }
}
