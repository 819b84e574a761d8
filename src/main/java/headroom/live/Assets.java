package headroom.live;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The page's files, out of the jar: `index.html` and what it names as `assets/NAME.js`, and what
/// these name as `./NAME.js`. Each is served with the hash of all of them in its name, so that a
/// browser may keep it for good and never mixes two versions. Typefaces are those that charts are
/// laid out with.
final class Assets {
  private static final String FOLDER = "/headroom/live/";
  private static final String TYPEFACES = "/headroom/chart/";
  private static final String INDEX = "index.html";
  private static final String SCRIPT = "<script type=\"module\"";
  private static final Pattern NAMED =
      Pattern.compile("(assets/|\\./)([A-Za-z0-9][A-Za-z0-9-]*)\\.(js|css|svg|ttf|png)\\b");
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "ttf", "font/ttf");
  private static final int HASH_DIGITS = 12;

  private final Map<String, Asset> byPath = new LinkedHashMap<>();

  /// A file ready to be sent.
  static final class Asset {
    private final String type;
    private final byte[] bytes;
    private final boolean lasting;

    private Asset(String type, byte[] bytes, boolean lasting) {
      this.type = type;
      this.bytes = bytes;
      this.lasting = lasting;
    }

    /// Its media type.
    String type() {
      return type;
    }

    /// Its content, not to be changed.
    byte[] bytes() {
      return bytes;
    }

    /// Whether what stands under its path never changes.
    boolean isLasting() {
      return lasting;
    }
  }

  private Assets() {}

  /// Reads them all.
  static Assets read() {
    return read(FOLDER);
  }

  /// @param folder where they lie among the resources
  static Assets read(String folder) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    Deque<String> open = new ArrayDeque<>(List.of(INDEX));
    while (!open.isEmpty()) {
      String name = open.pop();
      if (!files.containsKey(name)) {
        resource((name.endsWith(".ttf") ? TYPEFACES : folder) + name)
            .ifPresent(
                bytes -> {
                  files.put(name, bytes);
                  if (isText(name)) {
                    NAMED
                        .matcher(new String(bytes, StandardCharsets.UTF_8))
                        .results()
                        .forEach(it -> open.push(it.group(2) + "." + it.group(3)));
                  }
                });
      }
    }
    files.computeIfPresent(INDEX, (_, page) -> preloading(page, files.keySet()));
    String hash = hash(files);
    Assets assets = new Assets();
    files.forEach(
        (name, bytes) -> {
          byte[] sent = isText(name) ? renamed(bytes, files, hash) : bytes;
          boolean lasting = !name.equals(INDEX);
          String path = lasting ? "/assets/" + name(name, hash) : "/";
          assets.byPath.put(path, new Asset(type(name), sent, lasting));
        });
    return assets;
  }

  /// The page with the scripts that its own name, so that a browser asks for all at once and not
  /// for each when it has read the one that names it.
  private static byte[] preloading(byte[] page, Set<String> names) {
    String links =
        names.stream()
            .filter(name -> name.endsWith(".js"))
            .map("<link rel=\"modulepreload\" href=\"assets/%s\">\n"::formatted)
            .collect(Collectors.joining());
    return new String(page, StandardCharsets.UTF_8)
        .replace(SCRIPT, links + SCRIPT)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static Optional<byte[]> resource(String path) {
    try (InputStream in = Assets.class.getResourceAsStream(path)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isText(String name) {
    return name.endsWith(".html") || name.endsWith(".js") || name.endsWith(".css");
  }

  private static String type(String name) {
    return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain");
  }

  private static String name(String name, String hash) {
    int dot = name.lastIndexOf('.');
    return name.substring(0, dot) + "." + hash + name.substring(dot);
  }

  private static byte[] renamed(byte[] bytes, Map<String, byte[]> files, String hash) {
    return NAMED
        .matcher(new String(bytes, StandardCharsets.UTF_8))
        .replaceAll(
            it -> {
              String name = it.group(2) + "." + it.group(3);
              String kept = files.containsKey(name) ? it.group(1) + name(name, hash) : it.group();
              return Matcher.quoteReplacement(kept);
            })
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String hash(SortedMap<String, byte[]> files) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      files.forEach(
          (name, bytes) -> {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
          });
      return HexFormat.of().formatHex(digest.digest()).substring(0, HASH_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The file of a path; empty if there is none.
  Optional<Asset> at(String path) {
    return Optional.ofNullable(byPath.get(path));
  }
}
