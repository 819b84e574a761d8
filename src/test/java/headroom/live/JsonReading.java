package headroom.live;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.live.Caller.Answer;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/// Reads answers, for tests.
final class JsonReading {
  private JsonReading() {}

  /// The lines of an answer.
  static List<Map<String, Object>> stages(Answer answer) {
    assertThat(answer.status()).isEqualTo(200);
    return answer.lines().stream().map(JsonReading::require).toList();
  }

  /// An array of objects.
  @SuppressWarnings("unchecked")
  static List<Map<String, Object>> list(Map<String, Object> from, String key) {
    return (List<Map<String, Object>>) Objects.requireNonNull(from.get(key));
  }

  /// An object in an object.
  @SuppressWarnings("unchecked")
  static Map<String, Object> object(Map<String, Object> from, String key) {
    return (Map<String, Object>) Objects.requireNonNull(from.get(key));
  }

  /// A number in an object.
  static double number(Map<String, Object> from, String key) {
    return ((Number) Objects.requireNonNull(from.get(key))).doubleValue();
  }

  /// The object that a line is.
  @SuppressWarnings("unchecked")
  static Map<String, Object> require(String line) {
    LoadSettings settings =
        LoadSettings.builder()
            .setCodePointLimit(Integer.MAX_VALUE)
            .setBufferSize(line.length() + 1)
            .build();
    Object read = new Load(settings).loadFromString(line);
    assertThat(read).isInstanceOf(Map.class);
    return (Map<String, Object>) read;
  }

  /// All that begins like a picture, wherever it stands.
  static List<String> pictures(String line) {
    List<String> pictures = new ArrayList<>();
    collect(require(line), pictures);
    return pictures;
  }

  private static void collect(Object value, List<String> pictures) {
    switch (value) {
      case Map<?, ?> map -> map.values().forEach(it -> collect(it, pictures));
      case List<?> list -> list.forEach(it -> collect(it, pictures));
      case String text when text.startsWith("<svg") -> pictures.add(text);
      case null, default -> {}
    }
  }

  /// A picture that a page may take in: well formed, no script, no handler, no style of its own,
  /// nothing to fetch.
  static void requireHarmless(String svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    NodeList all = document.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      assertThat(element.getTagName())
          .isNotIn("script", "style", "foreignObject", "image", "a", "iframe", "animate", "set");
      for (int a = 0; a < element.getAttributes().getLength(); a++) {
        String name = element.getAttributes().item(a).getNodeName();
        String value = element.getAttributes().item(a).getNodeValue();
        assertThat(name).doesNotStartWith("on").isNotEqualTo("style");
        if (name.endsWith("href") || value.contains("url(")) {
          assertThat(value).matches("#.*|url\\(#.*\\)");
        }
      }
    }
  }
}
