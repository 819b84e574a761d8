package headroom.expression;

import headroom.words.Caret;

/// A text that is no expression of a scenario. The message is one sentence, with what to do.
public final class ExpressionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String text;
  private final int position;

  ExpressionException(String message, String text, int position) {
    super(message);
    this.text = text;
    this.position = position;
  }

  /// The whole text.
  public String text() {
    return text;
  }

  /// Where in the text the fault is: characters before it, from 0 to its length.
  public int position() {
    return position;
  }

  /// The text and below it a caret under the place: two lines, two blanks in, each with a line end.
  public String withCaret() {
    return Caret.under(text, text.codePointCount(0, position));
  }
}
