package headroom.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import headroom.chart.WebTypeface;

/// The templates of pages.
public final class Templates {
  private static final String END_OF_HEAD = "</head>";

  private Templates() {}

  /// The text of a page, which brings the typeface of its charts along.
  ///
  /// @param template the template's file
  /// @param page what it lays out
  public static String text(String template, Object page) {
    StringOutput output = new StringOutput();
    engine().render(template, page, output);
    String text = output.toString();
    int end = text.indexOf(END_OF_HEAD);
    return text.substring(0, end)
        + "<style>\n"
        + WebTypeface.css(text)
        + "</style>\n"
        + text.substring(end);
  }

  /// They are found whatever class loader the calling thread has: a server's threads have one that
  /// knows nothing of them.
  private static TemplateEngine engine() {
    Thread thread = Thread.currentThread();
    ClassLoader own = thread.getContextClassLoader();
    thread.setContextClassLoader(Templates.class.getClassLoader());
    try {
      return TemplateEngine.createPrecompiled(ContentType.Html);
    } finally {
      thread.setContextClassLoader(own);
    }
  }
}
