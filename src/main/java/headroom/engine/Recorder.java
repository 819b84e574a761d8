package headroom.engine;

import java.util.ArrayList;
import java.util.List;

/// Hands on a block's observations as soon as they are there: quarters and finished sums while the
/// quarters go by, the rest at the end.
final class Recorder {
  private final SeriesTaps taps;
  private final EndReader ends;
  private final List<SumInProgress> sums = new ArrayList<>();
  private final List<List<Reading>> readings = new ArrayList<>();
  private final List<List<Finished>> finished = new ArrayList<>();
  private final List<Last> lasts = new ArrayList<>();

  /// A series to be read in a quarter.
  private record Reading(SeriesTap tap, int output) {}

  /// A sum that is complete after a quarter.
  private record Finished(SumInProgress sum, int output) {}

  /// An observation read at the end.
  private record Last(Observation.AfterQuarters observation, int output) {}

  Recorder(Plan plan, Block block) {
    taps = new SeriesTaps(block);
    ends = new EndReader(block);
    for (int quarter = 0; quarter < plan.quarterCount(); quarter++) {
      readings.add(new ArrayList<>());
      finished.add(new ArrayList<>());
    }
    for (int output = 0; output < plan.outputs().size(); output++) {
      place(plan.outputs().get(output).observation(), output);
    }
  }

  private void place(Observation observation, int output) {
    switch (observation) {
      case Observation.AtQuarter(Series series, int quarter) ->
          readings.get(quarter).add(new Reading(taps.of(series), output));
      case Observation.Sum(List<Observation.Term> terms) -> sum(terms, output);
      case Observation.AfterQuarters last -> lasts.add(new Last(last, output));
    }
  }

  /// A sum without terms is complete after the first quarter.
  private void sum(List<Observation.Term> terms, int output) {
    List<SeriesTap> sources = terms.stream().map(term -> taps.of(term.series())).toList();
    SumInProgress sum = new SumInProgress(terms, sources, Block.ROOM);
    sums.add(sum);
    finished.get(Math.max(0, sum.to() - 1)).add(new Finished(sum, output));
  }

  /// Hands on to a sink what it sees of a side.
  Sides.Observer into(ValueSink sink) {
    return new Sides.Observer() {
      @Override
      public void start(int count) {
        Recorder.this.start(count);
      }

      @Override
      public void quarter(int quarter, int count) {
        Recorder.this.quarter(quarter, count, sink);
      }

      @Override
      public void end(int count) {
        Recorder.this.end(count, sink);
      }
    };
  }

  void start(int count) {
    taps.start();
    for (SumInProgress sum : sums) {
      sum.start(count);
    }
  }

  void quarter(int quarter, int count, ValueSink sink) {
    for (SumInProgress sum : sums) {
      sum.add(quarter, count);
    }
    for (Reading reading : readings.get(quarter)) {
      sink.add(reading.output(), reading.tap().at(quarter, count), count);
    }
    for (Finished sum : finished.get(quarter)) {
      sink.add(sum.output(), sum.sum().finished(count), count);
    }
  }

  void end(int count, ValueSink sink) {
    for (Last last : lasts) {
      int kept = ends.read(last.observation(), count);
      sink.add(last.output(), ends.values(), kept);
    }
  }
}
