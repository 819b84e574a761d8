package headroom.report;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.result.SimulationFacts;
import headroom.scenario.Sampler;
import headroom.scenario.SimulationSettings;
import org.junit.jupiter.api.Test;

class PhrasesTest {
  @Test
  void trialsSayWhetherTheyWereRoundedUp() {
    SimulationFacts run = new SimulationFacts(131_072, 42, "sobol", 32, 0.0005);
    assertThat(Phrases.trials(asked(100_000), run))
        .isEqualTo("131,072 trials (100,000 rounded up to 32 × 4,096)");
    assertThat(Phrases.trials(asked(131_072), run)).isEqualTo("131,072 trials");
  }

  private static SimulationSettings asked(long trials) {
    return new SimulationSettings(trials, 42, Sampler.SOBOL, 32);
  }
}
