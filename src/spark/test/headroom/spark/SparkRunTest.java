package headroom.spark;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.cli.Cli;
import java.io.ByteArrayOutputStream;
import java.io.File;
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

  /// What Spark's launcher opens, as far as the driver needs it.
  private static final List<String> OPENED =
      List.of("java.lang", "java.lang.invoke", "java.nio", "java.util", "sun.nio.ch");

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
  void aSweepGivesTheBytesOfOneMachine() throws Exception {
    List<String> keys = List.of("--over", "rate=12%..20%:2%", "--over", "cap=30..50:4");
    List<String> sweep = new ArrayList<>(List.of("sweep", FLAGSHIP, "--trials", "8_192"));
    sweep.addAll(keys);
    requireSameBytes("local[2]", sweep);
  }

  @Test
  void aSensitivityByExecutorsOfTheirOwnGivesTheBytesOfOneMachine() throws Exception {
    List<String> words = List.of("sensitivity", FLAGSHIP, "--also", "payment-lag=0..4");
    List<String> sensitivity = new ArrayList<>(words);
    sensitivity.addAll(List.of("--trials", "8_192", "--partitions", "5"));
    requireSameBytes("local-cluster[2,1,1024]", sensitivity);
  }

  @Test
  void aDriverThatMayHoldLittleGivesTheBytesOfOneMachine() throws Exception {
    List<String> run = List.of("run", FLAGSHIP, "--trials", "300_000", "--partitions", "9");
    Path plain = plain(run);
    String little = "spark.driver.maxResultSize=8m";
    try (Jvm driver = submit("local[2]", run, List.of("--conf", little))) {
      assertThat(driver.exitCode()).as(Jvm.text(driver.err())).isZero();
    }
    requireSame(plain);
  }

  @Test
  void aDriverWithoutTheVectorModuleGivesTheBytesOfOneMachine() throws Exception {
    List<String> run = List.of("run", FLAGSHIP, "--trials", "100_000");
    Path plain = plain(run);
    try (Jvm driver = Jvm.java(temp.resolve("driver"), inPlainJava(run))) {
      assertThat(driver.exitCode()).as(Jvm.text(driver.err())).isZero();
    }
    requireSame(plain);
    assertThat(temp.resolve("spark/manifest.json"))
        .content()
        .contains("scalar", "\"cluster\": \"Spark, local\"");
  }

  @Test
  void saysFirstWhatARunWillCost() throws Exception {
    List<String> words = inPlainJava(List.of("run", FLAGSHIP, "--trials", "131_072"));
    words.remove("--quiet");
    try (Jvm driver = Jvm.java(temp.resolve("driver"), words)) {
      assertThat(driver.exitCode()).as(Jvm.text(driver.err())).isZero();
      assertThat(Jvm.text(driver.err()))
          .contains("headroom: 4 tasks of about 32,768 trials on local[2]; each is sent ")
          .contains(" MB in all come back");
    }
  }

  @Test
  void moreThanOneMachineMayDoIsRefusedOnlyWhereATaskHasTooMuch() throws Exception {
    List<String> words = inPlainJava(List.of("run", FLAGSHIP, "--trials", "1e12"));
    words.addAll(List.of("--partitions", "2"));
    try (Jvm driver = Jvm.java(temp.resolve("driver"), words)) {
      assertThat(driver.exitCode()).isEqualTo(2);
      assertThat(Jvm.text(driver.err())).contains("at most about 10 trillion steps");
    }
    words.set(words.size() - 1, "2000");
    words.remove("--quiet");
    try (Jvm driver = Jvm.java(temp.resolve("more"), words)) {
      Jvm.waitFor(
          () -> Jvm.text(driver.err()), Pattern.compile("(2,?000 tasks)"), driver.process());
    }
  }

  @Test
  void aRunThatIsStoppedLeavesNothing() throws Exception {
    List<String> words = inPlainJava(List.of("run", FLAGSHIP, "--trials", "1e8"));
    words.addAll(List.of("--partitions", "1000"));
    words.remove("--quiet");
    try (Jvm driver = Jvm.java(temp.resolve("driver"), words)) {
      Pattern underWay = Pattern.compile("(come back)");
      Jvm.waitFor(() -> Jvm.text(driver.err()), underWay, driver.process());
      driver.process().destroy();
      assertThat(driver.exitCode()).isEqualTo(143);
      assertThat(Jvm.text(driver.err())).contains("interrupted; what was not finished was removed");
    }
    assertThat(temp.resolve("spark")).doesNotExist();
  }

  /// A stream that grows ten-thousandfold each year for 40 years leaves every bound behind.
  @Test
  void anAmountBeyondAllBoundsIsRefusedAsOnOneMachine() throws Exception {
    String scenario =
        """
        headroom: 1
        currency: USD
        timeline: {start: 2026-Q1, end: 2065-Q4}
        streams: {revenue: {now: 1e30, growth: 1_000_000%, volatility: 1%}}
        agreements: {share: {payer: A, payee: B, rate: 20%, base: {revenue: 100%}}}
        """;
    Path file = Files.writeString(temp.resolve("endless.yaml"), scenario);
    try (Jvm driver = submit("local[2]", List.of("run", file.toString(), "--trials", "1000"))) {
      assertThat(driver.exitCode()).as(Jvm.text(driver.err())).isEqualTo(2);
      assertThat(Jvm.text(driver.err())).contains("an amount grew beyond 1e150");
    }
    assertThat(temp.resolve("spark")).doesNotExist();
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

  /// Words for `java`: the adapter without `spark-submit`.
  private List<String> inPlainJava(List<String> command) {
    List<String> words = new ArrayList<>(List.of("-Xmx1g", "-Dspark.master=local[2]"));
    words.addAll(List.of("-Dspark.ui.enabled=false", "-Dspark.driver.host=127.0.0.1"));
    OPENED.forEach(name -> words.add("--add-opens=java.base/" + name + "=ALL-UNNAMED"));
    words.addAll(List.of("-cp", SparkFiles.CLASS_PATH + File.pathSeparator + SparkFiles.JAR));
    words.add(Main.class.getName());
    words.addAll(command);
    words.addAll(List.of("--no-report", "--quiet", "--out", temp.resolve("spark").toString()));
    return words;
  }

  private Jvm submit(String master, List<String> command) throws IOException {
    return submit(master, command, List.of());
  }

  private Jvm submit(String master, List<String> command, List<String> options) throws IOException {
    List<String> words = new ArrayList<>(List.of("org.apache.spark.deploy.SparkSubmit"));
    words.addAll(List.of("--master", master, "--class", Main.class.getName()));
    words.addAll(List.of("--driver-memory", "1g", "--executor-memory", "768m"));
    words.addAll(List.of("--conf", "spark.ui.enabled=false"));
    words.addAll(List.of("--conf", "spark.driver.host=127.0.0.1"));
    words.addAll(
        List.of("--conf", "spark.executorEnv.JAVA_HOME=" + System.getProperty("java.home")));
    words.addAll(options);
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
