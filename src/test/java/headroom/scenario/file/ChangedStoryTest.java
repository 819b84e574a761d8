package headroom.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.scenario.Scenario;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Words about a scenario do not pass for words about what it was changed into.
class ChangedStoryTest {
  @TempDir Path folder;

  private Path write(String name, String text) {
    return Scenarios.write(folder, name, text);
  }

  private void base() {
    write("base.yaml", Scenarios.SHORT + "name: Base\ndescription: The rate is 20 %.\n");
  }

  @Test
  void aChildWithoutANameSaysWhereItWasChanged() {
    base();
    Scenario scenario =
        Scenarios.read(
            write("mine.yaml", "extends: base.yaml\nagreements: {share: {rate: 18%}}\n"));
    assertThat(scenario.name()).isEqualTo("Base, changed in mine.yaml");
    assertThat(scenario.description())
        .isEqualTo(
            "Changed in mine.yaml: agreements.share.rate = 18%. As written for “Base”: The rate is"
                + " 20 %.");
    Scenario further =
        Scenarios.read(
            write("more.yaml", "extends: mine.yaml\nstreams: {revenue: {growth: 30%}}\n"),
            "agreements.share.cap.total=5");
    assertThat(further.name())
        .isEqualTo("Base, changed in mine.yaml and more.yaml, with agreements.share.cap.total = 5");
    assertThat(further.description())
        .startsWith(
            "Changed in mine.yaml: agreements.share.rate = 18%. Changed in more.yaml:"
                + " streams.revenue.growth = 30%. Changed on the command line:"
                + " agreements.share.cap = {total: 5}. As written for “Base”: ");
  }

  @Test
  void aChildsOwnWordsAreItsOwn() {
    base();
    Scenario scenario =
        Scenarios.read(
            write(
                "mine.yaml",
                """
                extends: base.yaml
                name: Mine
                description: The rate is 18 %.
                agreements: {share: {rate: 18%}}
                """));
    assertThat(scenario.name()).isEqualTo("Mine");
    assertThat(scenario.description()).isEqualTo("The rate is 18 %.");
  }

  @Test
  void aSettingLeavesNoOldDescription() {
    base();
    Scenario scenario = Scenarios.read(folder.resolve("base.yaml"), "rate=15%");
    assertThat(scenario.description())
        .isEqualTo(
            "Changed on the command line: agreements.share.rate = 15%. As written for “Base”: The"
                + " rate is 20 %.");
    assertThat(
            Scenarios.read(folder.resolve("base.yaml"), "seed=3", "description=New").description())
        .isEqualTo("New");
    assertThat(Scenarios.read(folder.resolve("base.yaml"), "seed=3").description())
        .isEqualTo("The rate is 20 %.");
  }

  @Test
  void howItIsSimulatedIsNoChange() {
    base();
    Scenario scenario =
        Scenarios.read(write("mine.yaml", "extends: base.yaml\nsimulation: {trials: 7}\n"));
    assertThat(scenario.name()).isEqualTo("Base");
    assertThat(scenario.description()).isEqualTo("The rate is 20 %.");
  }

  @Test
  void withoutANameTheFileIsTheName() {
    write("base.yaml", Scenarios.SHORT);
    Scenario scenario =
        Scenarios.read(
            write("mine.yaml", "extends: base.yaml\nagreements: {share: {rate: 18%}}\n"));
    assertThat(scenario.name()).isEqualTo("mine");
  }
}
