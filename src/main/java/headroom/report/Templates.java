package headroom.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;

/// The templates of pages. They are found whatever class loader the calling thread has: a server's
/// threads have one that knows nothing of them.
final class Templates {
  private Templates() {}

  static TemplateEngine engine() {
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
