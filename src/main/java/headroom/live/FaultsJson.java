package headroom.live;

import headroom.report.format.JsonObject;
import headroom.scenario.file.Fault;
import headroom.scenario.file.FaultPrinter;
import headroom.words.VisibleText;
import java.util.List;

/// What is wrong with a scenario, for the field that it is about.
final class FaultsJson {
  private static final String SETTING = "--set ";
  private static final int MOST = 100;

  private FaultsJson() {}

  /// The faults as a JSON array.
  static String of(List<Fault> faults) {
    return JsonList.of(faults.stream().limit(MOST).map(FaultsJson::of));
  }

  private static JsonObject of(Fault fault) {
    boolean setting = fault.file().startsWith(SETTING);
    List<String> lines = FaultPrinter.print(fault).lines().toList();
    return new JsonObject()
        .put("path", setting ? fault.file().substring(SETTING.length()) : "")
        .put("file", setting ? "" : VisibleText.of(fault.file()))
        .put("message", VisibleText.of(fault.message()))
        .put("line", fault.line())
        .put("column", fault.column())
        .put("text", lines.size() > 1 ? lines.get(1) : "")
        .put("caret", lines.size() > 2 ? lines.get(2) : "");
  }
}
