package headroom.spark;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.cli.Cli;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands on Spark, by the jar and as users start it: the bytes of one machine.
class SparkRunTest {
  private static final String FLAGSHIP = "scenarios/microsoft-openai.yaml";
  private static final Pattern MASTER = Pattern.compile("Starting Spark master at (spark://\\S+)");
  private static final Pattern REGISTERED =
      Pattern.compile("Successfully (registered) with master");
  private static final Pattern TASK_DONE = Pattern.compile("(Finished task)");

  @TempDir private Path temp;

  @Test
  void aRunInOneJvmGivesTheBytesOfOneMachine() throws Exception {
    List<String> run = List.of("run", FLAGSHIP, "--trials", "300_000", "--partitions", "7");
    requireSameBytes("local[2]", run);
  }

  @Test
  void aComparisonGivesTheBytesOfOneMachine() throws Exception {
    requireSameBytes(
        "local[2]",
        List.of(
            "compare",
            FLAGSHIP,
            FLAGSHIP + "@agreements.revenue-share.rate=12%",
            "--no-bridge",
            "--trials",
            "100_000"));
  }

  @Test
  void executorsOfTheirOwnGiveTheBytesOfOneMachine() throws Exception {
    requireSameBytes(
        "local-cluster[2,1,1024]",
        List.of("run", FLAGSHIP, "--trials", "300_000", "--sampler", "philox"));
  }

  @Test
  void aRunThatLosesAWorkerGivesTheBytesOfOneMachine() throws Exception {
    List<String> run = List.of("run", FLAGSHIP, "--trials", "4_000_000", "--partitions", "40");
    Path plain = plain(run);
    try (Jvm master = daemon("master", "org.apache.spark.deploy.master.Master", List.of())) {
      String address = master.said(MASTER);
      try (Jvm first = worker("first", address);
          Jvm second = worker("second", address)) {
        first.said(REGISTERED);
        second.said(REGISTERED);
        try (Jvm driver = submit(address, run)) {
          Path executor = temp.resolve("first/work");
          Jvm.waitFor(() -> log(executor), TASK_DONE, driver.process());
          first.kill();
          assertThat(driver.exitCode()).as(Jvm.text(driver.err())).isZero();
          assertThat(Jvm.text(driver.err())).contains("Lost executor");
        }
      }
    }
    requireSame(plain);
  }

  @Test
  void anInvalidScenarioIsRefusedBeforeAnythingIsSimulated() throws Exception {
    Path broken = Files.writeString(temp.resolve("broken.yaml"), "headroom: 1\nnonsense: 2\n");
    try (Jvm driver = submit("local[2]", List.of("run", broken.toString()))) {
      assertThat(driver.exitCode()).isEqualTo(2);
      assertThat(Jvm.text(driver.err())).contains("broken.yaml:2:1");
    }
  }

  private void requireSameBytes(String master, List<String> command) throws Exception {
    Path plain = plain(command);
    try (Jvm driver = submit(master, command)) {
      assertThat(driver.exitCode()).as(Jvm.text(driver.err())).isZero();
    }
    requireSame(plain);
  }

  private void requireSame(Path plain) throws IOException {
    List<Path> files;
    try (var all = Files.list(plain)) {
      files = all.filter(file -> !file.endsWith("manifest.json")).toList();
    }
    assertThat(files).isNotEmpty();
    for (Path file : files) {
      if (Files.isRegularFile(file)) {
        assertThat(temp.resolve("spark").resolve(file.getFileName())).hasSameBinaryContentAs(file);
      }
    }
  }

  private Path plain(List<String> command) {
    List<String> words = new ArrayList<>(command);
    int partitions = words.indexOf("--partitions");
    if (partitions >= 0) {
      words.subList(partitions, partitions + 2).clear();
    }
    Path folder = temp.resolve("plain");
    words.addAll(List.of("--no-report", "--quiet", "--out", folder.toString()));
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    assertThat(Cli.run(words.toArray(String[]::new), stream, stream))
        .as(said.toString(StandardCharsets.UTF_8))
        .isZero();
    return folder;
  }

  private Jvm submit(String master, List<String> command) throws IOException {
    List<String> words = new ArrayList<>(List.of("org.apache.spark.deploy.SparkSubmit"));
    words.addAll(List.of("--master", master, "--class", Main.class.getName()));
    words.addAll(List.of("--driver-memory", "1g", "--executor-memory", "768m"));
    words.addAll(List.of("--conf", "spark.ui.enabled=false"));
    words.addAll(List.of("--conf", "spark.driver.host=127.0.0.1"));
    words.addAll(
        List.of("--conf", "spark.executorEnv.JAVA_HOME=" + System.getProperty("java.home")));
    words.add(SparkFiles.JAR.toString());
    words.addAll(command);
    words.addAll(List.of("--no-report", "--quiet", "--out", temp.resolve("spark").toString()));
    return Jvm.start(temp.resolve("driver"), words);
  }

  private Jvm worker(String name, String master) throws IOException {
    String work = temp.resolve(name).resolve("work").toString();
    return daemon(
        name,
        "org.apache.spark.deploy.worker.Worker",
        List.of("--cores", "1", "--memory", "1g", "--work-dir", work, master));
  }

  private Jvm daemon(String name, String type, List<String> arguments) throws IOException {
    List<String> words = new ArrayList<>(List.of(type, "--host", "127.0.0.1", "--port", "0"));
    words.addAll(List.of("--webui-port", "0"));
    words.addAll(arguments);
    return Jvm.start(temp.resolve(name), words);
  }

  /// What the executors of a worker have said.
  private static String log(Path work) {
    StringBuilder said = new StringBuilder();
    if (Files.exists(work)) {
      try (var files = Files.find(work, 4, (file, _) -> file.endsWith("stderr"))) {
        files.forEach(file -> said.append(Jvm.text(file)));
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }
    return said.toString();
  }
}
