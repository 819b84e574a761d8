package headroom.part;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One of so many equal shares of a run.
///
/// @param number counted from 1
/// @param count how many there are, at most [#MOST]
public record Shard(int number, int count) {
  /// Shards of a run at most: as many as there are segments of the longest run.
  public static final int MOST = 16_384;

  private static final Pattern WRITTEN = Pattern.compile("([1-9]\\d{0,5})/([1-9]\\d{0,5})");

  public Shard {
    if (count < 1 || count > MOST || number < 1 || number > count) {
      throw new IllegalArgumentException("there is no shard " + number + "/" + count);
    }
  }

  /// A shard from the text `3/16`; empty if it is none.
  public static Optional<Shard> parse(String text) {
    Matcher matcher = WRITTEN.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int number = Integer.parseInt(matcher.group(1));
    int count = Integer.parseInt(matcher.group(2));
    return number <= count && count <= MOST
        ? Optional.of(new Shard(number, count))
        : Optional.empty();
  }

  /// Its first segment: `⌊(number − 1)·segments/count⌋`.
  public int from(int segments) {
    return (int) ((number - 1L) * segments / count);
  }

  /// The segment after its last.
  public int to(int segments) {
    return (int) ((long) number * segments / count);
  }

  /// The name of its file.
  public String file() {
    return String.format(Locale.ROOT, "shard-%04d-of-%04d.part", number, count);
  }

  @Override
  public String toString() {
    return number + "/" + count;
  }
}
