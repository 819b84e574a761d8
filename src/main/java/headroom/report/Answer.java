package headroom.report;

import headroom.report.ReportPage.Table;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a further question to a scenario came to, for the report of its run.
///
/// @param heading the question that it answers, as the report puts it
/// @param sentences the answer in words, the most important first; without full stops at their ends
/// @param charts the answer in pictures
/// @param tables the answer in numbers
/// @param files contents of files that go into the output folder, by name
public record Answer(
    String heading,
    List<String> sentences,
    List<ReportChart> charts,
    List<Table> tables,
    Map<String, byte[]> files) {
  public Answer {
    sentences = List.copyOf(sentences);
    charts = List.copyOf(charts);
    tables = List.copyOf(tables);
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
  }
}
