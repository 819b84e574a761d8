package headroom.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ChartWriterTest {

  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final Pattern COLOUR =
      Pattern.compile(
          "#[0-9a-f]{6}|rgb\\((\\d+),(\\d+),(\\d+)\\)|=\"(?:white|black|red|green|blue|gray)\"");

  static Stream<Arguments> examples() {
    return Examples.all().entrySet().stream()
        .map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
  }

  static Stream<Arguments> edgeCases() {
    return EdgeCases.all().entrySet().stream()
        .map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"examples", "edgeCases"})
  void svgIsWellFormedAndItsReferencesResolve(String name, Chart chart) throws Exception {
    Document document = parse(svg(chart));
    Set<String> ids = new TreeSet<>();
    NodeList elements = document.getElementsByTagNameNS(SVG, "*");
    for (int index = 0; index < elements.getLength(); index++) {
      String id = ((Element) elements.item(index)).getAttribute("id");
      assertThat(id.isEmpty() || ids.add(id)).as("id %s is unique", id).isTrue();
    }
    assertThat(ids).allMatch(id -> id.startsWith("chart-"));
    assertThat(ids).containsAll(found("url\\(#([^)]*)\\)", svg(chart)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void svgKeepsTextAsText(String name, Chart chart) throws Exception {
    Document document = parse(svg(chart));
    NodeList texts = document.getElementsByTagNameNS(SVG, "text");
    String all =
        IntStream.range(0, texts.getLength())
            .mapToObj(texts::item)
            .map(text -> text.getTextContent().replace('\u00a0', ' '))
            .collect(Collectors.joining(" "));
    assertThat(all).contains(chart.caption().title()).contains(chart.caption().subtitle());
    assertThat(all).contains(chart.caption().source()).contains(chart.caption().footer());
    assertThat(all).contains(chart.caption().unit());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"examples", "edgeCases"})
  void coloursComeFromThePalette(String name, Chart chart) {
    Set<Color> used =
        COLOUR
            .matcher(svg(chart))
            .results()
            .map(ChartWriterTest::colour)
            .collect(Collectors.toSet());
    assertThat(Palette.all()).containsAll(used);
    assertThat(found("opacity=\"(0[^\"]*)\"", svg(chart))).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"examples", "edgeCases"})
  void theSameChartGivesTheSameSvg(String name, Chart chart) {
    assertThat(svg(chart).equals(svg(chart))).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void pngIsASlideWithInk(String name, Chart chart) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png(chart)));
    assertThat(image.getWidth()).isEqualTo(1920);
    assertThat(image.getHeight()).isEqualTo(1080);
    long ink =
        IntStream.range(0, 1920 * 1080)
            .filter(pixel -> (image.getRGB(pixel % 1920, pixel / 1920) & 0xFFFFFF) != 0xFFFFFF)
            .count();
    assertThat(ink).isBetween(40_000L, 900_000L);
  }

  @Test
  void severalThreadsDrawTheSamePixels() {
    List<Chart> charts = List.copyOf(Examples.all().values());
    List<byte[]> alone = charts.stream().map(ChartWriterTest::png).toList();
    List<byte[]> together =
        IntStream.range(0, charts.size())
            .parallel()
            .mapToObj(index -> png(charts.get(index)))
            .toList();
    for (int index = 0; index < alone.size(); index++) {
      assertThat(together.get(index)).isEqualTo(alone.get(index));
    }
  }

  @Test
  void inlineSvgStandsInAPage() throws Exception {
    Chart chart = Examples.revenue();
    String inline = ChartWriter.inlineSvg(chart, "revenue-");
    assertThat(inline).startsWith("<svg ").doesNotContain("<?xml").doesNotContain("<!DOCTYPE");
    Element root = parse(inline).getDocumentElement();
    assertThat(root.getAttribute("viewBox")).isEqualTo("0 0 1920 1080");
    assertThat(root.getAttribute("width")).isEqualTo("100%");
    assertThat(root.getAttribute("role")).isEqualTo("img");
    assertThat(root.getAttribute("aria-labelledby")).isEqualTo("revenue-title revenue-desc");
    assertThat(root.getElementsByTagNameNS(SVG, "title").item(0).getTextContent())
        .isEqualTo(chart.caption().title());
    assertThat(found("id=\"([^\"]*)\"", inline))
        .isNotEmpty()
        .allMatch(id -> id.startsWith("revenue-"));
  }

  @Test
  void wordsCannotBreakOutOfTheSvg() throws Exception {
    String nasty = "</text><script>alert(1)</script> & \"quotes\" \u0001";
    Chart chart =
        new BarChart(
            new Caption(nasty, nasty, nasty, nasty, nasty),
            Tint.RECEIPTS,
            EdgeCases.bars(3, 1, "<&").bars(),
            0);
    Document document = parse(svg(chart));
    assertThat(document.getElementsByTagName("script").getLength()).isZero();
    assertThat(document.getElementsByTagNameNS(SVG, "desc").item(0).getTextContent())
        .isEqualTo(nasty.replace('\u0001', '\uFFFD'));
  }

  @Test
  void aPrefixThatIsNoIdIsRefused() {
    for (String prefix : List.of("", "1a", "a b", "a\"", "é")) {
      assertThatThrownBy(() -> ChartWriter.inlineSvg(Examples.revenue(), prefix))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aBrokenStreamIsReported() {
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("no space left");
          }
        };
    assertThatThrownBy(() -> ChartWriter.png(Examples.revenue(), broken))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> ChartWriter.svg(Examples.revenue(), broken))
        .isInstanceOf(IOException.class);
  }

  private static Set<String> found(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(result -> result.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Color colour(MatchResult match) {
    if (match.group().equals("=\"white\"")) {
      return Color.WHITE;
    }
    return match.group(1) == null
        ? Color.decode(match.group())
        : new Color(
            Integer.parseInt(match.group(1)),
            Integer.parseInt(match.group(2)),
            Integer.parseInt(match.group(3)));
  }

  private static Document parse(String svg) throws Exception {
    return DocumentBuilderFactory.newDefaultNSInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }

  private static String svg(Chart chart) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ChartWriter.svg(chart, out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static byte[] png(Chart chart) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ChartWriter.png(chart, out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }
}
