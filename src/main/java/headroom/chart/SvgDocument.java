package headroom.chart;

import java.awt.Color;
import java.awt.Dimension;
import java.util.Locale;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGeneratorContext.GraphicContextDefaults;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;

/// A page as an SVG element: areas and lines as Batik writes them, texts as text.
final class SvgDocument {

  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final String HALO_WIDTH = "6";

  private final String prefix;
  private final int decimals;
  private final Document document;
  private final SVGGraphics2D graphics;

  private SvgDocument(String prefix, int decimals) {
    this.prefix = prefix;
    this.decimals = decimals;
    document = emptyDocument();
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
    context.setComment(null);
    context.setPrecision(decimals);
    GraphicContextDefaults defaults = new GraphicContextDefaults();
    defaults.setFont(new NoFont());
    context.setGraphicContextDefaults(defaults);
    context.setIDGenerator(new PrefixedIds(prefix));
    graphics = new SVGGraphics2D(context, false);
    graphics.setSVGCanvasSize(new Dimension(Page.WIDTH, Page.HEIGHT));
  }

  /// The element as text; every id in it begins with `prefix`.
  ///
  /// @param decimals how many decimals coordinates have
  static Inline of(Chart chart, String prefix, int decimals) {
    return new SvgDocument(prefix, decimals).draw(chart);
  }

  private Inline draw(Chart chart) {
    Page page = new Page(graphics);
    Painter.draw(chart, page);
    Element root = graphics.getRoot();
    removeInvisible(root);
    removeEmptyDefinitions(root);
    describe(root, chart.caption());
    root.appendChild(texts(page));
    graphics.dispose();
    return new Inline(SvgText.of(root), page.plot(), page.bars());
  }

  private void describe(Element root, Caption caption) {
    root.setAttribute("xmlns", SVG);
    root.setAttribute("fill", hex(Palette.INK));
    root.setAttribute("stroke", hex(Palette.INK));
    root.setAttribute("viewBox", "0 0 " + Page.WIDTH + " " + Page.HEIGHT);
    root.setAttribute("width", "100%");
    root.removeAttribute("height");
    root.setAttribute("role", "img");
    root.setAttribute("aria-labelledby", prefix + "title " + prefix + "desc");
    Element paper = element("rect");
    paper.setAttribute("width", Integer.toString(Page.WIDTH));
    paper.setAttribute("height", Integer.toString(Page.HEIGHT));
    paper.setAttribute("fill", hex(Palette.PAPER));
    paper.setAttribute("stroke", "none");
    Element title = named("title", caption.title());
    Element desc = named("desc", caption.subtitle());
    Node first = root.getFirstChild();
    root.insertBefore(title, first);
    root.insertBefore(desc, first);
    root.insertBefore(paper, first);
  }

  private Element texts(Page page) {
    Element group = element("g");
    group.setAttribute("data-texts", Integer.toString(page.labels().size()));
    group.setAttribute("font-family", Typeface.FAMILIES);
    group.setAttribute("stroke", "none");
    group.setAttribute("stroke-linejoin", "round");
    for (Label label : page.labels()) {
      group.appendChild(text(label));
    }
    return group;
  }

  private Element text(Label label) {
    Element text = element("text");
    text.setAttribute("x", number(label.x()));
    text.setAttribute("y", number(label.baseline()));
    text.setAttribute("font-size", number(label.style().size()));
    text.setAttribute("font-weight", Integer.toString(label.style().typeface().weight()));
    text.setAttribute("fill", hex(label.style().colour()));
    switch (label.anchor()) {
      case START -> text.setAttribute("text-anchor", "start");
      case MIDDLE -> text.setAttribute("text-anchor", "middle");
      case END -> text.setAttribute("text-anchor", "end");
    }
    if (label.halo()) {
      text.setAttribute("stroke", hex(Palette.PAPER));
      text.setAttribute("stroke-width", HALO_WIDTH);
      text.setAttribute("paint-order", "stroke");
    }
    text.setTextContent(label.text());
    return text;
  }

  private Element named(String name, String content) {
    Element element = element(name);
    element.setAttribute("id", prefix + name);
    element.setTextContent(content);
    return element;
  }

  private Element element(String name) {
    return document.createElementNS(SVG, name);
  }

  /// XChart paints its backgrounds even where they are transparent.
  private static void removeInvisible(Node node) {
    Node child = node.getFirstChild();
    while (child != null) {
      Node next = child.getNextSibling();
      if (child instanceof Element element && element.getAttribute("fill-opacity").equals("0")) {
        node.removeChild(child);
      } else {
        removeInvisible(child);
      }
      child = next;
    }
  }

  /// Batik leaves an empty element with an id of its own in every drawing.
  private static void removeEmptyDefinitions(Element root) {
    Node child = root.getFirstChild();
    while (child != null) {
      Node next = child.getNextSibling();
      if (child.getNodeName().equals("defs") && !child.hasChildNodes()) {
        root.removeChild(child);
      }
      child = next;
    }
  }

  private static String hex(Color colour) {
    return String.format(Locale.ROOT, "#%06x", colour.getRGB() & 0xFFFFFF);
  }

  private String number(double value) {
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  private static Document emptyDocument() {
    try {
      return DOMImplementationRegistry.newInstance()
          .getDOMImplementation("Core 3.0")
          .createDocument(SVG, "svg", null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the Java runtime has no document object model", e);
    }
  }

  private static final class PrefixedIds extends SVGIDGenerator {

    private final String prefix;

    PrefixedIds(String prefix) {
      this.prefix = prefix;
    }

    @Override
    public String generateID(String name) {
      return prefix + super.generateID(name);
    }
  }
}
