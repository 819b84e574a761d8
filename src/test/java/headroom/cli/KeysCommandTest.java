package headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysCommandTest {
  private static final Path MINIMAL = Path.of("scenarios/minimal.yaml");

  @TempDir private Path folder;

  @Test
  void everyKeyHasItsValueItsShortNameAndItsLine() {
    Invocation keys = Invocation.of("keys", MINIMAL, "share");
    assertThat(keys.code()).isZero();
    assertThat(keys.err()).isEmpty();
    assertThat(keys.out())
        .isEqualTo(
            """
            key                            value     short         written in
            agreements.share.payer         Startup   payer         scenarios/minimal.yaml:11
            agreements.share.payee         Investor  payee         scenarios/minimal.yaml:11
            agreements.share.rate          20%       rate          scenarios/minimal.yaml:11
            agreements.share.base.revenue  100%      base.revenue  scenarios/minimal.yaml:11
            agreements.share.cap.total     30 to 45  total         scenarios/minimal.yaml:11
            """);
  }

  @Test
  void settingsThatAreNotWrittenAreThereToo() {
    Invocation keys = Invocation.of("keys", MINIMAL, "SEED");
    assertThat(keys.out().lines().skip(1))
        .containsExactly("simulation.seed         seed   not written");
  }

  @Test
  void placesLeadIntoParentsAndOptions() throws IOException {
    Files.copy(MINIMAL, folder.resolve("base.yaml"));
    Path child =
        Files.writeString(
            folder.resolve("child.yaml"),
            "extends: base.yaml\n\nagreements:\n  share: {rate: 25%}\n");
    Invocation keys = Invocation.of("keys", child, "share", "--set", "payer=Firm");
    assertThat(keys.out())
        .containsPattern("share.rate +25% +rate +" + child + ":4\n")
        .containsPattern("share.payer +Firm +payer +--set payer\n")
        .containsPattern("share.payee +Investor +payee +\\S*base.yaml:11\n");
  }

  @Test
  void jsonHasTheSame() {
    Invocation keys = Invocation.of("keys", MINIMAL, "cap", "--json");
    assertThat(keys.out())
        .startsWith("{\"format\": 1, \"headroom\": ")
        .contains("\"currency\": \"USD bn\"")
        .endsWith(
            """
             "keys": [
               {"path": "agreements.share.cap.total", "value": "30 to 45", "short": "total",\
             "file": "scenarios/minimal.yaml", "line": 11}]}
            """);
    assertThat(Invocation.of("keys", MINIMAL, "sampler", "--json").out())
        .contains("\"value\": null, \"short\": \"sampler\", \"file\": null, \"line\": null}");
  }

  @Test
  void filterThatNothingHoldsIsToldInASentence() {
    Invocation keys = Invocation.of("keys", MINIMAL, "shaer");
    assertThat(keys.code()).isEqualTo(2);
    assertThat(keys.out()).isEmpty();
    assertThat(keys.err())
        .isEqualTo(
            "headroom: no key of scenarios/minimal.yaml holds `shaer`; did you mean `share`?\n");
    assertThat(Invocation.of("keys", MINIMAL, "\u001b%s").err())
        .isEqualTo(
            "headroom: no key of scenarios/minimal.yaml holds `\\u001b%s`; without a filter all are"
                + " listed\n");
  }

  @Test
  void brokenAndMissingFilesAreRefused() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.yaml"), "headroom: 1\nnonsense: 2\n");
    Invocation keys = Invocation.of("keys", broken);
    assertThat(keys.code()).isEqualTo(2);
    assertThat(keys.out()).isEmpty();
    assertThat(keys.err()).contains(broken + ":2:1: unknown key `nonsense`");
    assertThat(Invocation.of("keys", folder.resolve("none.yaml")).code()).isEqualTo(2);
    assertThat(Invocation.of("keys").code()).isEqualTo(2);
    assertThat(Invocation.of("keys", MINIMAL, "a", "b").code()).isEqualTo(2);
  }
}
