package headroom.expression;

import headroom.words.VisibleText;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A place in a text that is being read.
final class Cursor {
  private static final int LONGEST_QUOTE = 40;
  private static final Pattern BLANKS = Pattern.compile("\\s*");

  private final String text;
  private final int end;
  private int position;

  Cursor(String text) {
    this(text, text.length());
  }

  /// @param text a text
  /// @param end how many characters of it are read
  Cursor(String text, int end) {
    this.text = text;
    this.end = end;
    skipBlanks();
  }

  /// Goes to another place.
  Cursor at(int place) {
    position = place;
    skipBlanks();
    return this;
  }

  /// Characters before the place.
  int position() {
    return position;
  }

  /// The whole text.
  String text() {
    return text;
  }

  boolean atEnd() {
    return position == end;
  }

  /// The character at the place; a line end where there is none.
  char next() {
    return atEnd() ? '\n' : text.charAt(position);
  }

  void skipBlanks() {
    take(BLANKS);
  }

  /// Passes what stands at the place, if it has a form.
  Optional<String> take(Pattern form) {
    Optional<String> found = peek(form);
    found.ifPresent(it -> position += it.length());
    return found;
  }

  /// What stands at the place, if it has a form.
  Optional<String> peek(Pattern form) {
    Matcher matcher = form.matcher(text).region(position, end);
    return matcher.lookingAt() ? Optional.of(matcher.group()) : Optional.empty();
  }

  /// Passes a character, if it stands at the place.
  boolean take(char wanted) {
    boolean there = !atEnd() && next() == wanted;
    position += there ? 1 : 0;
    return there;
  }

  void requireEnd(String after) {
    skipBlanks();
    if (!atEnd()) {
      throw fault("nothing may follow %s, found %s; remove it".formatted(after, quote(rest())));
    }
  }

  /// What is left of the text.
  String rest() {
    return text.substring(position, end).strip();
  }

  ExpressionException fault(String message) {
    return fault(message, position);
  }

  ExpressionException fault(String message, int at) {
    return new ExpressionException(message, text, at);
  }

  /// User text between backticks, cut where it is long, fit for a terminal.
  static String quote(String text) {
    int points = text.codePointCount(0, text.length());
    String shown =
        points <= LONGEST_QUOTE
            ? text
            : text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTE - 1)) + "…";
    return "`" + VisibleText.withPlainBlanks(shown) + "`";
  }
}
