package headroom.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever the bytes, the reader answers in under a second of processor time with a scenario or
/// with faults: any other exception or error fails the test, its seed in the name.
class ScenarioReaderFuzzTest {
  private static final long LONGEST_NANOS = 1_000_000_000L;
  private static final int MUTANTS_PER_SEED = 100;
  private static final List<String> SPLINTERS =
      List.of(
          "{",
          "}",
          "[",
          "]",
          ":",
          ": ",
          ", ",
          "- ",
          "\n",
          "\n  ",
          "&a ",
          "*a",
          "!!map ",
          "<<: ",
          "? ",
          "|\n",
          ">\n",
          "\"",
          "'",
          "#",
          "%",
          "---\n",
          "...\n",
          "null",
          "~",
          "$cap",
          "$",
          " to ",
          "1e400",
          "-1",
          "0",
          ".nan",
          "20%",
          "2026-Q9",
          "2026-02-30",
          "\t",
          "\u0000",
          "\u202e",
          "\ufeff",
          "é",
          "𝄞",
          "\"\\ud800\"",
          "\"\\UFFFFFFFF\"",
          "extends: every-key.yaml\n",
          "value: ",
          "of: azure",
          "\r",
          "\u0085",
          "\u2028",
          "`",
          "@",
          "p5: ",
          "9".repeat(50),
          "a".repeat(5_000),
          "[".repeat(40));

  @TempDir Path folder;

  /// The time this thread has run: other work on the machine does not count.
  private static long processorNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private void read(byte[] bytes, String what) throws IOException {
    Path file = Files.write(folder.resolve("fuzz.yaml"), bytes);
    long nanos = timeOfReading(file, what);
    // The first reading of a kind pays for compiling the code: what counts is the second.
    assertThat(nanos < LONGEST_NANOS ? nanos : timeOfReading(file, what))
        .as(what)
        .isLessThan(LONGEST_NANOS);
  }

  private static long timeOfReading(Path file, String what) {
    long start = processorNanos();
    ReadOutcome outcome = ScenarioReader.read(file, List.of());
    long nanos = processorNanos() - start;
    if (outcome instanceof ReadOutcome.Refused(List<Fault> faults)) {
      assertThat(faults).as(what).isNotEmpty();
      assertThat(FaultPrinter.print(faults)).as(what).doesNotContain("\u202e", "\u0000", "\u001b");
    }
    return nanos;
  }

  static IntStream seeds() {
    return IntStream.range(0, 8);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void mutatedScenariosAreAnsweredQuickly(int seed) throws IOException {
    Random random = new Random(seed);
    List<String> sources = new ArrayList<>();
    for (Path file : Scenarios.in("accepted")) {
      sources.add(Files.readString(file));
    }
    for (int i = 0; i < MUTANTS_PER_SEED; i++) {
      StringBuilder text = new StringBuilder(sources.get(random.nextInt(sources.size())));
      for (int edits = 1 + random.nextInt(4); edits > 0; edits--) {
        mutate(text, random);
      }
      read(text.toString().getBytes(StandardCharsets.UTF_8), "mutant " + i + " of seed " + seed);
    }
  }

  private static void mutate(StringBuilder text, Random random) {
    int at = random.nextInt(text.length());
    int end = Math.min(text.length(), at + random.nextInt(1 + random.nextInt(40)));
    switch (random.nextInt(4)) {
      case 0 -> text.insert(at, SPLINTERS.get(random.nextInt(SPLINTERS.size())));
      case 1 -> text.delete(at, end);
      case 2 -> text.insert(random.nextInt(text.length()), text.substring(at, end));
      default -> text.replace(at, end, SPLINTERS.get(random.nextInt(SPLINTERS.size())));
    }
    text.append(text.isEmpty() ? " " : "");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void randomBytesAreAnsweredQuickly(int seed) throws IOException {
    Random random = new Random(1_000 + seed);
    for (int i = 0; i < 100; i++) {
      byte[] bytes = new byte[random.nextInt(2_000)];
      random.nextBytes(bytes);
      if (i % 2 == 0) {
        for (int k = 0; k < bytes.length; k++) {
          bytes[k] = (byte) (' ' + (bytes[k] & 0x3f));
        }
      }
      read(bytes, "bytes " + i + " of seed " + seed);
    }
  }

  @Test
  void textsMadeToHurtAreAnsweredQuickly() throws IOException {
    String head = Scenarios.SHORT;
    int mega = 1 << 20;
    List<String> texts =
        List.of(
            "[".repeat(mega),
            "{a: ".repeat(mega / 4),
            "- ".repeat(mega / 2),
            "? ".repeat(mega / 2),
            "a:\n".repeat(mega / 3),
            "x".repeat(mega),
            "\"" + "x".repeat(mega - 2) + "\"",
            "#".repeat(mega),
            "\n".repeat(mega),
            " ".repeat(mega),
            "'".repeat(mega),
            "!".repeat(mega),
            "*a ".repeat(mega / 3),
            "&a ".repeat(mega / 3),
            "--- \n".repeat(mega / 5),
            "\u0001".repeat(mega),
            "a: &x [1]\nb: [" + "*x, ".repeat(mega / 5) + "]",
            head + "assumptions: {" + many("a%s: $b%s, ", 20_000) + "}",
            head + "assumptions: {" + many("a%s: $a%s, ", 999) + "}",
            head
                + "assumptions: {"
                + many("aaaaaaaaaaaaaaaaaaaaaaaaa%s: $aaaaaaaaaaaaaaaaaaaaaaaaab%s, ", 990)
                + "}",
            head.replace("base: {", "base: {" + many("revenuerevenue%s: %s%%, ", 20_000)),
            head + "correlations: [" + many("{between: [a%s, b%s]}, ", 10_000) + "]",
            head
                + "name: "
                + "1_".repeat(2_000)
                + "\nsimulation: {seed: "
                + "9".repeat(4_000)
                + "}",
            head + "x: {" + "mixture: [{value: {".repeat(30));
    for (int i = 0; i < texts.size(); i++) {
      read(texts.get(i).getBytes(StandardCharsets.UTF_8), "text " + i);
    }
  }

  /// A pattern with a running number in it, twice.
  private static String many(String pattern, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(pattern.formatted(i, i + 1));
    }
    return text.toString();
  }

  @Test
  void settingsMadeToHurtAreAnsweredQuickly() {
    Path file = Scenarios.write(folder, "s.yaml", Scenarios.SHORT);
    Random random = new Random(7);
    List<String> paths =
        List.of(
            "streams.revenue.now",
            "a.b.c",
            "..",
            "streams.0",
            "a".repeat(10_000),
            "a.".repeat(5_000),
            "\u0000");
    List<String> values = new ArrayList<>(SPLINTERS);
    values.addAll(Arrays.asList("[".repeat(100_000), "x".repeat(2_000_000), "", "{}", "[]"));
    ParsedScenario parsed = ScenarioReader.parse(file);
    for (int i = 0; i < 300; i++) {
      Setting setting =
          new Setting(
              paths.get(random.nextInt(paths.size())), values.get(random.nextInt(values.size())));
      long start = processorNanos();
      parsed.with(List.of(setting));
      assertThat(processorNanos() - start).as("setting %s", i).isLessThan(LONGEST_NANOS);
    }
  }
}
