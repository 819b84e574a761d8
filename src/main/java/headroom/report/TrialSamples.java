package headroom.report;

import headroom.compile.CompiledScenario;
import headroom.compile.OutputSelection;
import headroom.compile.ScenarioCompiler;
import headroom.engine.Engine;
import headroom.engine.Monitor;
import headroom.expression.Condition;
import headroom.expression.MetricReference;
import headroom.expression.Test;
import headroom.question.DrawnInput;
import headroom.question.DrawnInputs;
import headroom.question.TrialColumns;
import headroom.question.TrialRows;
import headroom.result.Metric;
import headroom.result.MetricId;
import headroom.result.MetricName;
import headroom.result.Period;
import headroom.result.Result;
import headroom.run.Sampling;
import headroom.scenario.Quarter;
import headroom.scenario.Scenario;
import headroom.table.CsvRows;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// `samples.csv`: the first trials of a run, a row for each: its number as `explain --trial` takes
/// it, what it drew, and what the report shows of it, in total and by year.
///
/// An event that comes after the end of the timeline, and a cap that is not hit, have an empty
/// cell.
public final class TrialSamples {
  private static final Set<MetricName> SHOWN =
      Set.of(
          MetricName.REVENUE,
          MetricName.AMOUNT,
          MetricName.HAPPENED,
          MetricName.PAID,
          MetricName.FORGONE,
          MetricName.CAP_HIT,
          MetricName.CAP_HIT_YEAR,
          MetricName.RECEIPTS,
          MetricName.PRESENT_VALUE);

  private static final double QUARTERS_A_YEAR = 4;

  private final Scenario scenario;
  private final long count;
  private final List<String> names = new ArrayList<>();
  private final List<TrialColumns.Column> columns = new ArrayList<>();

  private TrialSamples(Scenario scenario, long count) {
    this.scenario = scenario;
    this.count = count;
  }

  /// The trials of a run.
  ///
  /// @param scenario what was run
  /// @param result what came out; what it keeps of a trial's amounts is shown
  /// @param count how many trials
  static TrialSamples of(Scenario scenario, Result result, long count) {
    TrialSamples samples =
        new TrialSamples(scenario, Math.min(count, result.simulation().trials()));
    samples.addInputs();
    result.metrics().forEach(samples::add);
    return samples;
  }

  private void addInputs() {
    CompiledScenario compiled = ScenarioCompiler.compile(scenario, new OutputSelection.Totals());
    for (DrawnInput input : DrawnInputs.of(scenario, compiled)) {
      if (input.source() instanceof DrawnInput.Column) {
        names.add(input.path());
        columns.add(new TrialColumns.Drawn(input));
      }
    }
  }

  private void add(Metric metric) {
    boolean whole =
        switch (metric.period()) {
          case Period.Total _ -> true;
          case Period.Year _, Period.AfterEnd _ -> !(metric instanceof Metric.Probability);
          case Period.Quarter _, Period.FiscalYear _ -> false;
        };
    MetricId.parse(metric.id())
        .flatMap(MetricId::measure)
        .filter(measure -> whole && SHOWN.contains(measure))
        .ifPresent(
            measure -> {
              MetricReference of = new MetricReference(metric.id(), metric.period().label());
              names.add(of.text());
              columns.add(
                  measure == MetricName.CAP_HIT || measure == MetricName.HAPPENED
                      ? new TrialColumns.Holds(new Condition(List.of(new Test.Happens(of, true))))
                      : new TrialColumns.Amount(of));
            });
  }

  /// Writes the file.
  ///
  /// @param engine where the trials are run once more; changes no byte
  /// @param monitor watches
  void writeTo(OutputStream out, Engine engine, Monitor monitor) throws IOException {
    List<String> head = new ArrayList<>(List.of("trial"));
    names.forEach(name -> head.add(CsvRows.text(name)));
    write(out, head);
    TrialColumns ready = TrialColumns.of(scenario, columns);
    try {
      new TrialRows(ready, new Sampling(scenario.simulation()))
          .show(count, engine, (trial, values) -> write(out, row(trial, values)), monitor);
    } catch (UncheckedIOException e) {
      throw new IOException(String.valueOf(e.getMessage()), e.getCause());
    }
  }

  private List<String> row(long trial, double[] values) {
    List<String> row = new ArrayList<>(values.length + 1);
    row.add(Long.toString(trial));
    for (int column = 0; column < values.length; column++) {
      row.add(cell(columns.get(column), values[column]));
    }
    return row;
  }

  private String cell(TrialColumns.Column column, double value) {
    return switch (column) {
      case TrialColumns.Holds _ -> value == 1 ? "1" : "0";
      case TrialColumns.Drawn(DrawnInput input) when input.source() instanceof DrawnInput.Moment ->
          date(value);
      case TrialColumns.Amount _,
          TrialColumns.Drawn _,
          TrialColumns.Branch _,
          TrialColumns.Score _ ->
          CsvRows.number(value);
    };
  }

  /// The moment of an event as a decimal year.
  private String date(double quarters) {
    Quarter start = scenario.timeline().start();
    double year = start.year() + (start.number() - 1 + quarters) / QUARTERS_A_YEAR;
    return quarters < scenario.timeline().quarterCount() ? CsvRows.number(year) : "";
  }

  private static void write(OutputStream out, List<String> cells) {
    try {
      out.write((String.join(",", cells) + "\r\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
