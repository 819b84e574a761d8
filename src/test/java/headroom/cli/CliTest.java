package headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What holds for every command.
class CliTest {
  private static final Pattern COMMAND = Pattern.compile("(?m)^ {2}([a-z]+) +[A-Z]");

  @Test
  void nothingTypedPrintsTheHelp() {
    Invocation bare = Invocation.of();
    assertThat(bare.code()).isZero();
    assertThat(bare.out()).isEqualTo(Invocation.of("--help").out()).contains("Start with:");
    assertThat(bare.err()).isEmpty();
  }

  @Test
  void everyCommandHasHelp() {
    List<String> commands = commands();
    assertThat(commands).contains("run", "check", "schema", "help");
    for (String command : commands) {
      Invocation help = Invocation.of(command, "--help");
      assertThat(help.code()).as(command).isZero();
      assertThat(help.out()).as(command).contains("Usage: headroom " + command + " ");
      assertThat(help.err()).as(command).isEmpty();
      assertThat(help.out().lines()).as(command).allMatch(line -> line.length() <= 100);
    }
  }

  @Test
  void helpNamesEveryExitCode() {
    assertThat(Invocation.of("--help").out().lines().map(String::strip))
        .contains("0     done", "2     wrong usage or an invalid scenario", "130   interrupted");
  }

  @Test
  void versionIsPrinted() {
    Invocation version = Invocation.of("--version");
    assertThat(version.code()).isZero();
    assertThat(version.out()).containsPattern("^headroom \\d+\\.\\d+\\.\\d+\\R");
  }

  @Test
  void unknownCommandIsRefusedWithASuggestion() {
    Invocation typo = Invocation.of("rnu", "x.yaml");
    assertThat(typo.code()).isEqualTo(2);
    assertThat(typo.out()).isEmpty();
    assertThat(typo.err())
        .isEqualTo(
            """
            headroom: unknown command `rnu`; did you mean `run`?
            headroom: try: headroom --help
            """);
  }

  @Test
  void scenarioWithoutACommandIsToldHowToRunIt() {
    assertThat(Invocation.of("scenarios/minimal.yaml").err())
        .startsWith(
            "headroom: unknown command `scenarios/minimal.yaml`; to simulate a scenario: headroom"
                + " run scenarios/minimal.yaml\n");
  }

  @Test
  void unknownOptionIsRefusedWithASuggestion() {
    Invocation typo = Invocation.of("run", "x.yaml", "--trails=5");
    assertThat(typo.code()).isEqualTo(2);
    assertThat(typo.err())
        .isEqualTo(
            """
            headroom: unknown option `--trails`; did you mean `--trials`?
            headroom: try: headroom run --help
            """);
  }

  @Test
  void missingScenarioIsSaidByName() {
    Invocation nothing = Invocation.of("run");
    assertThat(nothing.code()).isEqualTo(2);
    assertThat(nothing.err()).startsWith("headroom: `headroom run` needs SCENARIO\n");
  }

  @Test
  void whatCannotBePrintedIsAnInputOutputFailure() {
    Invocation schema = Invocation.of("schema");
    assertThat(schema.code()).isZero();

    PrintStream closed = new PrintStream(new Closed(), true, StandardCharsets.UTF_8);
    StringBuilder said = new StringBuilder();
    PrintStream err = new PrintStream(new Collecting(said), true, StandardCharsets.UTF_8);
    assertThat(Cli.run(new String[] {"schema"}, closed, err)).isEqualTo(4);
    assertThat(said)
        .hasToString(
            "headroom: not everything could be printed: the pipe was closed or the disk is"
                + " full.\n");
  }

  private static List<String> commands() {
    Matcher matcher = COMMAND.matcher(Invocation.of("--help").out());
    return matcher.results().map(found -> found.group(1)).toList();
  }

  /// A pipe whose reader is gone.
  private static final class Closed extends OutputStream {
    @Override
    public void write(int unused) throws java.io.IOException {
      throw new java.io.IOException("Broken pipe");
    }
  }

  /// ASCII output.
  private static final class Collecting extends OutputStream {
    private final StringBuilder text;

    Collecting(StringBuilder text) {
      this.text = text;
    }

    @Override
    public void write(int octet) {
      text.append((char) octet);
    }
  }
}
