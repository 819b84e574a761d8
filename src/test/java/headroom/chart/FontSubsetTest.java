package headroom.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FontSubsetTest {
  // Some are put together from two; the glyph of I stands far from those of its neighbours.
  private static final String TEXT = "Über 98,0 % – “café” ±½ Aa HIJ";
  private static final String APART = "u\u0308"; // a letter and its accent
  private static byte[] whole = {};
  private static byte[] subset = {};

  @BeforeAll
  static void make() throws IOException {
    try (InputStream in = FontSubsetTest.class.getResourceAsStream("OpenSans-Regular.ttf")) {
      whole = in == null ? whole : in.readAllBytes();
    }
    subset = FontSubset.of(new TrueType(whole), TEXT + APART);
  }

  @Test
  void itsCharactersLookAndMoveAsInTheWholeFont() {
    TrueType full = new TrueType(whole);
    TrueType part = new TrueType(subset);
    for (int i = 0; i < TEXT.length(); i++) {
      char character = TEXT.charAt(i);
      int glyph = part.glyph(character);
      assertThat(glyph).isEqualTo(full.glyph(character)).isNotZero();
      assertThat(part.advance(glyph)).isEqualTo(full.advance(glyph));
      assertThat(points(part.outline(glyph))).isEqualTo(points(full.outline(glyph)));
    }
    assertThat(points(part.outline(part.glyph('Ü')))).isNotEmpty();
    assertThat(points(part.outline(0))).isEqualTo(points(full.outline(0)));
    assertThat(points(part.outline(part.glyph('ü')))).isNotEmpty();
    assertThat(subset.length).isLessThan(whole.length / 8);
  }

  /// A character that shows nothing would stand in the way of other fonts that have it.
  @Test
  void itHasNoOtherCharacter() {
    TrueType full = new TrueType(whole);
    TrueType part = new TrueType(subset);
    String forms = TEXT + APART + "üUe\u0301\u0308";
    for (int character = 0; character <= Character.MAX_VALUE; character++) {
      int glyph = part.glyph((char) character);
      assertThat(glyph)
          .as("character %s", character)
          .isEqualTo(forms.indexOf(character) >= 0 ? full.glyph((char) character) : 0);
    }
  }

  /// As the specification wants it: each table begins at a multiple of four and has the sum of its
  /// words beside it, and all words together give a number that is fixed.
  @Test
  void theSumsAreRight() {
    ByteBuffer file = ByteBuffer.wrap(subset);
    int tables = file.getShort(4);
    List<String> tags = new ArrayList<>();
    for (int table = 0; table < tables; table++) {
      int entry = 12 + 16 * table;
      String tag = new String(subset, entry, 4, StandardCharsets.US_ASCII);
      tags.add(tag);
      int from = file.getInt(entry + 8);
      byte[] bytes = Arrays.copyOfRange(subset, from, from + file.getInt(entry + 12));
      if (tag.equals("head")) {
        Arrays.fill(bytes, 8, 12, (byte) 0);
      }
      assertThat(from % 4).as(tag).isZero();
      assertThat(sum(bytes)).as(tag).isEqualTo(file.getInt(entry + 4));
    }
    assertThat(tags).isSorted().contains("cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp");
    assertThat(sum(subset)).isEqualTo(0xB1B0_AFBA);
  }

  @Test
  void aPageGetsBothWeightsOfWhatItShows() {
    List<byte[]> faces =
        Pattern.compile("base64,([^)]+)\\)")
            .matcher(WebTypeface.css("some words, some words"))
            .results()
            .map(it -> Base64.getDecoder().decode(it.group(1)))
            .toList();
    assertThat(faces).hasSize(2);
    assertThat(faces.getFirst()).isNotEqualTo(faces.getLast());
    for (byte[] face : faces) {
      TrueType font = new TrueType(face);
      assertThat(points(font.outline(font.glyph('w')))).isNotEmpty();
      assertThat(font.glyph('x')).isZero();
    }
  }

  private static int sum(byte[] bytes) {
    ByteBuffer words = ByteBuffer.wrap(Arrays.copyOf(bytes, (bytes.length + 3) & -4));
    int sum = 0;
    while (words.hasRemaining()) {
      sum += words.getInt();
    }
    return sum;
  }

  private static List<Double> points(Shape shape) {
    List<Double> points = new ArrayList<>();
    double[] at = new double[6];
    for (PathIterator it = shape.getPathIterator(null); !it.isDone(); it.next()) {
      Arrays.fill(at, 0);
      points.add((double) it.currentSegment(at));
      Arrays.stream(at).forEach(points::add);
    }
    return points;
  }
}
