package headroom.report;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.report.folder.Manifest;
import headroom.report.folder.OutputException;
import headroom.report.folder.RunFacts;
import headroom.report.folder.WritingOptions;
import headroom.report.folder.WrittenFile;
import headroom.result.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunWriterTest {
  private static final WritingOptions NUMBERS_ONLY = new WritingOptions(false, false, told -> {});

  @TempDir Path temp;

  @Test
  void numbersComeFirstAndTheManifestLast() throws IOException {
    Path out = temp.resolve("out");
    List<Path> files = write(TinyResult.everyKind(), out, NUMBERS_ONLY);
    assertThat(files)
        .containsExactly(
            out.resolve("results.json"), out.resolve("receipts.csv"), out.resolve("manifest.json"));
  }

  @Test
  void theManifestSaysHowTheRunWasMade() throws IOException {
    Path out = temp.resolve("out");
    write(TinyResult.everyKind(), out, NUMBERS_ONLY);
    byte[] json = Files.readAllBytes(out.resolve("results.json"));
    byte[] csv = Files.readAllBytes(out.resolve("receipts.csv"));
    assertThat(out.resolve("manifest.json"))
        .hasContent(
            """
            {"format": 1, "headroom": "0.1.0",
             "scenario": {"name": "Microsoft–OpenAI, amended terms", "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"},
             "inputs": {"total": 6, "grades": {"filed": 1, "stated": 0, "reported": 3, "leaked": 0, "estimated": 0, "inferred": 0, "assumed": 1, "not said": 1}, "changed": []},
             "simulation": {"trials": 1024, "seed": -42, "sampler": "philox", "replicates": 32},
             "run": {"command": ["headroom", "run", "scenarios/microsoft-openai.yaml"], "started": "2026-11-23T05:00:00Z", "wall_seconds": 1.234, "threads": 2, "kernels": "vector", "java": "Example VM 25", "system": "Linux 6 amd64"},
             "files": [
               {"path": "results.json", "bytes": %s, "sha256": "%s"},
               {"path": "receipts.csv", "bytes": %s, "sha256": "%s"}]}
            """
                .formatted(
                    json.length, WrittenFile.sha256(json), csv.length, WrittenFile.sha256(csv)));
  }

  @Test
  void theManifestIsReadBack() throws IOException {
    Path out = temp.resolve("out");
    write(TinyResult.everyKind(), out, NUMBERS_ONLY);
    String text = Files.readString(out.resolve("manifest.json"), StandardCharsets.UTF_8);
    assertThat(Manifest.listed(text).orElseThrow())
        .isEqualTo(
            Map.of(
                "results.json",
                WrittenFile.sha256(Files.readAllBytes(out.resolve("results.json"))),
                "receipts.csv",
                WrittenFile.sha256(Files.readAllBytes(out.resolve("receipts.csv")))));
  }

  @Test
  void theReportAndItsChartsAreTheSameEveryTime() throws IOException {
    Result result = SampleRun.result();
    WritingOptions everything = new WritingOptions(true, false, told -> {});
    List<Path> once = write(result, temp.resolve("once"), everything);
    List<Path> again = write(result, temp.resolve("again"), everything);
    assertThat(once).hasSize(2 + 1 + 2 * 6 + 1);
    for (int i = 0; i < once.size(); i++) {
      assertThat(Files.mismatch(once.get(i), again.get(i))).as("%s", once.get(i)).isEqualTo(-1);
    }
  }

  @Test
  void aCommandLineCanBePastedIntoAShell() {
    RunFacts facts = SampleRun.facts();
    RunFacts quoted =
        new RunFacts(
            facts.version(),
            List.of("headroom", "run", "my file.yaml", "--set", "a.b=it's"),
            facts.started(),
            facts.wallTime(),
            1,
            "scalar",
            "",
            "",
            Optional.empty(),
            List.of());
    assertThat(quoted.commandLine()).isEqualTo("headroom run 'my file.yaml' --set 'a.b=it'\\''s'");
  }

  private static List<Path> write(Result result, Path out, WritingOptions options)
      throws OutputException {
    return RunWriter.write(SampleRun.scenario(), result, SampleRun.facts(), out, options);
  }
}
