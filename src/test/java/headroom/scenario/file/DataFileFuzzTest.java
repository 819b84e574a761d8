package headroom.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever the bytes, a data file is answered in under a second of processor time with values or
/// with faults: any other exception or error fails the test, its seed in the name.
class DataFileFuzzTest {
  private static final long LONGEST_NANOS = 1_000_000_000L;
  private static final int MUTANTS_PER_SEED = 150;
  private static final List<String> SPLINTERS =
      List.of(
          ",",
          ";",
          "\t",
          "|",
          "\"",
          "\n",
          "\r\n",
          "\r",
          ",,,\n",
          "#",
          "sep=;\n",
          "sep=\n",
          "-",
          "(",
          ")",
          "$",
          "€",
          "%",
          "1,234",
          "1.234,5",
          "1e400",
          "1e-400",
          "٣",
          "\u00a0",
          "\u200b",
          "\ufeff",
          "\u0000",
          "\u202e",
          "Total",
          "Q1 FY24",
          "2024-Q1",
          "1Q24",
          "31/12/2024",
          "03/04/2024",
          "2024",
          "FY2024",
          "year",
          "quarter",
          "evidence",
          "filed",
          "#REF!",
          "n/a",
          "−",
          "9".repeat(70),
          ",".repeat(2_000),
          "\"".repeat(99),
          "a".repeat(5_000));

  @TempDir Path folder;

  private void read(byte[] bytes, String what) throws IOException {
    Path file = Files.write(folder.resolve("fuzz.csv"), bytes);
    long nanos = timeOfReading(file, what);
    // The first reading of a kind pays for compiling the code: what counts is the second.
    assertThat(nanos < LONGEST_NANOS ? nanos : timeOfReading(file, what))
        .as(what)
        .isLessThan(LONGEST_NANOS);
  }

  private static long timeOfReading(Path file, String what) {
    List<Fault> faults = new ArrayList<>();
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    HistoryFile.Wanted wanted = new HistoryFile.Wanted(Optional.empty(), false);
    boolean read = HistoryFile.read(file, wanted, faults::addAll).isPresent();
    long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    assertThat(read).as(what).isEqualTo(faults.isEmpty());
    assertThat(FaultPrinter.print(faults)).as(what).doesNotContain("\u202e", "\u0000", "\u200b");
    return nanos;
  }

  static IntStream seeds() {
    return IntStream.range(0, 6);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void mutatedHistoriesAreAnsweredQuickly(int seed) throws IOException {
    Random random = new Random(seed);
    List<String> sources = new ArrayList<>();
    for (Path file : HistoryFilesTest.good()) {
      sources.add(Files.readString(file));
    }
    for (int i = 0; i < MUTANTS_PER_SEED; i++) {
      StringBuilder text = new StringBuilder(sources.get(random.nextInt(sources.size())));
      for (int edits = 1 + random.nextInt(5); edits > 0; edits--) {
        int at = random.nextInt(text.length());
        int end = Math.min(text.length(), at + random.nextInt(12));
        text.replace(at, end, SPLINTERS.get(random.nextInt(SPLINTERS.size())));
        text.append(text.isEmpty() ? " " : "");
      }
      read(text.toString().getBytes(StandardCharsets.UTF_8), "mutant " + i + " of seed " + seed);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void randomBytesAreAnsweredQuickly(int seed) throws IOException {
    Random random = new Random(1_000 + seed);
    for (int i = 0; i < 100; i++) {
      byte[] bytes = new byte[random.nextInt(2_000)];
      random.nextBytes(bytes);
      for (int k = 0; i % 2 == 0 && k < bytes.length; k++) {
        bytes[k] = (byte) (' ' + (bytes[k] & 0x3f));
      }
      read(bytes, "bytes " + i + " of seed " + seed);
    }
  }

  @Test
  void textsMadeToHurtAreAnsweredQuickly() throws IOException {
    int many = 1_000_000;
    List<String> texts =
        List.of(
            ",".repeat(9 * many),
            "\n".repeat(9 * many),
            "a,b\n".repeat(2 * many),
            "\"".repeat(9 * many),
            "period,revenue\n" + "2024-Q1,1\n".repeat(1_900),
            "period,revenue\n" + "x,y\n".repeat(1_900),
            "period,revenue\n" + "2024-Q1,\"" + "1,".repeat(many) + "\"\n",
            "period,revenue\n" + " ".repeat(many) + "2024-Q1," + " ".repeat(many) + "1\n",
            "#".repeat(9 * many),
            "# a\n".repeat(2 * many),
            "period;revenue\n" + "1,234;1.234\n".repeat(1_900));
    for (int i = 0; i < texts.size(); i++) {
      read(texts.get(i).getBytes(StandardCharsets.UTF_8), "text " + i);
    }
  }
}
