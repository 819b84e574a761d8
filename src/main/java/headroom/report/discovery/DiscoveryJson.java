package headroom.report.discovery;

import headroom.discovery.Discovered;
import headroom.discovery.Findings;
import headroom.discovery.FoundBox;
import headroom.discovery.FoundBox.TestedLimit;
import headroom.discovery.Limit;
import headroom.discovery.Shares;
import headroom.report.format.Json;
import headroom.report.format.JsonObject;
import headroom.report.format.ResultsJson;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/// `discover.json`: all numbers of a search. Equal bytes for equal scenario, question, seed and
/// version.
public final class DiscoveryJson {
  private DiscoveryJson() {}

  /// The text of the file, ending in a line feed.
  ///
  /// @param version version of the program
  public static String text(String version, DiscoveryReport report) {
    Discovered discovered = report.discovered();
    DiscoverySentences sentences = new DiscoverySentences(report);
    JsonObject share =
        ResultsJson.estimate(new JsonObject(), "share", Estimates.of(discovered.share()));
    String members = share.toString();
    return String.join(
            ",\n ",
            "{\"format\": 1, \"headroom\": " + Json.string(version),
            "\"scenario\": "
                + new JsonObject()
                    .put("name", report.scenario().name())
                    .put("sha256", report.scenario().sha256())
                + ", \"currency\": "
                + Json.string(report.scenario().currency()),
            "\"simulation\": " + ResultsJson.simulation(discovered.simulation()),
            "\"where\": " + Json.string(report.where()),
            "\"over\": " + (report.years() ? "[\"inputs\", \"years\"]" : "[\"inputs\"]"),
            members.substring(1, members.length() - 1) + ", \"cases\": " + discovered.cases(),
            "\"boxes\": " + list(discovered.boxes(), box -> box(report, box)),
            "\"peeling\": " + list(discovered.findings().peeling(), DiscoveryJson::step),
            "\"reason\": "
                + (discovered.boxes().isEmpty() ? Json.string(sentences.reason()) : "null"),
            "\"notes\": " + list(report.notes(), Json::string))
        + "}\n";
  }

  private static <T> String list(List<T> things, Function<T, ?> json) {
    return things.stream()
        .map(thing -> "\n   " + json.apply(thing))
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static JsonObject box(DiscoveryReport report, FoundBox box) {
    return shares(
        new JsonObject()
            .putJson(
                "limits",
                limits(report, box).stream()
                    .map(JsonObject::toString)
                    .collect(Collectors.joining(", ", "[", "]"))),
        box.shares());
  }

  /// One object for each axis: where both its ends are bounded, with the larger p of the two.
  private static List<JsonObject> limits(DiscoveryReport report, FoundBox box) {
    List<JsonObject> limits = new ArrayList<>();
    List<TestedLimit> all = box.limits();
    for (int i = 0; i < all.size(); i++) {
      TestedLimit limit = all.get(i);
      boolean both = i + 1 < all.size() && all.get(i + 1).limit().axis() == limit.limit().axis();
      limits.add(both ? range(report, limit, all.get(++i)) : one(report, limit));
    }
    return limits;
  }

  private static JsonObject named(DiscoveryReport report, Limit limit) {
    return new JsonObject().put("input", report.discovered().axes().get(limit.axis()).name());
  }

  private static JsonObject one(DiscoveryReport report, TestedLimit limit) {
    JsonObject json = named(report, limit.limit());
    switch (limit.limit()) {
      case Limit.AtLeast(int _, double value) -> json.put("low", value).putJson("high", "null");
      case Limit.AtMost(int _, double value) -> json.putJson("low", "null").put("high", value);
      case Limit.NoneOf(int axis, SortedSet<Integer> names) ->
          json.putJson("low", "null")
              .putJson("high", "null")
              .putJson(
                  "values",
                  new AxisWords(report)
                      .kept(axis, names).stream()
                          .map(Json::string)
                          .collect(Collectors.joining(", ", "[", "]")));
    }
    return json.put("p", limit.p());
  }

  private static JsonObject range(DiscoveryReport report, TestedLimit one, TestedLimit other) {
    TestedLimit low = one.limit() instanceof Limit.AtLeast ? one : other;
    TestedLimit high = one.limit() instanceof Limit.AtLeast ? other : one;
    JsonObject json = named(report, low.limit());
    if (low.limit() instanceof Limit.AtLeast(int _, double least)
        && high.limit() instanceof Limit.AtMost(int _, double most)) {
      json.put("low", least).put("high", most);
    }
    return json.put("p", Math.max(low.p(), high.p())).put("low_p", low.p()).put("high_p", high.p());
  }

  private static JsonObject step(Findings.Step step) {
    JsonObject json =
        new JsonObject().put("search", step.search() + 1).put("limits", step.limits());
    return shares(json, step.shares()).put("chosen", step.chosen());
  }

  private static JsonObject shares(JsonObject json, Shares shares) {
    ResultsJson.estimate(json, "coverage", Estimates.of(shares.coverage()));
    ResultsJson.estimate(json, "density", Estimates.of(shares.density()));
    return ResultsJson.estimate(json, "mass", Estimates.of(shares.mass()));
  }
}
