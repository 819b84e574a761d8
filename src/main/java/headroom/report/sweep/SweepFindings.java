package headroom.report.sweep;

import headroom.report.Phrases;
import headroom.scenario.Scenario;
import headroom.sweep.Axis;
import headroom.sweep.Subject;
import headroom.sweep.Sweep;
import headroom.sweep.Way;
import headroom.words.VisibleText;
import headroom.words.WrittenNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// What a sweep says in words: how each answer moves with the keys. What its errors leave open is
/// never called a movement.
final class SweepFindings {
  private final Sweep sweep;
  private final Answers answers;
  private final Scenario scenario;

  SweepFindings(Scenario scenario, Sweep sweep) {
    this.sweep = sweep;
    this.scenario = scenario;
    answers = new Answers(scenario);
  }

  /// A sentence for each question, without full stop.
  List<String> all() {
    return IntStream.range(0, sweep.of().size())
        .mapToObj(
            question ->
                of(question)
                    + "; as written it is "
                    + answers.said(sweep.of().get(question), sweep.written().get(question)))
        .toList();
  }

  /// The sentence of one question.
  String of(int question) {
    Subject of = sweep.of().get(question);
    List<Integer> known = known(question);
    String name = Phrases.sentence(Answers.name(of));
    if (known.isEmpty()) {
      return "%s %s at any of the %s points"
          .formatted(
              name,
              of.kind() == Subject.Kind.DATE ? "does not come in time" : "has no value",
              sweep.points().size());
    }
    int first = 0;
    int last = sweep.points().size() - 1;
    if (first == last) {
      return "%s is %s with %s".formatted(name, said(question, first), place(first));
    }
    if (sweep.over().size() == 1 && isAscending(sweep.over().getFirst())) {
      Way way = sweep.ways().get(question);
      if (way == Way.NOWHERE) {
        return "%s does not move with %s: %s at %s"
            .formatted(name, key(0), said(question, first), value(first));
      }
      if (way != Way.BOTH && said(question, first).equals(said(question, last))) {
        return "%s hardly moves as %s goes from %s to %s: it is about %s"
            .formatted(name, key(0), value(first), value(last), said(question, first));
      }
      if (way != Way.BOTH) {
        return "%s %s from %s to %s as %s goes from %s to %s"
            .formatted(
                name,
                of.kind() == Subject.Kind.DATE ? "moves" : way == Way.RISES ? "rises" : "falls",
                said(question, first),
                said(question, last),
                key(0),
                value(first),
                value(last));
      }
    }
    return extremes(question, name, known);
  }

  private String extremes(int question, String name, List<Integer> known) {
    int least = known.getFirst();
    int most = known.getFirst();
    for (int point : known) {
      least = value(question, point) < value(question, least) ? point : least;
      most = value(question, point) > value(question, most) ? point : most;
    }
    String low = said(question, least);
    String high = said(question, most);
    String rest = rest(question, known.size());
    if (low.equals(high)) {
      return "%s is about the same at %s: %s%s"
          .formatted(name, rest.isEmpty() ? "all points" : "some points", low, rest);
    }
    boolean date = sweep.of().get(question).kind() == Subject.Kind.DATE;
    return "%s is %s with %s (%s) and %s with %s (%s)%s"
        .formatted(
            name,
            date ? "earliest" : "least",
            place(least),
            low,
            date ? "latest" : "greatest",
            place(most),
            high,
            rest);
  }

  /// What is to be said of the points without a value.
  private String rest(int question, int known) {
    int points = sweep.points().size();
    if (known == points) {
      return "";
    }
    boolean date = sweep.of().get(question).kind() == Subject.Kind.DATE;
    return ", and %s at %s of the %s points"
        .formatted(date ? "does not come in time" : "has no value", points - known, points);
  }

  private List<Integer> known(int question) {
    return IntStream.range(0, sweep.points().size())
        .filter(point -> !Double.isNaN(value(question, point)))
        .boxed()
        .toList();
  }

  private double value(int question, int point) {
    return sweep.points().get(point).results().get(question).value().value();
  }

  private String said(int question, int point) {
    return answers.said(
        sweep.of().get(question), sweep.points().get(point).results().get(question).value());
  }

  private String value(int point) {
    return VisibleText.of(sweep.points().get(point).at().getFirst());
  }

  private String key(int axis) {
    return SweepRows.shortName(sweep.over().get(axis), scenario);
  }

  private String place(int point) {
    List<String> parts = new ArrayList<>();
    for (int axis = 0; axis < sweep.over().size(); axis++) {
      parts.add(key(axis) + " " + VisibleText.of(sweep.points().get(point).at().get(axis)));
    }
    return String.join(" and ", parts);
  }

  static boolean isAscending(Axis axis) {
    double before = Double.NEGATIVE_INFINITY;
    for (String value : axis.values()) {
      OptionalDouble number = WrittenNumber.parse(value.strip());
      if (number.isEmpty() || number.getAsDouble() <= before) {
        return false;
      }
      before = number.getAsDouble();
    }
    return true;
  }
}
