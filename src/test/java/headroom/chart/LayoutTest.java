package headroom.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LayoutTest {

  /// What two letters may share without being hard to read, in pixels.
  private static final double TOUCH = 2;

  static Stream<Arguments> charts() {
    Map<String, Chart> charts = new LinkedHashMap<>(Examples.all());
    charts.putAll(EdgeCases.all());
    return charts.entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("charts")
  void labelsDoNotOverlap(String name, Chart chart) {
    List<Label> labels = labels(chart);
    for (int one = 0; one < labels.size(); one++) {
      for (int other = one + 1; other < labels.size(); other++) {
        Rectangle2D shared =
            labels.get(one).bounds().createIntersection(labels.get(other).bounds());
        assertThat(Math.min(shared.getWidth(), shared.getHeight()))
            .as("%s: «%s» and «%s»", name, labels.get(one).text(), labels.get(other).text())
            .isLessThan(TOUCH);
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("charts")
  void labelsStayOnThePage(String name, Chart chart) {
    Rectangle2D page = new Rectangle2D.Double(0, 0, Page.WIDTH, Page.HEIGHT);
    for (Label label : labels(chart)) {
      assertThat(page.contains(label.bounds()))
          .as("%s: «%s» at %s", name, label.text(), label.bounds())
          .isTrue();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("charts")
  void textIsLargeEnoughForASlide(String name, Chart chart) {
    assertThat(labels(chart)).as(name).allMatch(label -> label.style().size() >= 24);
  }

  private static List<Label> labels(Chart chart) {
    BufferedImage image = new BufferedImage(Page.WIDTH, Page.HEIGHT, BufferedImage.TYPE_INT_RGB);
    Page page = new Page(image.createGraphics());
    Painter.draw(chart, page);
    return page.labels();
  }
}
