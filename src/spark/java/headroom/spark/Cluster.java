package headroom.spark;

import headroom.cli.Elsewhere;
import headroom.cli.Execution;
import headroom.engine.Engine;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The cluster that `spark-submit` names, joined when a command first simulates something.
final class Cluster implements Elsewhere, AutoCloseable {
  private final Options options = new Options();
  private @Nullable SparkContext context;

  /// What users may say of it.
  static final class Options {
    @Option(
        names = "--partitions",
        paramLabel = "N",
        description = "Tasks that a run is cut into (default: two for each core of the cluster).")
    private Optional<Integer> partitions = Optional.empty();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    /// How many tasks are wanted, if it was said.
    OptionalInt tasks() {
      if (partitions.filter(count -> count < 1).isPresent()) {
        throw new ParameterException(
            command.commandLine(), "--partitions must be at least 1, found " + partitions.get());
      }
      return partitions.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }
  }

  @Override
  public Object options() {
    return options;
  }

  @Override
  public Execution execution(Engine engine) {
    OptionalInt tasks = options.tasks();
    return new SparkExecution(joined(), engine, tasks);
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
