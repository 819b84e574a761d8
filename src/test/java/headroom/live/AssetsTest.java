package headroom.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AssetsTest {
  private final Assets assets = Assets.read("/headroom/live-sample/");

  @Test
  void namesHaveTheHashOfAllFiles() {
    String index = text("/");
    Matcher page = Pattern.compile("assets/page\\.([0-9a-f]{12})\\.js").matcher(index);
    assertThat(page.find()).isTrue();
    String hash = page.group(1);
    assertThat(index).contains("assets/page." + hash + ".css");
    assertThat(text("/assets/page." + hash + ".js"))
        .contains("./draw." + hash + ".js")
        .contains("./gone.js");
    assertThat(text("/assets/draw." + hash + ".js")).contains("function draw");
    assertThat(assets.at("/assets/page." + hash + ".css").orElseThrow().type())
        .startsWith("text/css");
  }

  @Test
  void scriptsThatOthersNameArePreloaded() {
    assertThat(text("/"))
        .containsPattern("<link rel=\"modulepreload\" href=\"assets/draw\\.[0-9a-f]{12}\\.js\">\n")
        .doesNotContain("gone.js");
    String live = new String(Assets.read().at("/").orElseThrow().bytes(), StandardCharsets.UTF_8);
    assertThat(live)
        .containsPattern("preload\" href=\"assets/runner\\.")
        .containsOnlyOnce("<script");
  }

  @Test
  void thePageBringsTheTypefaceThatChartsAreLaidOutWith() {
    Assets page = Assets.read();
    Matcher style =
        Pattern.compile("assets/page\\.([0-9a-f]{12})\\.css")
            .matcher(new String(page.at("/").orElseThrow().bytes(), StandardCharsets.UTF_8));
    assertThat(style.find()).isTrue();
    String css =
        new String(page.at("/" + style.group()).orElseThrow().bytes(), StandardCharsets.UTF_8);
    for (String face : new String[] {"Regular", "Semibold"}) {
      String name = "OpenSans-%s.%s.ttf".formatted(face, style.group(1));
      assertThat(css).contains("url(./" + name + ")");
      assertThat(page.at("/assets/" + name).orElseThrow().type()).isEqualTo("font/ttf");
    }
  }

  @Test
  void onlyWhatIsNamedIsServed() {
    assertThat(assets.at("/assets/page.js")).isEmpty();
    assertThat(assets.at("/index.html")).isEmpty();
    assertThat(assets.at("/assets/../index.html")).isEmpty();
  }

  private String text(String path) {
    return new String(assets.at(path).orElseThrow().bytes(), StandardCharsets.UTF_8);
  }
}
