package headroom.chart;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// A TrueType font with some characters only, a tenth of the file: for a document that brings its
/// typeface along. Glyphs keep their numbers, and with them their widths; other characters are not
/// in it, so that whoever shows one looks for it elsewhere. Kerning is left out: charts are laid
/// out without.
///
/// Source: OpenType specification, tables `cmap` format 4, `glyf`, `loca`, `head`, `post`, and the
/// file's own directory with its checksums.
final class FontSubset {
  private static final List<String> KEPT =
      List.of("OS/2", "cvt ", "fpgm", "gasp", "hhea", "hmtx", "maxp", "name", "prep");

  private static final int MAP_START = 12;
  private static final int MAP_HEADER = 16;
  private static final int LAST_CHARACTER = 0xFFFF;
  private static final int HEADER = 12;
  private static final int ENTRY = 16;
  private static final int POST_WITHOUT_NAMES = 0x0003_0000;
  private static final int POST_LENGTH = 32;
  private static final int MAGIC = 0xB1B0_AFBA; // less the sum of the whole, as `head` wants it
  private static final int ADJUSTMENT = 8; // where `head` has it
  private static final int LOCATIONS = 50; // where `head` says that offsets are long

  private FontSubset() {}

  /// The file of a font with the characters of a text, put together or apart: a letter with its
  /// accent beside it is shown as the one that has it.
  static byte[] of(TrueType font, String text) {
    BitSet shown = new BitSet();
    for (String form : forms(text)) {
      form.chars().forEach(shown::set);
    }
    SortedMap<Integer, Integer> characters = new TreeMap<>();
    shown.stream().forEach(character -> characters.put(character, font.glyph((char) character)));
    characters.values().removeIf(glyph -> glyph == 0);
    Set<Integer> glyphs = new TreeSet<>();
    font.addWithComponents(0, glyphs);
    characters.values().forEach(glyph -> font.addWithComponents(glyph, glyphs));
    Map<String, byte[]> tables = new TreeMap<>();
    tables.put("cmap", cmap(characters));
    KEPT.forEach(tag -> tables.put(tag, font.bytes(tag)));
    ByteBuffer locations = ByteBuffer.allocate(Integer.BYTES * (font.glyphs() + 1));
    ByteBuffer outlines = ByteBuffer.allocate(font.bytes("glyf").length);
    for (int glyph = 0; glyph < font.glyphs(); glyph++) {
      locations.putInt(outlines.position());
      if (glyphs.contains(glyph)) {
        outlines.put(font.bytes(glyph));
        outlines.position(padded(outlines.position()));
      }
    }
    locations.putInt(outlines.position());
    tables.put("loca", locations.array());
    tables.put("glyf", Arrays.copyOf(outlines.array(), outlines.position()));
    tables.put("head", head(font));
    tables.put("post", post(font));
    return file(tables);
  }

  private static List<String> forms(String text) {
    return List.of(
        text,
        Normalizer.normalize(text, Normalizer.Form.NFC),
        Normalizer.normalize(text, Normalizer.Form.NFD));
  }

  /// A map for the Basic Multilingual Plane: runs of characters whose glyphs follow one another,
  /// and an empty run at its end.
  ///
  /// @param glyphs by character
  private static byte[] cmap(SortedMap<Integer, Integer> glyphs) {
    List<int[]> runs = new ArrayList<>(); // first character, last, what makes a glyph of it
    glyphs.forEach(
        (character, glyph) -> {
          int delta = glyph - character;
          int[] last = runs.isEmpty() ? new int[] {-1, -1, 0} : runs.getLast();
          if (last[1] == character - 1 && last[2] == delta) {
            last[1] = character;
          } else {
            runs.add(new int[] {character, character, delta});
          }
        });
    runs.add(new int[] {LAST_CHARACTER, LAST_CHARACTER, 1});
    int size = runs.size();
    int power = Integer.highestOneBit(size);
    int length = MAP_HEADER + 4 * Short.BYTES * size;
    ByteBuffer cmap = ByteBuffer.allocate(MAP_START + length);
    cmap.putShort((short) 0).putShort((short) 1); // version, tables
    cmap.putShort((short) 3).putShort((short) 1).putInt(MAP_START); // Windows, Unicode
    cmap.putShort((short) 4).putShort((short) length).putShort((short) 0); // format, language
    cmap.putShort((short) (2 * size)).putShort((short) (2 * power));
    cmap.putShort((short) Integer.numberOfTrailingZeros(power));
    cmap.putShort((short) (2 * (size - power)));
    runs.forEach(run -> cmap.putShort((short) run[1]));
    cmap.putShort((short) 0);
    runs.forEach(run -> cmap.putShort((short) run[0]));
    runs.forEach(run -> cmap.putShort((short) run[2]));
    return cmap.array(); // no run has glyphs one by one
  }

  private static byte[] head(TrueType font) {
    ByteBuffer head = ByteBuffer.wrap(font.bytes("head"));
    head.putInt(ADJUSTMENT, 0);
    head.putShort(LOCATIONS, (short) 1);
    return head.array();
  }

  private static byte[] post(TrueType font) {
    ByteBuffer post = ByteBuffer.wrap(Arrays.copyOf(font.bytes("post"), POST_LENGTH));
    post.putInt(0, POST_WITHOUT_NAMES);
    return post.array();
  }

  private static byte[] file(Map<String, byte[]> tables) {
    int size = HEADER + ENTRY * tables.size();
    for (byte[] table : tables.values()) {
      size += padded(table.length);
    }
    ByteBuffer file = ByteBuffer.allocate(size);
    int power = Integer.highestOneBit(tables.size());
    file.putInt(0x0001_0000);
    file.putShort((short) tables.size());
    file.putShort((short) (ENTRY * power));
    file.putShort((short) Integer.numberOfTrailingZeros(power));
    file.putShort((short) (ENTRY * (tables.size() - power)));
    int at = HEADER + ENTRY * tables.size();
    int head = 0;
    for (Map.Entry<String, byte[]> table : tables.entrySet()) {
      byte[] bytes = table.getValue();
      file.put(table.getKey().getBytes(StandardCharsets.US_ASCII));
      file.putInt(sum(ByteBuffer.wrap(Arrays.copyOf(bytes, padded(bytes.length)))));
      file.putInt(at);
      file.putInt(bytes.length);
      file.put(at, bytes);
      head = table.getKey().equals("head") ? at : head;
      at += padded(bytes.length);
    }
    file.putInt(head + ADJUSTMENT, MAGIC - sum(file.rewind()));
    return file.array();
  }

  private static int sum(ByteBuffer words) {
    int sum = 0;
    while (words.hasRemaining()) {
      sum += words.getInt();
    }
    return sum;
  }

  private static int padded(int length) {
    return (length + 3) & -4;
  }
}
