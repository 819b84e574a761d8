package headroom.discovery;

import headroom.expression.MetricReference;
import headroom.question.DrawnInput;
import headroom.question.TrialColumns;
import java.util.List;

/// What an axis measures, in a scenario's terms.
public sealed interface KnownAxis {
  /// The path of an input, or a metric as it is written.
  String name();

  /// A number that is drawn.
  ///
  /// @param input which
  record Drawn(DrawnInput input) implements KnownAxis {
    @Override
    public String name() {
      return input.path();
    }
  }

  /// The date of an event as a decimal year; one after the timeline's end is the end.
  ///
  /// @param input which
  /// @param start of the timeline
  /// @param end of the timeline
  record Date(DrawnInput input, double start, double end) implements KnownAxis {
    private static final int QUARTERS_A_YEAR = 4;

    @Override
    public String name() {
      return input.path();
    }

    private double of(double quarters) {
      return Math.min(start + quarters / QUARTERS_A_YEAR, end);
    }
  }

  /// Which of several values is picked.
  ///
  /// @param input which
  /// @param values what is picked from, in words
  record Choice(DrawnInput input, List<String> values) implements KnownAxis {
    public Choice {
      values = List.copyOf(values);
    }

    @Override
    public String name() {
      return input.path();
    }
  }

  /// A stream's total of a year.
  ///
  /// @param metric the metric
  /// @param unit what it is measured in
  record Year(MetricReference metric, String unit) implements KnownAxis {
    @Override
    public String name() {
      return metric.text();
    }
  }

  /// Where it is read in a trial.
  default TrialColumns.Column column() {
    return switch (this) {
      case Drawn(DrawnInput input) -> new TrialColumns.Drawn(input);
      case Date date -> new TrialColumns.Drawn(date.input());
      case Choice choice -> new TrialColumns.Branch(choice.input());
      case Year year -> new TrialColumns.Amount(year.metric());
    };
  }

  /// What has been read, as an axis.
  default Trials.Axis axis(double[] read) {
    return switch (this) {
      case Drawn _, Year _ -> Trials.Axis.ordered(read);
      case Choice _ -> Trials.Axis.named(read);
      case Date date -> {
        for (int trial = 0; trial < read.length; trial++) {
          read[trial] = date.of(read[trial]);
        }
        yield Trials.Axis.ordered(read);
      }
    };
  }
}
