package headroom.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads tests joined by `and`.
final class ConditionReader {
  private static final Pattern NOT = Pattern.compile("not(?=\\s|$)");
  private static final Pattern AND = Pattern.compile("and(?=\\s|$)");
  private static final Pattern RELATION = Pattern.compile("[<>=!≤≥≠]+");
  private static final Pattern WORD = Pattern.compile("[^\\s)]+");

  private final Cursor cursor;
  private final Catalogue catalogue;

  ConditionReader(Cursor cursor, Catalogue catalogue) {
    this.cursor = cursor;
    this.catalogue = catalogue;
  }

  /// The condition at the place, up to the end or a closing bracket.
  Condition condition() {
    List<Test> tests = new ArrayList<>();
    do {
      cursor.skipBlanks();
      tests.add(test());
      cursor.skipBlanks();
    } while (another());
    return new Condition(tests);
  }

  private boolean another() {
    if (cursor.atEnd() || cursor.next() == ')') {
      return false;
    }
    if (cursor.take(AND).isPresent()) {
      return true;
    }
    if (Numbers.begins(cursor)) {
      throw cursor.fault("a number has no blanks inside; write for example 1_000");
    }
    throw cursor.fault(
        cursor.peek(RELATION).isPresent()
            ? "a metric has one limit in a test; write two tests joined by `and`"
            : "tests are joined by `and` alone, found "
                + cursor.peek(WORD).map(Cursor::quote).orElse("nothing"));
  }

  private Test test() {
    if (cursor.atEnd() || cursor.next() == ')') {
      throw cursor.fault("a test is missing here, such as revenue-share.paid > 40");
    }
    if (cursor.take(NOT).isPresent()) {
      return not();
    }
    if (Numbers.begins(cursor)) {
      throw cursor.fault("the metric comes first and the number after it: revenue-share.paid > 40");
    }
    if (cursor.next() == '(') {
      throw cursor.fault("a condition needs no brackets: all of its tests must hold; remove them");
    }
    Known metric = Known.read(cursor, catalogue);
    cursor.skipBlanks();
    int at = cursor.position();
    Optional<String> sign = cursor.take(RELATION);
    return sign.isPresent() ? compared(metric, sign.get(), at) : alone(metric, true);
  }

  private Test not() {
    cursor.skipBlanks();
    if (cursor.atEnd()) {
      throw cursor.fault("`not` needs what is not to happen: not revenue-share.cap.hit");
    }
    if (cursor.next() == '(' || cursor.peek(NOT).isPresent()) {
      throw cursor.fault("`not` stands before one metric, as in not revenue-share.cap.hit");
    }
    Known metric = Known.read(cursor, catalogue);
    cursor.skipBlanks();
    int at = cursor.position();
    Optional<String> sign = cursor.take(RELATION);
    if (sign.isPresent() && metric.kind() != Catalogue.Kind.PROBABILITY) {
      throw cursor.fault(
          relation(sign.get())
              .map(
                  it ->
                      "a comparison is turned round, not negated: write %s %s …"
                          .formatted(metric.text(), it.opposite().text()))
              .orElse(unknownSign(sign.get())),
          metric.at());
    }
    return sign.isPresent() ? compared(metric, sign.get(), at) : alone(metric, false);
  }

  private Test alone(Known metric, boolean wanted) {
    if (metric.kind() != Catalogue.Kind.PROBABILITY) {
      throw cursor.fault(Refusals.noTest(metric, wanted), metric.at());
    }
    return new Test.Happens(metric.of(), wanted);
  }

  private Test compared(Known metric, String sign, int at) {
    Relation relation = relation(sign).orElseThrow(() -> cursor.fault(unknownSign(sign), at));
    Refusals.ofComparison(metric)
        .ifPresent(
            refusal -> {
              throw cursor.fault(refusal, metric.at());
            });
    boolean date = metric.kind() == Catalogue.Kind.DATE;
    double value = Numbers.read(cursor, date ? Numbers.YEAR : Numbers.NUMBER);
    return new Test.Compared(metric.of(), relation, value);
  }

  private static Optional<Relation> relation(String sign) {
    for (Relation relation : Relation.values()) {
      if (relation.text().equals(sign)) {
        return Optional.of(relation);
      }
    }
    return Optional.empty();
  }

  private static String unknownSign(String sign) {
    String meant =
        switch (sign) {
          case "≤", "=<" -> "; write <=";
          case "≥", "=>" -> "; write >=";
          case "=", "==" -> "; for one value write two tests, >= and <=";
          default -> "";
        };
    return "a test compares by >, >=, < or <=, found %s%s".formatted(Cursor.quote(sign), meant);
  }
}
