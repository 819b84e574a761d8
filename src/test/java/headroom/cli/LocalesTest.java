package headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/// Where the user lives changes no byte: neither digits, nor decimal signs, nor how letters are
/// turned into capitals, nor the calendar, nor the time of day.
@Isolated
class LocalesTest {
  private static final String FLAGSHIP = "scenarios/microsoft-openai.yaml";
  private static final String MINIMAL = "scenarios/minimal.yaml";

  private final Locale ownLocale = Locale.getDefault();
  private final TimeZone ownZone = TimeZone.getDefault();

  @TempDir private Path folder;

  @AfterEach
  void goHome() {
    Locale.setDefault(ownLocale);
    TimeZone.setDefault(ownZone);
  }

  private static List<List<String>> few(Path out) {
    return List.of(
        List.of("run", FLAGSHIP, "--trials=1024", "--no-report", "--out=" + out.resolve("big")),
        List.of("check", FLAGSHIP, MINIMAL),
        List.of("check", "src/test/resources/headroom/scenario/file/faults/actual-year.yaml"),
        List.of("run", MINIMAL, "--trials=0"));
  }

  private static List<List<String>> many(Path out) {
    List<List<String>> commands = new ArrayList<>(few(out));
    commands.addAll(
        List.of(
            List.of("run", MINIMAL, "--trials=1024", "--out=" + out.resolve("minimal")),
            List.of(
                "compare",
                FLAGSHIP,
                FLAGSHIP + "@agreements.revenue-share.rate=12.5%",
                "--trials=1024",
                "--no-report",
                "--out=" + out.resolve("compare")),
            List.of(
                "sensitivity",
                FLAGSHIP,
                "--of=revenue-share.cap.hit@2028-Q4",
                "--trials=64",
                "--out=" + out.resolve("sensitivity")),
            List.of("fit", "scenarios/data/openai-revenue.csv", "--out=" + out.resolve("fit")),
            List.of("explain", FLAGSHIP, "--trials=1024"),
            List.of("explain", MINIMAL, "--trials=64", "--paths=2", "--out=" + out.resolve("two")),
            List.of("explain", FLAGSHIP, "--trials=1024", "--trial=7"),
            List.of("verify", "--trials=1024")));
    return commands;
  }

  /// What commands print and write, by command and file.
  private Map<String, String> everything(String place, Function<Path, List<List<String>>> commands)
      throws IOException {
    Map<String, String> all = new TreeMap<>();
    Path out = folder.resolve(place);
    for (List<String> command : commands.apply(out)) {
      Invocation done = Invocation.of(command.toArray());
      String said = done.code() + "\n" + done.out() + done.err();
      all.put(placeless(String.join(" ", command), out), placeless(said, out));
    }
    try (Stream<Path> files = Files.walk(out)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.endsWith("manifest.json")) {
          String text = Files.readString(file, StandardCharsets.ISO_8859_1);
          all.put(out.relativize(file).toString(), placeless(text, out));
        }
      }
    }
    return all;
  }

  private static String placeless(String text, Path out) {
    return text.replace(out.toString(), "");
  }

  private void sameBytes(List<String> tags, Function<Path, List<List<String>>> commands)
      throws IOException {
    Locale.setDefault(Locale.US);
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    Map<String, String> expected = everything("here", commands);
    assertThat(expected).containsKeys("big/results.json", "big/receipts.csv");
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
    for (String tag : tags) {
      Locale.setDefault(Locale.forLanguageTag(tag));
      Map<String, String> found = everything(tag, commands);
      assertThat(found.keySet()).as(tag).isEqualTo(expected.keySet());
      expected.forEach(
          (what, text) -> assertThat(found.get(what)).as(tag + ", " + what).isEqualTo(text));
    }
  }

  @Test
  void otherDigitsAndDecimalSignsChangeNoByteOfAnything() throws IOException {
    sameBytes(List.of("fa-IR", "de-DE"), LocalesTest::many);
  }

  @Test
  void otherCapitalsAndCalendarsChangeNoByteOfARun() throws IOException {
    sameBytes(List.of("ar-EG-u-nu-arab", "tr-TR", "th-TH-u-ca-buddhist-nu-thai"), LocalesTest::few);
  }
}
