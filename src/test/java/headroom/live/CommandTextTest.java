package headroom.live;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.scenario.file.Setting;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandTextTest {
  private static final List<Setting> SETTINGS =
      List.of(
          new Setting("cap", "30 to 45"),
          new Setting("rate", "12%"),
          new Setting("name", "it's $HOME `id` \"x\" \\ ; * ‘’"));

  @Test
  void plainWordsStayAsTheyAre() {
    CommandText command =
        CommandText.run("scenarios/a.yaml", List.of(new Setting("cap", "60")), false, 1_048_576);
    assertThat(command.posix())
        .isEqualTo("./headroom run scenarios/a.yaml --set cap=60 --trials 1_048_576")
        .isEqualTo(command.powerShell());
  }

  @Test
  void precisionIsTakenOut() {
    assertThat(CommandText.run("a.yaml", List.of(), true, 5_000).posix())
        .isEqualTo("./headroom run a.yaml --set simulation.precision=null --trials 5_000");
  }

  @Test
  void shellReadsTheWordsBack() throws Exception {
    CommandText command = CommandText.run("my folder/-a.yaml", SETTINGS, false, 4_096);
    String script = command.posix().replaceFirst("^./headroom", "printf '%s\\\\n'");
    Process shell = new ProcessBuilder("sh", "-c", script).start();
    String words = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(words.lines().toList()).isEqualTo(command.words());
  }

  @Test
  void powerShellGetsItsQuotesTwice() {
    assertThat(CommandText.run("a b.yaml", SETTINGS.subList(2, 3), false, 1).powerShell())
        .isEqualTo(
            "./headroom run 'a b.yaml' --set 'name=it''s $HOME `id` \"x\" \\ ; * ‘‘’’' --trials 1");
  }

  @Test
  void whatHidesItselfIsNotPasted() {
    assertThat(
            CommandText.run("a.yaml", List.of(new Setting("name", "a\u202eb")), false, 1)
                .isPasteable())
        .isFalse();
    assertThat(
            CommandText.run("a.yaml", List.of(new Setting("name", "a\nb")), false, 1).isPasteable())
        .isFalse();
  }
}
