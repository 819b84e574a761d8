package headroom.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/// A slide being drawn: areas and lines go to the graphics at once, texts are collected and set on
/// top at the end, as shapes or as text, whatever the medium can do best.
final class Page {

  static final int WIDTH = 1920;
  static final int HEIGHT = 1080;

  private final Graphics2D graphics;
  private final List<Label> labels = new ArrayList<>();
  private Optional<Plot> plot = Optional.empty();
  private Optional<Plot> bars = Optional.empty();

  Page(Graphics2D graphics) {
    this.graphics = graphics;
  }

  Graphics2D graphics() {
    return graphics;
  }

  /// The texts so far, in the order they were written.
  List<Label> labels() {
    return List.copyOf(labels);
  }

  /// Where values lie in the picture, once it is drawn.
  Optional<Plot> plot() {
    return plot;
  }

  /// Where the bars lie, in a picture that has another plot besides.
  Optional<Plot> bars() {
    return bars;
  }

  /// Notes where bars lie.
  void bars(Axes axes) {
    bars = Optional.of(new Plot(List.of(), axes.top(), axes.bottom(), axes.y()));
  }

  /// Notes where values lie.
  ///
  /// @param places how many there are across
  /// @param middle where each of them lies on the horizontal axis
  void plot(Axes axes, int places, IntToDoubleFunction middle) {
    plot =
        Optional.of(
            new Plot(
                IntStream.range(0, places)
                    .mapToObj(place -> axes.px(middle.applyAsDouble(place)))
                    .toList(),
                axes.top(),
                axes.bottom(),
                axes.y()));
  }

  void write(String text, double x, double baseline, Label.Anchor anchor, TextStyle style) {
    write(new Label(text, x, baseline, anchor, style, false));
  }

  void write(Label label) {
    if (!label.text().isBlank()) {
      labels.add(label);
    }
  }

  void fill(Shape shape, Color colour) {
    graphics.setColor(colour);
    graphics.fill(shape);
  }

  void stroke(Shape shape, Color colour, double width, float... dashes) {
    graphics.setColor(colour);
    graphics.setStroke(
        dashes.length == 0
            ? new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND)
            : new BasicStroke(
                (float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10f, dashes, 0f));
    graphics.draw(shape);
  }
}
