package headroom.benchmark;

import headroom.benchmark.Contest.Entry;
import headroom.benchmark.Contest.Measurement;
import headroom.benchmark.Contest.Program;
import headroom.scenario.Scenario;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.RunnerException;

/// The table of `benchmarks/README.md`: W1 beside its peers, the flagship scenario, and the goals
/// that are ratios of their times (P1, P2, P4, P6 and the price of a Sobol trial), as Markdown.
///
/// Run at the top of the repository: `java -cp benchmarks/jmh/target/benchmarks.jar
/// headroom.benchmark.Goals`, with `smoke` for a run of seconds whose numbers mean nothing, and
/// with `c++=` and a file for the program made of `benchmarks/native/w1.cpp`, which then takes
/// part. Takes some eight minutes.
public final class Goals {
  private static final Entry COMMONS_MATH = w1("commonsMathLoop");
  private static final Entry COMMONS_RNG = w1("commonsRngLoop");
  private static final List<Entry> PEERS =
      List.of(w1("finmath"), w1("ssjLoop"), COMMONS_MATH, w1("jdkLoop"), COMMONS_RNG);

  private static final Entry W1_PAID = engine("W1", "vector", "philox", "paid", "1");
  private static final Entry W1_FAN = engine("W1", "vector", "philox", "fan", "1");
  private static final Entry W1_SOBOL = engine("W1", "vector", "sobol", "paid", "1");
  private static final Entry W1_ALL_CORES = engine("W1", "vector", "philox", "paid", "all");
  private static final Entry W1_TOTALS = engine("W1", "vector", "sobol", "totals", "1");
  private static final List<Entry> W1 =
      List.of(
          engine("W1", "scalar", "philox", "paid", "1"),
          W1_PAID,
          engine("W1", "scalar", "sobol", "paid", "1"),
          W1_SOBOL,
          W1_ALL_CORES,
          engine("W1", "vector", "sobol", "paid", "all"),
          W1_FAN,
          engine("W1", "vector", "philox", "totals", "1"),
          W1_TOTALS,
          engine("W1", "vector", "philox", "all", "1"));

  private static final Entry FLAGSHIP = engine("Flagship", "vector", "sobol", "totals", "1");
  private static final Entry FLAGSHIP_ALL = engine("Flagship", "vector", "sobol", "all", "1");
  private static final Entry FLAGSHIP_ALL_CORES =
      engine("Flagship", "vector", "sobol", "totals", "all");
  private static final List<Entry> FLAGSHIPS =
      List.of(
          engine("Flagship", "scalar", "sobol", "totals", "1"),
          FLAGSHIP,
          FLAGSHIP_ALL_CORES,
          engine("Flagship", "vector", "philox", "totals", "1"),
          FLAGSHIP_ALL);

  private static final String NATIVE = "c++=";

  private final Contest contest;
  private final List<Entry> natives;

  private Goals(Contest contest, List<Entry> natives) {
    this.contest = contest;
    this.natives = natives;
  }

  /// Runs the contest and prints the tables.
  ///
  /// @param arguments `smoke`, `c++=FILE`, both or nothing
  public static void main(String[] arguments) throws RunnerException {
    boolean smoke = List.of(arguments).contains("smoke");
    Contest contest = new Contest(smoke ? Contest.Pace.SMOKE : Contest.Pace.PUBLISHED);
    List<Entry> natives =
        Stream.of(arguments)
            .filter(argument -> argument.startsWith(NATIVE))
            .map(argument -> w1(Path.of(argument.substring(NATIVE.length()))))
            .toList();
    contest.run(Stream.of(PEERS, natives, W1, FLAGSHIPS).flatMap(List::stream).toList());
    Goals goals = new Goals(contest, natives);
    goals.w1();
    goals.flagship();
    goals.goals();
  }

  private static Entry w1(String method) {
    return new Measurement("W1Benchmark." + method);
  }

  private static Entry w1(Path program) {
    return new Program("c++", program, W1Benchmark.ENGINE_TRIALS);
  }

  private static Entry engine(
      String workload, String kernels, String sampler, String outputs, String threads) {
    return new Measurement(
        workload + "Benchmark.headroom",
        "kernels",
        kernels,
        "sampler",
        sampler,
        "outputs",
        outputs,
        "threads",
        threads);
  }

  private void w1() {
    System.out.println("| W1 | ns/step | × Commons Math loop | × Commons RNG loop |");
    System.out.println("|---|---|---|---|");
    for (Entry entry : Stream.of(PEERS, natives, W1).flatMap(List::stream).toList()) {
      System.out.printf(
          "| %s | %s | %s | %s |%n",
          name(entry),
          contest.nanos(entry).text("%.2f"),
          contest.ratio(COMMONS_MATH, entry).text("%.2f"),
          contest.ratio(COMMONS_RNG, entry).text("%.2f"));
    }
  }

  private void flagship() {
    Shape shape = Shape.of(FlagshipBenchmark.FILE);
    System.out.printf(
        "%n| Flagship: %d streams, %d quarters | ns/trial | ns per stream-quarter |%n",
        shape.streams(), shape.quarters());
    System.out.println("|---|---|---|");
    for (Entry entry : FLAGSHIPS) {
      Spread nanos = contest.nanos(entry);
      double steps = shape.streamQuarters();
      System.out.printf(
          "| %s | %s | %s |%n", name(entry), nanos.text("%.0f"), nanos.per(steps).text("%.2f"));
    }
  }

  private void goals() {
    Shape shape = Shape.of(FlagshipBenchmark.FILE);
    double extraMetrics = Metrics.count("all") - Metrics.count("totals");
    System.out.println("\n| goal | wanted | found |");
    System.out.println("|---|---|---|");
    line("P1 × Commons Math loop", "≥ 12", contest.ratio(COMMONS_MATH, W1_PAID));
    line("P1 × Commons RNG loop", "≥ 3.7", contest.ratio(COMMONS_RNG, W1_PAID));
    line("P2 whole fan ÷ total alone", "≤ 1.35", contest.ratio(W1_FAN, W1_PAID));
    line("P3 Sobol's trial ÷ Philox's", "≤ 1.5", contest.ratio(W1_SOBOL, W1_PAID));
    line(
        "P4 flagship's stream-quarter ÷ W1's, totals, Sobol",
        "≤ 1.6",
        contest.combined(
            FLAGSHIP, W1_TOTALS, (flagship, w1) -> flagship / shape.streamQuarters() / w1));
    line(
        "P4 ns more per metric, period and trial (%.0f metrics)".formatted(extraMetrics),
        "≤ 1",
        contest.combined(FLAGSHIP_ALL, FLAGSHIP, (all, totals) -> (all - totals) / extraMetrics));
    String cores = Runtime.getRuntime().availableProcessors() + " threads";
    line("P6 W1, " + cores + " against one", "≥ 1.9", contest.ratio(W1_PAID, W1_ALL_CORES));
    line(
        "P6 flagship, " + cores + " against one",
        "≥ 1.9",
        contest.ratio(FLAGSHIP, FLAGSHIP_ALL_CORES));
    for (Entry entry : natives) {
      line("W1, headroom's time ÷ C++'s, one thread", "", contest.ratio(W1_PAID, entry));
    }
  }

  private static void line(String goal, String wanted, Spread found) {
    System.out.printf("| %s | %s | %s |%n", goal, wanted, found.text("%.2f"));
  }

  private static String name(Entry entry) {
    return switch (entry) {
      case Measurement measurement -> name(measurement);
      case Program program -> "`" + program.name() + "`";
    };
  }

  private static String name(Measurement measurement) {
    List<String> parameters = measurement.parameters();
    if (parameters.isEmpty()) {
      return "`" + measurement.benchmark().replace("W1Benchmark.", "") + "`";
    }
    List<String> words = new ArrayList<>();
    for (int i = 1; i < parameters.size(); i += 2) {
      words.add(parameters.get(i));
    }
    return "`headroom` "
        + String.join(", ", words)
        + (words.getLast().equals("1") ? " thread" : " threads");
  }

  /// The size of a scenario.
  private record Shape(int streams, int quarters) {
    static Shape of(Path file) {
      Scenario scenario = new Workload.Task(file, "", 1_024, "sobol").scenario();
      return new Shape(scenario.streams().size(), scenario.timeline().quarterCount());
    }

    double streamQuarters() {
      return (double) streams * quarters;
    }
  }

  /// How many numbers the flagship's run keeps.
  private static final class Metrics {
    private Metrics() {}

    static int count(String outputs) {
      Workload.Task task =
          new Workload.Task(FlagshipBenchmark.FILE, "revenue-share", 1_024, "sobol");
      return Workload.of(task, outputs, "1", "scalar").run().metrics().size();
    }
  }
}
