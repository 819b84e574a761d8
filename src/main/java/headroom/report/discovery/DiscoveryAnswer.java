package headroom.report.discovery;

import headroom.report.Answer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// In which futures something happens, as a part of a run's report.
public final class DiscoveryAnswer {
  private DiscoveryAnswer() {}

  /// The answer, with its files.
  ///
  /// @param report what came out
  /// @param version of the program
  public static Answer of(DiscoveryReport report, String version) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("discover.json", utf8(DiscoveryJson.text(version, report)));
    files.put("discover.csv", utf8(DiscoveryCsv.limits(report)));
    return new Answer(
        "In which futures?",
        new DiscoverySentences(report).all(),
        new DiscoveryCharts(report, version).all(),
        new DiscoveryTables(report).all(),
        files);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
