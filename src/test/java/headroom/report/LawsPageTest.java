package headroom.report;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.scenario.Assumption;
import headroom.scenario.Scenario;
import headroom.scenario.file.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The picture of the page on distributions shows the laws of its scenario as the report draws
/// them. `-Dgolden.update=true` rewrites it.
class LawsPageTest {
  private static final Path PAGE = Path.of("src/site/markdown/distributions.md");
  private static final Path PICTURE = Path.of("src/site/resources/laws.svg");
  private static final Pattern SCENARIO = Pattern.compile("(?s)```yaml\\n(headroom: 1\\n.*?)```");
  private static final int COLUMNS = 3;

  @Test
  void pictureShowsThePagesScenario(@TempDir Path folder) throws IOException {
    Matcher scenario = SCENARIO.matcher(Files.readString(PAGE));
    assertThat(scenario.find()).isTrue();
    Path file = Files.writeString(folder.resolve("laws.yaml"), scenario.group(1));
    String drawn = gallery(ScenarioReader.read(file, List.of()).orThrow());
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(PICTURE, drawn);
    }
    assertThat(Files.readString(PICTURE)).isEqualTo(drawn);
  }

  private static String gallery(Scenario scenario) {
    Map<String, String> pictures = LawPictures.of(scenario);
    List<String> names = scenario.assumptions().stream().map(Assumption::name).toList();
    int rows = (names.size() + COLUMNS - 1) / COLUMNS;
    StringBuilder svg = new StringBuilder();
    svg.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\">%n<rect"
                + " width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>%n",
            COLUMNS * 240 + 30,
            rows * 122 + 20,
            COLUMNS * 240 + 30));
    for (int index = 0; index < names.size(); index++) {
      int x = 30 + index % COLUMNS * 240;
      int y = 26 + index / COLUMNS * 122;
      svg.append(
          "<text x=\"%s\" y=\"%s\" font-family=\"sans-serif\" font-size=\"13\" font-weight=\"600\" fill=\"#222222\">%s</text>\n"
              .formatted(x, y, names.get(index).equals("range") ? "30 to 50" : names.get(index)));
      svg.append(
          pictures
              .getOrDefault("assumptions." + names.get(index), "")
              .replaceFirst(
                  "<svg ",
                  "<svg x=\"%s\" y=\"%s\" width=\"210\" height=\"78\" ".formatted(x, y + 2)));
      svg.append('\n');
    }
    return svg.append("</svg>\n").toString();
  }
}
