package headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What holds for every command.
class CliTest {
  @TempDir private Path folder;

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
        .contains(
            "0     done",
            "2     wrong usage, an invalid scenario, or parts that are not one run",
            "130   interrupted");
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
  void controlCharactersOfTheCommandLineAreShownNotObeyed() throws IOException {
    String red = "\u001b[31mx\u202e";
    String shown = "\\u001b[31mx\\u202e";
    String minimal = "scenarios/minimal.yaml";
    Path file = Files.copy(Path.of(minimal), folder.resolve(red + ".yaml"));
    Path other = folder.resolve("out" + red);
    Files.createDirectory(other);
    Files.writeString(other.resolve("mine" + red), "mine");
    List<List<Object>> lines =
        List.of(
            List.of(red),
            List.of("run", minimal, "--" + red),
            List.of("run", minimal, "--threads", red),
            List.of("run", minimal, "--outputs", red),
            List.of("run", minimal, "--set", red),
            List.of("run", minimal, "--set", "currency=" + red),
            List.of("run", red + "x.yaml"),
            List.of("run", minimal, "--out", other),
            List.of("schema", red),
            List.of("explain", minimal, "--trial", red),
            List.of("check", file),
            List.of("compare", file, minimal, "--no-report", "--trials=64", "--out", out()),
            List.of("run", file, "--no-report", "--trials=64", "--out", folder.resolve(red)));
    for (List<Object> line : lines) {
      Invocation done = Invocation.of(line.toArray());
      String said = done.out() + done.err();
      assertThat(said).as(line.toString()).contains(shown).doesNotContain("\u001b", "\u202e");
    }
  }

  @Test
  void reportsAreFreeOfControlCharacters() throws IOException {
    Path file = Files.copy(Path.of("scenarios/minimal.yaml"), folder.resolve("a\u001b[31m'b.yaml"));
    Invocation run =
        Invocation.of("run", file, "--trials=64", "--out", out(), "--set=description=a\\'b");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(Files.readString(out().resolve("report.html")))
        .doesNotContain("\u001b")
        .contains("\\U0000001b[31m\\");
  }

  private Path out() {
    return folder.resolve("plain");
  }

  @Test
  void noArgumentIsReadFromAFile() throws IOException {
    Path arguments = Files.writeString(folder.resolve("arguments"), "--version");
    Invocation run = Invocation.of("check", "@" + arguments);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("@" + arguments);
  }

  @Test
  void anOptionGivenTwiceIsNamedAsTyped() {
    assertThat(Invocation.of("run", "x.yaml", "--trials=5", "--trials", "7").err())
        .startsWith("headroom: `--trials` is given 2 times; once is enough\n");
    assertThat(Invocation.of("run", "x.yaml", "--trials=5", "--iterations=7").err())
        .startsWith(
            "headroom: `--trials` and `--iterations` are the same option; give one of them\n");
  }

  @Test
  void aComparisonNeedsASecondScenario() {
    assertThat(Invocation.of("compare", "scenarios/minimal.yaml", "--trials", "64").err())
        .startsWith(
            "headroom: `headroom compare` needs a second SCENARIO to compare with the first");
    assertThat(Invocation.of("compare").err()).startsWith("headroom: `headroom compare` needs S");
  }

  @Test
  void outputsThatKeepNothingAreRefused() {
    for (String which : List.of(",", "", "share.paid,,share.accrued", " ")) {
      Invocation run = Invocation.of("run", "scenarios/minimal.yaml", "--outputs=" + which);
      assertThat(run.code()).as(which).isEqualTo(2);
      assertThat(run.err()).as(which).contains("it takes all, totals or metric ids");
    }
  }

  @Test
  void completionIsAScriptThatKnowsEveryCommandAndOption() throws IOException {
    Invocation completion = Invocation.of("completion");
    assertThat(completion.code()).isZero();
    assertThat(completion.out()).contains("complete -F _complete_headroom", "--no-bridge");
    assertThat(commands()).allMatch(completion.out()::contains);
  }

  @Test
  void versionIsACommandToo() {
    assertThat(Invocation.of("version")).isEqualTo(Invocation.of("--version"));
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
