package headroom.spark;

import headroom.cli.Elsewhere;
import headroom.cli.Execution;
import headroom.engine.Engine;
import headroom.part.Shard;
import java.io.PrintStream;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// The cluster that `spark-submit` names, joined when a command first simulates something.
final class Cluster implements Elsewhere, AutoCloseable {
  private final Options options = new Options();
  private final PrintStream said;
  private final boolean quiet;
  private @Nullable SparkContext context;

  /// @param said where is printed what a run will cost
  /// @param quiet whether it is not
  Cluster(PrintStream said, boolean quiet) {
    this.said = said;
    this.quiet = quiet;
  }

  /// What users may say of it.
  static final class Options {
    @Option(
        names = "--partitions",
        paramLabel = "N",
        converter = Count.class,
        description = "Tasks that a run is cut into (default: two for each core of the cluster).")
    private Optional<Integer> partitions = Optional.empty();

    /// How many tasks are wanted, if it was said.
    OptionalInt tasks() {
      return partitions.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }
  }

  /// A number of tasks as it is typed.
  static final class Count implements ITypeConverter<Integer> {
    private static final Pattern WRITTEN = Pattern.compile("[1-9]\\d{0,8}");

    @Override
    public Integer convert(String text) {
      if (!WRITTEN.matcher(text).matches()) {
        throw new TypeConversionException("`%s` is no whole number of at least 1".formatted(text));
      }
      return Integer.valueOf(text);
    }
  }

  @Override
  public Object options() {
    return options;
  }

  @Override
  public String kind() {
    return "Spark, " + kind(new SparkConf().get("spark.master", "local"));
  }

  /// The kind of a master, without its address.
  static String kind(String master) {
    String first = master.replaceFirst("[\\[:].*", "");
    return switch (first) {
      case "spark" -> "standalone";
      case "k8s" -> "Kubernetes";
      case "yarn" -> "YARN";
      default -> first;
    };
  }

  @Override
  public int shares() {
    OptionalInt tasks = options.tasks();
    return Math.min(Shard.MOST, tasks.orElseGet(() -> SparkExecution.usualTasks(joined())));
  }

  @Override
  public Execution execution(Engine engine) {
    OptionalInt tasks = options.tasks();
    return new SparkExecution(this::joined, engine, tasks, new Cost(said, quiet));
  }

  private SparkContext joined() {
    SparkContext known = context;
    if (known == null) {
      known = new SparkContext(named(new SparkConf()));
      known.setLogLevel("WARN");
      context = known;
    }
    return known;
  }

  /// The configuration with a name for the application, unless the user gave it one.
  private static SparkConf named(SparkConf conf) {
    String given = conf.get("spark.app.name", Main.class.getName());
    return given.equals(Main.class.getName()) ? conf.setAppName("headroom") : conf;
  }

  @Override
  public void close() {
    if (context != null) {
      context.stop();
    }
  }
}
