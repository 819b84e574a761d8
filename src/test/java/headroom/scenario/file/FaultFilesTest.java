package headroom.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every broken scenario under `faults/` gets exactly the message beside it. `-Dgolden.update=true`
/// rewrites the messages and fails, so that the change is looked at.
class FaultFilesTest {
  private static final boolean UPDATE = Boolean.getBoolean("golden.update");

  static List<Path> brokenScenarios() {
    return Scenarios.in("faults");
  }

  @ParameterizedTest
  @MethodSource("brokenScenarios")
  void brokenScenarioGetsItsMessage(Path scenario) throws IOException {
    String found = print(Scenarios.faults(scenario));
    Path golden = Path.of(scenario.toString().replaceFirst("yaml$", "txt"));
    if (UPDATE) {
      Files.writeString(golden, found);
      fail("rewrote %s: look at the change", golden);
    }
    assertThat(found).isNotEmpty().isEqualTo(Files.readString(golden));
  }

  @Test
  void tenDifferentFaultsGetTenMessagesInReadingOrder() {
    Path file = brokenScenarios().getFirst().resolveSibling("ten-faults.yaml");
    List<Fault> faults = Scenarios.faults(file);
    assertThat(faults).hasSizeGreaterThanOrEqualTo(10).doesNotHaveDuplicates();
    assertThat(faults)
        .allSatisfy(
            fault -> {
              assertThat(fault.line()).isPositive();
              assertThat(fault.column()).isPositive();
              assertThat(fault.sourceLine()).isNotBlank();
            });
    assertThat(faults).extracting(Fault::line).isSorted();
    assertThat(faults)
        .filteredOn(fault -> fault.message().contains("did you mean"))
        .hasSizeGreaterThan(4);
  }

  /// The printed faults with bare file names, so that they do not depend on where the project lies.
  private static String print(List<Fault> faults) {
    return FaultPrinter.print(
        faults.stream()
            .map(
                fault ->
                    new Fault(
                        String.valueOf(Path.of(fault.file()).getFileName()),
                        fault.line(),
                        fault.column(),
                        fault.message(),
                        fault.sourceLine()))
            .toList());
  }
}
