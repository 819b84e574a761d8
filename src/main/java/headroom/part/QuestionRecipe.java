package headroom.part;

import headroom.compile.MetricCatalogue;
import headroom.engine.Engine;
import headroom.expression.Expression;
import headroom.expression.ExpressionException;
import headroom.kernel.Backend;
import headroom.run.SharedWork;
import headroom.scenario.Scenario;
import headroom.scenario.file.Bundle;
import headroom.scenario.file.ParsedScenario;
import headroom.scenario.file.Setting;
import headroom.sensitivity.SensitivityQuestion;
import headroom.sweep.Axis;
import headroom.sweep.SweepRun;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// All that it takes to ask a question on another machine, which consists of several works.
public sealed interface QuestionRecipe {

  /// A sweep.
  ///
  /// @param bundle the scenario as written, with what any of the points reads
  /// @param over the keys as they are set, and their values
  /// @param expressions what is asked, as it is written
  /// @param trials of each point
  record OfSweep(Bundle bundle, List<Axis> over, List<String> expressions, long trials)
      implements QuestionRecipe {
    /// More points than these are read again whenever they are needed.
    private static final int MOST_KEPT = 512;

    public OfSweep {
      over = List.copyOf(over);
      expressions = List.copyOf(expressions);
    }

    @Override
    public IntFunction<SharedWork> works() {
      ParsedScenario parsed = bundle.parsed();
      List<List<Setting>> settings = settings(over);
      Scenario written = parsed.with(List.of()).orThrow();
      Scenario last = parsed.with(settings.getLast()).orThrow();
      List<Scenario> kept =
          settings.size() > MOST_KEPT
              ? List.of()
              : settings.parallelStream().map(it -> parsed.with(it).orThrow()).toList();
      SweepRun sweep =
          SweepRun.of(
              over,
              expressions.stream().map(text -> read(text, written, last)).toList(),
              written,
              point ->
                  kept.isEmpty() ? parsed.with(settings.get(point)).orThrow() : kept.get(point),
              written.simulation().fixed(trials));
      return sweep::shared;
    }

    /// What is set at each point of a grid.
    public static List<List<Setting>> settings(List<Axis> over) {
      return SweepRun.places(over).stream()
          .map(
              place ->
                  IntStream.range(0, over.size())
                      .mapToObj(key -> new Setting(over.get(key).path(), place.get(key)))
                      .toList())
          .toList();
    }
  }

  /// A sensitivity.
  ///
  /// @param bundle the scenario, with what it reads at the ends of any key
  /// @param expression what is asked about, as it is written
  /// @param given whether, at the ends of a bar, what is correlated moves along
  /// @param splitPaths whether each stream's paths are an input of their own
  /// @param keys keys without a law that get a bar too
  /// @param trials of each set of inputs
  record OfSensitivity(
      Bundle bundle,
      String expression,
      boolean given,
      boolean splitPaths,
      List<Ends> keys,
      long trials)
      implements QuestionRecipe {
    public OfSensitivity {
      keys = List.copyOf(keys);
    }

    @Override
    public IntFunction<SharedWork> works() {
      ParsedScenario parsed = bundle.parsed();
      Scenario scenario = parsed.with(List.of()).orThrow();
      SensitivityQuestion question =
          SensitivityQuestion.of(
              scenario,
              read(expression, scenario, scenario),
              new SensitivityQuestion.Asked(
                  given, splitPaths, keys.stream().map(key -> key.in(parsed)).toList()),
              trials);
      return number -> {
        try (Engine engine = Engine.open(1, Backend.chosen())) {
          return question.shared(number, engine);
        }
      };
    }
  }

  /// A key and what is typed at both ends.
  record Ends(String path, String low, String high) {
    /// What is set at each end.
    public List<List<Setting>> settings() {
      return List.of(List.of(new Setting(path, low)), List.of(new Setting(path, high)));
    }

    private SensitivityQuestion.Key in(ParsedScenario parsed) {
      return new SensitivityQuestion.Key(
          path,
          low,
          high,
          parsed.with(settings().getFirst()).orThrow(),
          parsed.with(settings().getLast()).orThrow());
    }
  }

  /// The scenario's files.
  Bundle bundle();

  /// The works by the numbers that the question gives them, each made ready when it is asked for,
  /// by one thread at a time.
  IntFunction<SharedWork> works();

  private static Expression read(String text, Scenario written, Scenario other) {
    try {
      return MetricCatalogue.of(written).expression(text);
    } catch (ExpressionException e) {
      return MetricCatalogue.of(other).expression(text);
    }
  }

  /// The recipe as bytes: `sweep` or `sensitivity`; the bundle; what is asked.
  default byte[] bytes() {
    PartBytes.Writer out = new PartBytes.Writer();
    switch (this) {
      case OfSweep(Bundle bundle, List<Axis> over, List<String> expressions, long trials) -> {
        out.text("sweep").content(bundle.bytes()).number(over.size());
        over.forEach(axis -> out.text(axis.path()).texts(axis.values()));
        out.texts(expressions).number(trials);
      }
      case OfSensitivity it -> {
        out.text("sensitivity").content(it.bundle.bytes()).text(it.expression);
        out.number(it.given ? 1 : 0).number(it.splitPaths ? 1 : 0).number(it.keys.size());
        it.keys.forEach(key -> out.texts(List.of(key.path, key.low, key.high)));
        out.number(it.trials);
      }
    }
    return out.bytes();
  }

  /// The recipe in some bytes that this program wrote.
  static QuestionRecipe of(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    String kind = PartBytes.text(in);
    Bundle bundle = Bundle.of(PartBytes.content(in));
    return switch (kind) {
      case "sweep" -> {
        List<Axis> over = new ArrayList<>();
        for (int left = PartBytes.count(in); left > 0; left--) {
          over.add(new Axis(PartBytes.text(in), PartBytes.texts(in)));
        }
        yield new OfSweep(bundle, over, PartBytes.texts(in), in.getLong());
      }
      case "sensitivity" -> {
        String expression = PartBytes.text(in);
        boolean given = in.getInt() == 1;
        boolean splitPaths = in.getInt() == 1;
        List<Ends> keys = new ArrayList<>();
        for (int left = PartBytes.count(in); left > 0; left--) {
          List<String> texts = PartBytes.texts(in);
          keys.add(new Ends(texts.get(0), texts.get(1), texts.get(2)));
        }
        yield new OfSensitivity(bundle, expression, given, splitPaths, keys, in.getLong());
      }
      default -> throw new IllegalArgumentException("no question is called " + kind);
    };
  }
}
