package headroom.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.scenario.Scenario;
import headroom.scenario.Stream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is left after values are removed by `null` is a whole scenario or a fault.
@Order(1)
class RemovedValuesTest {
  @TempDir Path folder;

  private List<Fault> faults(String text, String... settings) {
    return Scenarios.faults(Scenarios.write(folder, "scenario.yaml", text), settings);
  }

  @Test
  void removingTheOnlyStreamIsAFault() {
    assertThat(faults(Scenarios.SHORT, "streams.revenue=null"))
        .extracting(Fault::message)
        .anySatisfy(message -> assertThat(message).contains("needs a stream"))
        .anySatisfy(message -> assertThat(message).contains("found `revenue`"));
  }

  @Test
  void removingAParentsOnlyStreamIsAFault() {
    Scenarios.write(folder, "parent.yaml", Scenarios.SHORT);
    assertThat(faults("headroom: 1\nextends: parent.yaml\nstreams: {revenue: null}\n"))
        .extracting(Fault::message)
        .anySatisfy(message -> assertThat(message).contains("needs a stream"));
  }

  @Test
  void removingTheOnlyAssumptionLeavesNoNameToReferTo() {
    String text = Scenarios.SHORT.replace("40%", "$pace") + "assumptions: {pace: 40%}\n";
    assertThat(faults(text)).isEmpty();
    assertThat(faults(text, "assumptions.pace=null"))
        .singleElement()
        .asString()
        .contains("this scenario has none");
  }

  static List<Path> acceptedScenarios() {
    return Scenarios.in("accepted");
  }

  @ParameterizedTest
  @MethodSource("acceptedScenarios")
  void removingAnyOneValueLeavesAWholeScenarioOrAFault(Path file) {
    ParsedScenario parsed = ScenarioReader.parse(file);
    Node.Mapping root = Scenarios.tree(parsed);
    List<String> paths = new ArrayList<>();
    collect(root, "", paths);
    assertThat(paths).hasSizeGreaterThan(10);
    boolean decides = root.get("decision") != null;
    int whole = 0;
    for (String path : paths) {
      List<Setting> settings = new ArrayList<>(List.of(Setting.parse(path + "=null")));
      if (decides && path.split("\\.").length > 3 && !path.matches("(decision|agreements)\\..*")) {
        // Each option reads the scenario anew; what they set are terms of agreements.
        settings.add(Setting.parse("decision=null"));
      }
      if (parsed.with(settings) instanceof ReadOutcome.Complete(Scenario scenario)) {
        assertWhole(scenario, root, path);
        whole++;
      }
    }
    assertThat(whole).isGreaterThan(paths.size() / 10);
  }

  private static void assertWhole(Scenario scenario, Node.Mapping root, String removed) {
    List<String> streams = scenario.streams().stream().map(Stream::name).toList();
    assertThat(streams).as(removed).isNotEmpty().hasSize(count(root, "streams", removed));
    assertThat(scenario.agreements()).as(removed).hasSize(count(root, "agreements", removed));
    long leftOut =
        scenario.notes().stream()
            .filter(note -> note.startsWith("Nothing uses assumption"))
            .count();
    assertThat(scenario.assumptions())
        .as(removed)
        .hasSize(count(root, "assumptions", removed) - (int) leftOut);
    assertThat(scenario.agreements())
        .as(removed)
        .allSatisfy(agreement -> assertThat(streams).containsAll(agreement.base().keySet()));
  }

  /// How many names a section keeps once a value is removed.
  private static int count(Node.Mapping root, String section, String removed) {
    if (removed.equals(section) || !(root.get(section) instanceof Node.Mapping mapping)) {
      return 0;
    }
    return (int)
        mapping.entries().entrySet().stream()
            .filter(entry -> !entry.getValue().isNull())
            .filter(entry -> !removed.equals(section + "." + entry.getKey()))
            .count();
  }

  private static void collect(Node node, String prefix, List<String> paths) {
    if (node instanceof Node.Mapping mapping) {
      mapping
          .entries()
          .forEach(
              (key, entry) -> {
                if (!key.equals("extends")) {
                  paths.add(prefix + key);
                  collect(entry.value(), prefix + key + ".", paths);
                }
              });
    }
  }
}
