package headroom.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/// The page of an answered question, in one file that needs nothing else. Laid out by
/// `question.jte`.
public final class QuestionHtml {
  private QuestionHtml() {}

  /// The text of the page.
  public static String text(QuestionPage page) {
    StringOutput output = new StringOutput();
    TemplateEngine.createPrecompiled(ContentType.Html).render("question.jte", page, output);
    return output.toString();
  }
}
