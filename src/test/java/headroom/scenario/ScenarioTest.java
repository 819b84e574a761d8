package headroom.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ScenarioTest {
  private static final Timeline TIMELINE = new Timeline(new Quarter(2026, 1), new Quarter(2030, 4));
  private static final Scenario READ =
      new Scenario(
          Model.of(TIMELINE, Streams.independent(List.of())),
          SimulationSettings.defaults(),
          Presentation.of("a", "USD bn"),
          new Origin(List.of(), List.of("a note"), "a hash"));

  @Test
  void anotherTitleIsTheSameScenario() {
    Scenario other = READ.withTitle("b", "what it is");
    assertThat(other.name()).isEqualTo("b");
    assertThat(other.description()).isEqualTo("what it is");
    assertThat(other.withTitle("a", "")).isEqualTo(READ);
    assertThat(other.sha256()).isEqualTo("a hash");
  }

  @Test
  void whatWasChangedInMemoryHasNoHash() {
    Streams streams = new Streams(List.of(plan("revenue")), new StreamCorrelation.Common(0.5));
    Scenario other = READ.withModel(READ.model().withStreams(streams));
    assertThat(other.streams()).hasSize(1);
    assertThat(other.streamCorrelation()).isEqualTo(new StreamCorrelation.Common(0.5));
    assertThat(other.timeline()).isEqualTo(TIMELINE);
    assertThat(other.notes()).containsExactly("a note");
    assertThat(other.sha256()).isEmpty();
    assertThat(READ.withSimulation(READ.simulation().fixed(7)).sha256()).isEmpty();
    assertThat(READ.sha256()).isEqualTo("a hash");
  }

  private static Stream plan(String name) {
    Quantity one = new Quantity.Constant(1);
    StreamProcess.Noise none =
        new StreamProcess.Noise(new Path.Flat(new Quantity.Constant(0)), one);
    return new Stream.Grown(
        name,
        StreamKind.REVENUE,
        Optional.empty(),
        new TreeMap<>(),
        new StreamProcess.Plan(new TreeMap<>(Map.of(2026, 4.0)), one, none));
  }
}
