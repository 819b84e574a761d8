package headroom.expression;

import headroom.words.WrittenNumber;
import java.util.Optional;
import java.util.regex.Pattern;

/// Numbers inside expressions, written as in scenarios: `40`, `1_000`, `20%`.
final class Numbers {
  /// What is needed where any number may stand.
  static final String NUMBER = "a number such as 3.5, 1_000 or 20%";

  /// What is needed where a date is compared.
  static final String YEAR = "a decimal year such as 2030 or 2028.75";

  private static final Pattern FORM = Pattern.compile(WrittenNumber.FORM + "(?=[\\s)]|$)");
  private static final Pattern WORD = Pattern.compile("[^\\s)]+");

  private Numbers() {}

  /// Whether a number, or its beginning, stands at the place.
  static boolean begins(Cursor cursor) {
    char next = cursor.next();
    return Character.isDigit(next) || next == '-' || next == '+' || next == '.';
  }

  /// Passes the number at the place, blanks before it too.
  ///
  /// @param needed what is needed there: [#NUMBER] or [#YEAR]
  static double read(Cursor cursor, String needed) {
    cursor.skipBlanks();
    Optional<String> written = cursor.peek(FORM);
    var value = WrittenNumber.parse(written.orElse("none"));
    if (value.isEmpty()) {
      String found = cursor.peek(WORD).map(word -> ", found " + Cursor.quote(word)).orElse("");
      throw cursor.fault(needed + " is needed here" + found);
    }
    cursor.take(FORM);
    return value.getAsDouble();
  }
}
