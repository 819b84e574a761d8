package headroom.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class HistogramPainterTest {

  @Test
  void barsAreAsTallAsTheirShares() throws IOException {
    List<PointMass> masses =
        List.of(
            new PointMass(34, 0, 0.2), new PointMass(36.5, 0, 0.54), new PointMass(38, 0, 0.25));
    List<Integer> heights = heights(chart(bins(30, 0.01), masses, Tail.NONE));
    assertThat(heights).hasSize(3);
    assertThat(heights.get(0) / (double) heights.get(1)).isCloseTo(0.2 / 0.54, within(0.02));
    assertThat(heights.get(2) / (double) heights.get(1)).isCloseTo(0.25 / 0.54, within(0.02));
  }

  @Test
  void aSmallPartThatCannotBeSeenHasALabel() {
    HistogramChart chart = chart(bins(30, 0.02), List.of(new PointMass(38, 0, 0.98)), Tail.NONE);
    assertThat(Drawn.of(chart).texts())
        .contains(
            "cap not hit in 2.0 % of the futures, nine in ten of them here",
            "cap not hit: 2.0 %", "cap hit: 98.0 %", "98.0 % exactly at 38");
  }

  @Test
  void whatLiesBeyondTheBinsIsAnArrow() {
    HistogramChart chart = chart(bins(30, 0.98), List.of(), new Tail(0.02, 0));
    assertThat(Drawn.of(chart).texts()).contains("2.0 % above 60");
    assertThat(Drawn.of(chart(bins(30, 1), List.of(), Tail.NONE)).texts())
        .noneMatch(text -> text.contains("above"));
  }

  @Test
  void manyMassesHaveNoMoreLabelsThanThereIsRoom() {
    List<PointMass> masses =
        IntStream.range(0, 70).mapToObj(value -> new PointMass(value, 1.0 / 70, 0)).toList();
    Drawn drawn = Drawn.of(chart(List.of(), masses, Tail.NONE));
    assertThat(drawn.faults()).isEmpty();
    assertThat(drawn.texts()).noneMatch(text -> text.contains("exactly"));
  }

  @Test
  void fewMassesHaveALabelEach() {
    List<PointMass> masses =
        IntStream.range(0, 5).mapToObj(value -> new PointMass(value, 0.2, 0)).toList();
    Drawn drawn = Drawn.of(chart(List.of(), masses, Tail.NONE));
    assertThat(drawn.faults()).isEmpty();
    assertThat(drawn.texts()).filteredOn(text -> text.startsWith("20 % exactly at")).hasSize(5);
  }

  /// What was before stands in the same picture: its key says what it is and what of it lies
  /// beyond, its outline reaches as high as it does, and nothing else moves but the scale.
  @Test
  void theGhostOfWhatWasStandsBehindTheBars() {
    List<Bin> bins = bins(10, 0.8);
    List<PointMass> masses = List.of(new PointMass(20, 0, 0.2));
    HistogramChart plain = chart(bins, masses, Tail.NONE);
    Ghost ghost =
        new Ghost(
            "before the clues", Collections.nCopies(10, 0.03), List.of(new PointMass(20, 0.6, 0)));
    assertThat(ghost.beyond()).isCloseTo(0.1, within(1e-12));
    Drawn drawn = Drawn.of(plain.withGhost(Optional.of(ghost)));
    assertThat(drawn.faults()).isEmpty();
    assertThat(drawn.texts()).contains("before the clues (10 % beyond)", "20 % exactly at 20");
    assertThat(drawn.texts()).anyMatch(text -> text.startsWith("60 %"));
    assertThat(Drawn.of(plain).texts())
        .noneMatch(text -> text.startsWith("before") || text.startsWith("60 %"));
    assertThatThrownBy(() -> chart(bins(9, 0.8), masses, Tail.NONE).withGhost(Optional.of(ghost)))
        .hasMessageContaining("a ghost of 10 bins behind 9");
  }

  private static List<Bin> bins(int count, double share) {
    return IntStream.range(0, count)
        .mapToObj(bin -> new Bin(2 * bin, 2 * (bin + 1), share / count, 0))
        .toList();
  }

  private static HistogramChart chart(List<Bin> bins, List<PointMass> masses, Tail above) {
    return new HistogramChart(
        new Caption("A finding", "What is drawn", "USD bn", "", ""),
        "Total receipts",
        bins,
        masses,
        Tail.NONE,
        above,
        List.of(),
        0);
  }

  /// The heights of the bars of masses in pixels, from left to right.
  private static List<Integer> heights(Chart chart) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ChartWriter.png(chart, out);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
    int colour = Palette.hue(Tint.CAP).getRGB();
    List<Integer> heights = new ArrayList<>();
    int best = 0;
    for (int x = 0; x < image.getWidth(); x++) {
      int column = x;
      int height =
          (int)
              IntStream.range(0, image.getHeight())
                  .filter(y -> image.getRGB(column, y) == colour)
                  .count();
      if (height == 0 && best > 0) {
        heights.add(best);
        best = 0;
      }
      best = Math.max(best, height);
    }
    return heights;
  }
}
