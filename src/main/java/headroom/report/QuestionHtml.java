package headroom.report;

/// The page of an answered question, in one file that needs nothing else. Laid out by
/// `question.jte`.
public final class QuestionHtml {
  private QuestionHtml() {}

  /// The text of the page.
  public static String text(QuestionPage page) {
    return Templates.text("question.jte", page);
  }
}
