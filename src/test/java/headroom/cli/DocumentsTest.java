package headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import headroom.scenario.file.FaultPrinter;
import headroom.scenario.file.ReadOutcome;
import headroom.scenario.file.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// The README, the pages beside it and the heads of the shipped scenarios say nothing that does not
/// work: their scenarios are sound, their commands run, their links lead somewhere.
class DocumentsTest {
  private static final Pattern SCENARIO =
      Pattern.compile("(?ms)^```yaml\\n(headroom: 1\\n.*?)^```");

  /// A line of its own, maybe in a scenario's head; what three spaces set apart is a remark.
  private static final Pattern COMMAND =
      Pattern.compile(
          "(?m)^#?(?: +Try)? *(?:\\./)?headroom"
              + " (run|check|explain|fit|compare|sensitivity|discover|decide|sweep|solve) (.+?)(?:"
              + " {3}.*)?$");

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");

  @TempDir private Path folder;

  private static List<Path> documents() throws IOException {
    List<Path> documents = new ArrayList<>(List.of(Path.of("README.md")));
    try (Stream<Path> pages = Files.walk(Path.of("src/site/markdown"))) {
      pages.filter(page -> page.toString().endsWith(".md")).sorted().forEach(documents::add);
    }
    return documents;
  }

  private static List<Path> heads() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("scenarios"))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  private static List<MatchResult> in(Path document, Pattern pattern) throws IOException {
    return pattern.matcher(Files.readString(document)).results().toList();
  }

  @TestFactory
  List<DynamicTest> everyWholeScenarioIsSound() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path document : documents()) {
      for (MatchResult example : in(document, SCENARIO)) {
        tests.add(
            dynamicTest(document + " at " + example.start(), () -> requireSound(example.group(1))));
      }
    }
    assertThat(tests).isNotEmpty();
    return tests;
  }

  private void requireSound(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("example.yaml"), text);
    if (ScenarioReader.read(file, List.of()) instanceof ReadOutcome.Refused refused) {
      throw new AssertionError(FaultPrinter.print(refused.faults()));
    }
  }

  @TestFactory
  List<DynamicTest> everyCommandIsOneThatWorks() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    List<Path> files = documents();
    files.addAll(heads());
    for (Path document : files) {
      for (MatchResult command : in(document, COMMAND)) {
        if (command.group(2).contains("scenarios/")) {
          tests.add(
              dynamicTest(
                  document + ": " + command.group().strip(), () -> requireWorking(command)));
        }
      }
    }
    assertThat(tests).isNotEmpty();
    return tests;
  }

  /// The same words with few trials and an output folder of the test's.
  private void requireWorking(MatchResult command) {
    List<String> words = words(command.group(2).strip());
    List<Object> line = new ArrayList<>(List.of(command.group(1)));
    for (int word = 0; word < words.size(); word++) {
      if (words.get(word).equals("--out")) {
        word++;
      } else {
        line.add(words.get(word));
      }
    }
    if (command.group(1).equals("compare") && !line.contains("--no-bridge")) {
      line.add("--no-bridge");
    }
    if (command.group(1).matches("run|fit|compare|sensitivity|discover|decide|sweep|solve")) {
      line.addAll(List.of("--no-report", "--quiet", "--out=" + folder + "/out"));
    }
    if (!command.group(1).equals("fit")) {
      // What was heard is not weighed with fewer.
      boolean weighed = command.group(2).contains("what-the-38-implies");
      line.add(weighed ? "--trials=65536" : "--trials=64");
    }
    Invocation result = Invocation.of(line.toArray());
    assertThat(result.code()).as(result.err()).isZero();
  }

  /// A trial is the same however many there are; where it stands among them is not.
  @Test
  void theReadmeNarratesTheTrialThatItNames() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    String story =
        Invocation.of("explain", "scenarios/microsoft-openai.yaml", "--trial=7", "--trials=1024")
            .out();
    int start = story.indexOf("What happened");
    String told = story.substring(start, story.indexOf("Where it stands", start));
    assertThat(readme).contains("--trial 7\n", told);
  }

  /// The list of commands shows the first line of what each says of itself.
  @Test
  void everyCommandsFirstLineIsASentence() {
    String help = Invocation.of("--help").out();
    String list = help.substring(help.indexOf("Commands:\n") + 10, help.indexOf("\n\nExit codes"));
    assertThat(Pattern.compile("\n(?=  [a-z])").splitAsStream(list))
        .hasSizeGreaterThan(10)
        .allSatisfy(command -> assertThat(command).endsWith("."));
  }

  /// The words of a command, those in quotes as one, as a shell takes them.
  private static List<String> words(String command) {
    return Pattern.compile("(?:\"[^\"]*\"|'[^']*'|[^\"' ])+")
        .matcher(command)
        .results()
        .map(word -> word.group().replaceAll("[\"']", ""))
        .toList();
  }

  @TestFactory
  List<DynamicTest> everyLinkLeadsToAFile() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path document : documents()) {
      for (MatchResult link : in(document, LINK)) {
        Path place = document.toAbsolutePath().resolveSibling(link.group(1)).normalize();
        tests.add(dynamicTest(document + ": " + link.group(1), () -> assertThat(place).exists()));
      }
    }
    return tests;
  }
}
