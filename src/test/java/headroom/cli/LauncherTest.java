package headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The launcher, with a JVM and a Maven that only note what they are asked for.
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  private static final String WARNING =
      "echo 'WARNING: Using incubator modules: jdk.incubator.vector' >&2";

  @TempDir private Path folder;

  @BeforeEach
  void install() throws IOException {
    script("headroom", Files.readString(Path.of("headroom")));
    Files.createDirectories(folder.resolve("jdk/bin"));
    Files.writeString(
        folder.resolve("jdk/release"),
        "JAVA_VERSION=\"25.0.1\"\nMODULES=\"java.base jdk.incubator.vector\"\n");
    java("exit 0");
    Files.createDirectories(folder.resolve("target/lib"));
    Files.createDirectories(folder.resolve("tmp"));
    for (String file : List.of("build-began", "headroom.jar", "build-ended")) {
      Files.createFile(folder.resolve("target").resolve(file));
    }
  }

  private void script(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private void java(String... lines) throws IOException {
    script("jdk/bin/java", "#!/bin/sh\n" + String.join("\n", lines) + "\n");
  }

  private record Ended(int code, String out, String err) {}

  /// Runs the launcher with flags of the user's, so that no cache is made beside it.
  private Ended launch(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of("sh", folder.resolve("headroom").toString()));
    line.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(line);
    builder.environment().keySet().removeIf(name -> name.endsWith("JAVA_OPTIONS"));
    builder.environment().putAll(Map.of("JAVA_TOOL_OPTIONS", "", "HEADROOM_JAVA_OPTS", "-Dx=1"));
    builder.environment().put("HEADROOM_JAVA_HOME", folder.resolve("jdk").toString());
    builder.environment().put("TMPDIR", folder.resolve("tmp").toString());
    builder.environment().merge("PATH", "", (path, none) -> folder.resolve("bin") + ":" + path);
    builder.environment().putAll(environment);
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("ended").isTrue();
    waitForTheFilter();
    return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  /// What the JVM itself says may arrive a moment after it has ended.
  private static void waitForTheFilter() throws InterruptedException {
    Thread.sleep(200);
  }

  @Test
  void theLineAboutIncubatorModulesIsDroppedAndNothingElse()
      throws IOException, InterruptedException {
    java(
        "echo 'Picked up JAVA_TOOL_OPTIONS: -Dx' >&2",
        WARNING,
        "echo 'headroom: said by the program' >&3",
        "printf 'a crash, \\rno line feed' >&2",
        "echo out",
        "exit 130");
    Ended ended = launch(Map.of(), "run", "x.yaml");
    assertThat(ended.code()).isEqualTo(130);
    assertThat(ended.out()).isEqualTo("out\n");
    assertThat(ended.err())
        .contains("Picked up JAVA_TOOL_OPTIONS: -Dx\n", "headroom: said by the program\n")
        .contains("a crash, \rno line feed")
        .doesNotContain("incubator");
    try (var left = Files.list(folder.resolve("tmp"))) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void anotherFirstLineStaysAndLaterOnesAreNotLookedAt() throws IOException, InterruptedException {
    java("echo 'Unrecognized option: -Xfoo' >&2", WARNING, "exit 1");
    assertThat(launch(Map.of(), "run", "x.yaml").err())
        .isEqualTo(
            """
            Unrecognized option: -Xfoo
            WARNING: Using incubator modules: jdk.incubator.vector
            """);
    java("printf 'half a line' >&2");
    assertThat(launch(Map.of(), "run", "x.yaml").err()).isEqualTo("half a line");
  }

  @Test
  void theLauncherBecomesTheProgram() throws IOException, InterruptedException {
    java("echo $$ >&3", "kill -TERM $$");
    Ended ended = launch(Map.of(), "run", "x.yaml");
    assertThat(ended.code()).isEqualTo(143);
  }

  @Test
  void whoNamesACollectorGetsItAlone() throws IOException, InterruptedException {
    java("echo \"$@\"");
    assertThat(launch(Map.of(), "run").out()).contains("-XX:+UseSerialGC");
    for (String variable : List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "HEADROOM_JAVA_OPTS")) {
      assertThat(launch(Map.of(variable, "-Xmx1g -XX:+UseG1GC"), "run").out())
          .as(variable)
          .doesNotContain("UseSerialGC");
    }
  }

  @Test
  void namesOfFilesAreUtf8InTheCLocaleToo() throws IOException, InterruptedException {
    java("locale charmap");
    for (String locale : List.of("C", "POSIX", "xx_YY.UTF-8")) {
      assertThat(launch(Map.of("LC_ALL", locale), "run").out()).as(locale).isEqualTo("UTF-8\n");
    }
  }

  private void sources() throws IOException {
    Files.writeString(folder.resolve("pom.xml"), "<project/>");
    Files.createDirectories(folder.resolve("src/main"));
    script(
        "bin/mvn",
        """
        #!/bin/sh
        echo built >>%1$s/builds
        touch %1$s/target/build-began
        echo jar >%1$s/target/headroom.jar
        [ -e %1$s/killed ] && exit 1
        touch %1$s/target/build-ended
        """
            .formatted(folder));
  }

  private long builds() throws IOException {
    return Files.exists(folder.resolve("builds"))
        ? Files.readAllLines(folder.resolve("builds")).size()
        : 0;
  }

  @Test
  void aBuildThatWasCutOffIsNotTakenForOne() throws IOException, InterruptedException {
    sources();
    Files.createFile(folder.resolve("killed"));
    Files.setLastModifiedTime(
        folder.resolve("pom.xml"), FileTime.from(Instant.now().plusSeconds(2)));
    assertThat(launch(Map.of(), "run").code()).isEqualTo(1);
    assertThat(launch(Map.of(), "run").code()).isEqualTo(1);
    Files.delete(folder.resolve("killed"));
    assertThat(launch(Map.of(), "run").code()).isZero();
    assertThat(builds()).isEqualTo(3);
  }

  @Test
  void aSourceDatedInTheFutureIsBuiltOnceAndAgainWhenItChanges()
      throws IOException, InterruptedException {
    sources();
    FileTime future = FileTime.from(Instant.now().plusSeconds(100_000));
    Path source = Files.writeString(folder.resolve("src/main/A.java"), "class A {}");
    Files.setLastModifiedTime(source, future);
    launch(Map.of(), "run");
    launch(Map.of(), "run");
    assertThat(builds()).isEqualTo(1);
    Files.writeString(source, "class A { }");
    Files.setLastModifiedTime(source, future);
    launch(Map.of(), "run");
    launch(Map.of(), "run");
    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void aCacheWhoseUserDidNotEndIsNotUsedAgain() throws IOException, InterruptedException {
    java("echo \"$@\"");
    Path caches = folder.resolve("target/start");
    Map<String, String> plain = Map.of("HEADROOM_JAVA_OPTS", "");
    launch(plain, "run");
    Path key = caches.resolve("numbers.key");
    for (int wait = 0; wait < 100 && !Files.exists(key); wait++) {
      Thread.sleep(50);
    }
    Files.writeString(caches.resolve("numbers.aot"), "cache");
    Ended first = launch(plain, "run");
    assertThat(first.out()).contains("-XX:AOTCache=", "-Dheadroom.using=");
    // The program that would have removed its mark is no program here.
    assertThat(launch(plain, "run").out()).doesNotContain("-XX:AOTCache=");
  }
}
