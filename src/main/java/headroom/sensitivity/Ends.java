package headroom.sensitivity;

import headroom.distribution.Distribution;
import headroom.engine.DrawPlan;
import headroom.engine.Plan;
import headroom.engine.VariantPlan;
import headroom.path.Operand;
import headroom.question.DrawnInput;
import headroom.question.Holding;
import headroom.scenario.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where an input is put for the tornado: at P10 and P90 of its law, and where these are the same
/// at its least and greatest value.
final class Ends {
  private static final int LOW = 10;
  private static final int HIGH = 90;
  private static final double PER_CENT = 0.01;

  /// Where the least and greatest value of a law without ends are looked for.
  private static final double FAR = 0.001;

  private final Holding holding;
  private final Plan plan;
  private final Timeline timeline;
  private final boolean given;

  /// A place and the variant of the plan that puts the input there.
  ///
  /// @param place where
  /// @param variant how the plan is drawn then
  record Put(Sensitivity.Place place, VariantPlan.Variant variant) {}

  /// @param given whether what is correlated moves along
  Ends(Holding holding, Plan plan, Timeline timeline, boolean given) {
    this.holding = holding;
    this.plan = plan;
    this.timeline = timeline;
    this.given = given;
  }

  /// Two places, or all of a pick; none where an input has one value only.
  List<Put> of(DrawnInput input, KeptTrials trials) {
    return switch (input.source()) {
      case DrawnInput.OfLaw(int _, Distribution law) -> number(input, law);
      case DrawnInput.Moment moment -> moment(input, moment, trials);
      case DrawnInput.Pick(int column) -> pick(input, column);
      case DrawnInput.Paths _ -> List.of();
    };
  }

  private List<Put> number(DrawnInput input, Distribution law) {
    double low = law.quantile(LOW * PER_CENT);
    double high = law.quantile(HIGH * PER_CENT);
    if (low < high) {
      return List.of(
          put(input, low, new Sensitivity.Percentile(LOW), LOW * PER_CENT),
          put(input, high, new Sensitivity.Percentile(HIGH), HIGH * PER_CENT));
    }
    double least = Double.isFinite(law.low()) ? law.low() : law.quantile(FAR);
    double greatest = Double.isFinite(law.high()) ? law.high() : law.quantile(1 - FAR);
    if (!(least < greatest)) {
      return List.of();
    }
    double below = law.cdf(least);
    double above = law.survival(Math.nextDown(greatest));
    return List.of(
        put(input, least, new Sensitivity.Least(below), Math.max(below, FAR * FAR) / 2),
        put(input, greatest, new Sensitivity.Greatest(above), 1 - Math.max(above, FAR * FAR) / 2));
  }

  private Put put(DrawnInput input, double value, Sensitivity.Meaning meaning, double probability) {
    return new Put(new Sensitivity.Value(value, meaning), variant(input, value, probability));
  }

  private VariantPlan.Variant variant(DrawnInput input, double value, double probability) {
    return given ? holding.given(input, value, probability) : holding.set(input, value);
  }

  private List<Put> moment(DrawnInput input, DrawnInput.Moment moment, KeptTrials trials) {
    double early = quarters(input, moment, LOW, trials);
    double late = quarters(input, moment, HIGH, trials);
    if (!(early < late)) {
      double[] sorted = trials.sorted(input);
      early = sorted[0];
      late = sorted[sorted.length - 1];
    }
    return early < late ? List.of(date(input, early, LOW), date(input, late, HIGH)) : List.of();
  }

  /// A percentile of a moment: of a day with a law, or of a wait with a known chance, by its law;
  /// else read off the trials.
  private double quarters(
      DrawnInput input, DrawnInput.Moment moment, int percent, KeptTrials trials) {
    DrawPlan.Column column = plan.draws().columns().get(moment.column());
    if (column instanceof DrawPlan.Dated dated && moment.days().isPresent()) {
      return dated.calendar().quarters(moment.days().get().quantile(percent * PER_CENT));
    }
    if (column instanceof DrawPlan.Waiting waiting
        && waiting.chance() instanceof Operand.Known(double chance)
        && chance > 0
        && chance < 1) {
      double years = StrictMath.log1p(-percent * PER_CENT) / StrictMath.log1p(-chance);
      return waiting.from() + 4 * years;
    }
    return at(trials.sorted(input), percent);
  }

  private static double at(double[] sorted, int percent) {
    return sorted[Math.max(0, Math.ceilDiv(percent * sorted.length, 100) - 1)];
  }

  private Put date(DrawnInput input, double quarters, int percent) {
    boolean inTime = quarters < timeline.quarterCount();
    double year = timeline.start().year() + (timeline.start().number() - 1 + quarters) / 4;
    return new Put(
        new Sensitivity.Date(inTime ? Optional.of(year) : Optional.empty(), percent),
        variant(input, quarters, percent * PER_CENT));
  }

  private List<Put> pick(DrawnInput input, int column) {
    if (!(plan.draws().columns().get(column) instanceof DrawPlan.Picked picked)) {
      return List.of();
    }
    List<Put> all = new ArrayList<>();
    double from = 0;
    for (int branch = 0; branch < picked.quantities().size(); branch++) {
      boolean last = branch == picked.quantities().size() - 1;
      double to = last ? 1 : picked.upTo().get(branch);
      all.add(
          new Put(
              picked(branch, picked.quantities().get(branch)),
              holding.pick(input, (from + to) / 2)));
      from = to;
    }
    return all;
  }

  private Sensitivity.Picked picked(int branch, Operand quantity) {
    return switch (quantity) {
      case Operand.Known(double value) ->
          new Sensitivity.Picked(branch, Optional.of(value), Optional.empty(), Optional.of(value));
      case Operand.Drawn(int column) -> {
        Optional<DrawnInput> input = input(column);
        yield new Sensitivity.Picked(
            branch,
            Optional.empty(),
            input.map(DrawnInput::path),
            input.flatMap(Ends::mean).filter(Double::isFinite));
      }
    };
  }

  private static Optional<Double> mean(DrawnInput input) {
    return input.source() instanceof DrawnInput.OfLaw(int _, Distribution law)
        ? Optional.of(law.mean())
        : Optional.empty();
  }

  private Optional<DrawnInput> input(int column) {
    return holding.inputs().stream()
        .filter(it -> it.source() instanceof DrawnInput.Column own && own.column() == column)
        .findFirst();
  }
}
