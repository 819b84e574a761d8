package headroom.report.verify;

import headroom.report.format.Json;
import headroom.report.format.JsonObject;
import headroom.verify.Check;
import headroom.verify.Verification.Subject;
import java.util.List;
import java.util.stream.Collectors;

/// A verification for programs: every check on a line of its own.
public final class VerificationJson {
  /// Version of the form; raised when it changes.
  public static final int FORMAT = 1;

  private VerificationJson() {}

  /// The text, ending in a line feed.
  ///
  /// @param version version of the program
  /// @param subjects what was checked
  public static String text(String version, List<Subject> subjects) {
    boolean passed =
        subjects.stream().flatMap(subject -> subject.checks().stream()).allMatch(Check::passed);
    String checks =
        subjects.stream()
            .flatMap(subject -> subject.checks().stream().map(check -> line(subject, check)))
            .collect(Collectors.joining(","));
    return "{\"format\": %s, \"headroom\": %s, \"passed\": %s, \"limit\": %s,\n \"checks\": [%s]}\n"
        .formatted(FORMAT, Json.string(version), passed, Json.number(Check.LIMIT), checks);
  }

  private static String line(Subject subject, Check check) {
    JsonObject json =
        new JsonObject()
            .put("subject", subject.name())
            .put("quantity", check.quantity())
            .put("which", check.which())
            .put("exact", check.exact())
            .put("engine", check.found());
    switch (check.bound()) {
      case Check.Certain(double tolerance) -> json.put("tolerance", tolerance);
      case Check.Sampled(double standardError, double score) ->
          json.put("se", standardError).put("z", score);
    }
    return "\n   " + json.put("passed", check.passed());
  }
}
