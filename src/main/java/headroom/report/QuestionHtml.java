package headroom.report;

import gg.jte.output.StringOutput;

/// The page of an answered question, in one file that needs nothing else. Laid out by
/// `question.jte`.
public final class QuestionHtml {
  private QuestionHtml() {}

  /// The text of the page.
  public static String text(QuestionPage page) {
    StringOutput output = new StringOutput();
    Templates.engine().render("question.jte", page, output);
    return output.toString();
  }
}
