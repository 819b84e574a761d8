package headroom.report;

import headroom.report.folder.RunFacts;
import headroom.result.Estimate;
import headroom.result.Metric;
import headroom.result.Period;
import headroom.result.Result;
import headroom.result.SimulationFacts;
import headroom.scenario.Agreement;
import headroom.scenario.Cap;
import headroom.scenario.Evidence;
import headroom.scenario.HistoryPoint;
import headroom.scenario.Input;
import headroom.scenario.Model;
import headroom.scenario.Origin;
import headroom.scenario.Path;
import headroom.scenario.Presentation;
import headroom.scenario.Provenance;
import headroom.scenario.Quantity;
import headroom.scenario.Quarter;
import headroom.scenario.ReportSettings;
import headroom.scenario.Sampler;
import headroom.scenario.Scenario;
import headroom.scenario.SimulationSettings;
import headroom.scenario.Stream;
import headroom.scenario.StreamKind;
import headroom.scenario.StreamProcess;
import headroom.scenario.Streams;
import headroom.scenario.Term;
import headroom.scenario.Timeline;
import headroom.scenario.Valuation;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;

/// A made-up run in the shape of the flagship scenario: two revenue streams, a fifth of them shared
/// under an uncertain cap. Simulated here in a few lines, apart from the engine, so that documents
/// have numbers that fit together.
public final class SampleRun {
  static final int TRIALS = 16_384;
  static final String UNIT = "USD bn";

  private static final int QUARTERS = 20;
  private static final Path TWENTY_PERCENT = new Path.Flat(new Quantity.Constant(0.2));

  private final List<Metric> metrics = new ArrayList<>();
  private final Random random = new Random(20260427);

  private SampleRun() {}

  public static Result result() {
    SampleRun run = new SampleRun();
    run.simulate();
    return new Result(new SimulationFacts(TRIALS, 42, "philox", 32, 0.0005), run.metrics);
  }

  public static RunFacts facts() {
    return new RunFacts(
        "0.1.0",
        List.of("headroom", "run", "scenarios/microsoft-openai.yaml"),
        java.time.Instant.parse("2026-11-23T05:00:00Z"),
        java.time.Duration.ofMillis(1234),
        2,
        "vector",
        "Example VM 25",
        "Linux 6 amd64",
        Optional.empty(),
        List.of("a warning of the run"));
  }

  private void simulate() {
    double[][] consumer = new double[QUARTERS][TRIALS];
    double[][] enterprise = new double[QUARTERS][TRIALS];
    double[][] paid = new double[QUARTERS][TRIALS];
    double[][] accrued = new double[QUARTERS][TRIALS];
    double[][] headroom = new double[QUARTERS][TRIALS];
    double[] cap = new double[TRIALS];
    double[] initial = new double[TRIALS];
    double[] hitYear = new double[TRIALS];
    for (int trial = 0; trial < TRIALS; trial++) {
      cap[trial] =
          random.nextDouble() < 0.6 ? 38 : StrictMath.exp(3.7 + 0.35 * random.nextGaussian());
      initial[trial] = Math.max(0, cap[trial] - 1.5);
      double longRun = 0.05 + 0.2 * random.nextDouble();
      double left = initial[trial];
      double first = 3.6;
      double second = 3.1;
      for (int quarter = 0; quarter < QUARTERS; quarter++) {
        double shared = random.nextGaussian();
        first *= growth(quarter, 0.75, longRun, 0.22, shared);
        second *= growth(quarter, 0.85, longRun, 0.3, shared);
        consumer[quarter][trial] = first;
        enterprise[quarter][trial] = second;
        accrued[quarter][trial] = quarter < 2 ? 0.0 : 0.2 * (first + second);
        paid[quarter][trial] = Math.min(left, accrued[quarter][trial]);
        if (left > 0 && left - paid[quarter][trial] == 0) {
          hitYear[trial] = 2026 + (quarter + left / accrued[quarter][trial]) / 4;
        }
        left -= paid[quarter][trial];
        headroom[quarter][trial] = left;
      }
    }
    report(consumer, enterprise, accrued, paid, headroom, cap, initial, hitYear);
  }

  private double growth(int quarter, double from, double to, double sigma, double shared) {
    double annual = to + (from - to) * StrictMath.pow(2, -quarter / 4.0 / 1.5);
    double noise = StrictMath.sqrt(0.5) * (shared + random.nextGaussian());
    return quarter < 2
        ? 1.05
        : StrictMath.exp(StrictMath.log1p(annual) / 4 - sigma * sigma / 8 + sigma * 0.5 * noise);
  }

  private void report(
      double[][] consumer,
      double[][] enterprise,
      double[][] accrued,
      double[][] paid,
      double[][] headroom,
      double[] cap,
      double[] initial,
      double[] hitYear) {
    double[] left = headroom[QUARTERS - 1];
    double[] total = new double[TRIALS];
    for (int trial = 0; trial < TRIALS; trial++) {
      total[trial] = initial[trial] - left[trial];
    }
    amounts("consumer.revenue", consumer);
    amounts("enterprise.revenue", enterprise);
    amounts("streams.revenue", combined(consumer, enterprise, 1));
    amounts("revenue-share.accrued", accrued);
    amounts("revenue-share.counted", paid, total);
    amounts("revenue-share.paid", paid, total);
    amounts("revenue-share.forgone", combined(accrued, paid, -1));
    double[] running = new double[TRIALS];
    for (int quarter = 0; quarter < QUARTERS; quarter++) {
      for (int trial = 0; trial < TRIALS; trial++) {
        running[trial] += paid[quarter][trial];
      }
      add("revenue-share.paid.cumulative", quarter(quarter), running);
    }
    for (int quarter = 0; quarter < QUARTERS; quarter++) {
      add("revenue-share.headroom", quarter(quarter), headroom[quarter]);
    }
    for (int quarter = 0; quarter < QUARTERS; quarter++) {
      long hits = Arrays.stream(headroom[quarter]).filter(rest -> rest == 0).count();
      metrics.add(Samples.probability("revenue-share.cap.hit", quarter(quarter), hits, TRIALS));
    }
    totals(cap, initial, hitYear, total, sum(accrued));
  }

  private void totals(
      double[] cap, double[] initial, double[] hitYear, double[] total, double[] accrued) {
    long hits = Arrays.stream(hitYear).filter(year -> year > 0).count();
    metrics.add(Samples.probability("revenue-share.cap.hit", new Period.Total(), hits, TRIALS));
    double[] hitOnly = Arrays.stream(hitYear).filter(year -> year > 0).toArray();
    metrics.add(
        Samples.summary("revenue-share.cap.hit-year", new Period.Total(), "year", hitOnly, true));
    add("revenue-share.cap.total", new Period.Total(), cap);
    add("revenue-share.headroom.initial", new Period.Total(), initial);
    metrics.add(
        Samples.summary(
            "revenue-share.paid.given-hit",
            new Period.Total(),
            UNIT,
            pick(total, hitYear, true),
            true));
    metrics.add(
        Samples.summary(
            "revenue-share.paid.given-not-hit",
            new Period.Total(),
            UNIT,
            pick(total, hitYear, false),
            true));
    double naive = Math.min(Arrays.stream(initial).average().orElse(0), mean(accrued));
    value("revenue-share.paid.at-mean-inputs", naive, OptionalDouble.empty());
    add("party.Microsoft.receipts", new Period.Total(), total);
    add(
        "party.Microsoft.present-value",
        new Period.Total(),
        Arrays.stream(total).map(value -> value * 0.81).toArray());
    double[] sorted = total.clone();
    Arrays.sort(sorted);
    value(
        "party.Microsoft.cvar5",
        mean(Arrays.copyOf(sorted, TRIALS / 20)),
        OptionalDouble.of(0.031));
    add("assumption.cap", new Period.Total(), cap);
  }

  private void value(String id, double value, OptionalDouble error) {
    metrics.add(new Metric.Value(id, new Period.Total(), UNIT, new Estimate(value, error)));
  }

  private void amounts(String id, double[][] quarters) {
    amounts(id, quarters, sum(quarters));
  }

  private void amounts(String id, double[][] quarters, double[] total) {
    for (int quarter = 0; quarter < QUARTERS; quarter++) {
      add(id, quarter(quarter), quarters[quarter]);
    }
    for (int year = 0; year < QUARTERS / 4; year++) {
      double[] sum = sum(Arrays.copyOfRange(quarters, 4 * year, 4 * year + 4));
      add(id, new Period.Year(2026 + year, false), sum);
    }
    add(id, new Period.Total(), total);
  }

  private void add(String id, Period period, double[] values) {
    metrics.add(Samples.summary(id, period, UNIT, values, false));
  }

  private static double[][] combined(double[][] first, double[][] second, double sign) {
    double[][] out = new double[first.length][TRIALS];
    for (int quarter = 0; quarter < first.length; quarter++) {
      for (int trial = 0; trial < TRIALS; trial++) {
        out[quarter][trial] = first[quarter][trial] + sign * second[quarter][trial];
      }
    }
    return out;
  }

  private static double[] sum(double[][] quarters) {
    double[] out = new double[TRIALS];
    for (double[] quarter : quarters) {
      for (int trial = 0; trial < TRIALS; trial++) {
        out[trial] += quarter[trial];
      }
    }
    return out;
  }

  private static double[] pick(double[] values, double[] hitYear, boolean hit) {
    List<Double> picked = new ArrayList<>();
    for (int trial = 0; trial < values.length; trial++) {
      if (hitYear[trial] > 0 == hit) {
        picked.add(values[trial]);
      }
    }
    return picked.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(0);
  }

  private static Period quarter(int index) {
    return new Period.Quarter(2026 + index / 4, index % 4 + 1);
  }

  /// The scenario that the run belongs to.
  public static Scenario scenario() {
    return scenario(
        Optional.of(new Cap(new Quantity.Reference("cap"), new Quantity.Constant(1.5))));
  }

  public static Scenario scenario(Optional<Cap> cap) {
    Agreement share =
        Agreement.share(
            "revenue-share",
            "OpenAI",
            "Microsoft",
            TWENTY_PERCENT,
            Map.of("consumer", TWENTY_PERCENT),
            Term.of(LocalDate.of(2026, 4, 27), LocalDate.of(2030, 12, 31)),
            cap,
            0);
    return scenario(List.of(share), Optional.of("revenue-share"));
  }

  public static Scenario scenario(List<Agreement> agreements, Optional<String> headline) {
    Model model =
        Model.of(
                new Timeline(new Quarter(2026, 1), new Quarter(2030, 4)),
                Streams.independent(List.of(grown("consumer", 3.6), grown("enterprise", 3.1))))
            .withAgreements(agreements)
            .withValuation(
                Optional.of(new Valuation(new Quantity.Constant(0.09), LocalDate.of(2026, 6, 30))));
    Presentation presentation =
        new Presentation(
            "Microsoft–OpenAI, amended terms",
            "Twenty per cent of revenue through 2030 under an undisclosed total cap.",
            UNIT,
            new ReportSettings(
                headline.map(_ -> "Microsoft"), headline, Optional.of(Month.JUNE), history()));
    Origin origin =
        new Origin(
            inputs(),
            List.of("revenue-share is in force from 2026-04-27: only that part of 2026-Q2 counts"),
            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
    return new Scenario(
        model, new SimulationSettings(TRIALS, 42, Sampler.PHILOX, 32), presentation, origin);
  }

  private static Stream grown(String name, double now) {
    return new Stream.Grown(
        name,
        StreamKind.REVENUE,
        Optional.empty(),
        new TreeMap<>(Map.of(new Quarter(2026, 1), now, new Quarter(2026, 2), now * 1.05)),
        new StreamProcess.Growth(TWENTY_PERCENT, TWENTY_PERCENT));
  }

  private static List<HistoryPoint> history() {
    double[] amounts = {1.9, 2.4, 3.8, 5.0, 5.7, 6.7};
    List<HistoryPoint> history = new ArrayList<>();
    for (int i = 0; i < amounts.length; i++) {
      history.add(
          new HistoryPoint(
              new Quarter(2025, 1).plus(i),
              1,
              amounts[i],
              Optional.of(i < 4 ? Evidence.INFERRED : Evidence.REPORTED),
              i < 4 ? "sums to the audited year" : "The Information"));
    }
    return history;
  }

  private static List<Input> inputs() {
    return List.of(
        input(
            "assumptions.cap",
            "mixture of 38 (60 %) and lognormal {median: 40, log-sd: 0.35} (40 %)",
            "The Information, 11 May 2026, one unnamed person; not verified by Reuters",
            Evidence.REPORTED,
            Optional.of(UNIT),
            "Officially undisclosed: evidence, not truth."),
        input(
            "assumptions.long-run-growth",
            "5% to 25%",
            "",
            Evidence.ASSUMED,
            Optional.of("a year"),
            ""),
        input(
            "streams.consumer.actual",
            "{2026-Q1: 3.4, 2026-Q2: 3.6}",
            "The Information (shareholder documents)",
            Evidence.REPORTED,
            Optional.of(UNIT),
            ""),
        input(
            "agreements.revenue-share.rate",
            "20%",
            "CNBC",
            Evidence.REPORTED,
            Optional.empty(),
            "The filing says \"the same percentage\" <without a number>."),
        input(
            "agreements.revenue-share.through",
            "2030-12-31",
            "Joint post of both companies, 27 April 2026",
            Evidence.FILED,
            Optional.empty(),
            ""),
        new Input("valuation.discount-rate", "9%", Provenance.NONE));
  }

  private static Input input(
      String path,
      String text,
      String source,
      Evidence evidence,
      Optional<String> unit,
      String note) {
    return new Input(
        path,
        text,
        new Provenance(
            Optional.of(source).filter(it -> !it.isEmpty()),
            Optional.of("2026-05-11").filter(_ -> !source.isEmpty()),
            Optional.of(evidence),
            unit,
            Optional.of(note).filter(it -> !it.isEmpty())));
  }
}
