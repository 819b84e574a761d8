package headroom.chart;

import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/// An element tree as text: no prolog, attributes in the tree's order, without what says nothing.
final class SvgText {

  /// Batik names the font and the hints of the moment on shapes too.
  private static final Set<String> IDLE_ON_SHAPES =
      Set.of("font-family", "font-size", "font-style", "font-weight", "text-rendering");

  private final StringBuilder out = new StringBuilder();

  private SvgText() {}

  static String of(Element element) {
    SvgText text = new SvgText();
    text.append(element, true);
    return text.out.toString();
  }

  private void append(Element element, boolean aroundShapes) {
    boolean texts = element.getTagName().equals("g") && element.hasAttribute("data-texts");
    boolean shapes = aroundShapes && !texts;
    out.append('<').append(element.getTagName());
    NamedNodeMap attributes = element.getAttributes();
    for (int index = 0; index < attributes.getLength(); index++) {
      Attr attribute = (Attr) attributes.item(index);
      if (!(shapes && IDLE_ON_SHAPES.contains(attribute.getName()))) {
        out.append(' ').append(attribute.getName()).append("=\"");
        appendEscaped(attribute.getValue());
        out.append('"');
      }
    }
    if (!element.hasChildNodes()) {
      out.append("/>");
      return;
    }
    out.append('>');
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        out.append('\n');
        append(inner, shapes);
      } else if (child instanceof Text text) {
        appendEscaped(text.getData());
      }
    }
    out.append("</").append(element.getTagName()).append('>');
  }

  private void appendEscaped(String text) {
    text.codePoints()
        .forEach(
            character -> {
              switch (character) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(allowed(character) ? character : 0xFFFD);
              }
            });
  }

  /// Whether XML 1.0 can hold a character.
  private static boolean allowed(int character) {
    return character == '\t'
        || character == '\n'
        || character == '\r'
        || (character >= 0x20 && character < 0xD800)
        || (character >= 0xE000 && character <= 0xFFFD)
        || character >= 0x10000;
  }
}
