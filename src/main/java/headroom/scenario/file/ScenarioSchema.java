package headroom.scenario.file;

import headroom.scenario.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The JSON Schema (draft 2020-12) of the scenario file, for editors: completion, hover texts and
/// early warnings. It is made from the same table of keys that the reader checks files against. It
/// accepts whatever the reader accepts and, being no reader, some more.
public final class ScenarioSchema {
  private static final String YEAR_MONTH_DAY = "\\d{4}-\\d{2}-\\d{2}";
  private static final String QUARTER = "\\d{4}-Q[1-4]";
  private static final String NAME = "^[a-z][a-z0-9-]*$";

  /// What editors offer where a value of a form is due.
  private static final Map<String, List<Object>> EXAMPLES =
      Map.of(
          "quantity", List.of("20%", 40, "30 to 45", "$name"),
          "path", List.of("20%", "$name", "30% to 50%"),
          "number", List.of("20%", "1_000", 3),
          "range", List.of("30 to 45", "10% to 15%"),
          "chance", List.of("4% per year", "$name per year"),
          "quarter", List.of("2026-Q1"),
          "date", List.of("2026-04-27"),
          "day", List.of("2026-04-27", "2026-Q2"),
          "reference", List.of("$cap"));

  /// What holds where a key is left out, by mapping and key.
  private static final Map<String, Object> DEFAULTS =
      Map.ofEntries(
          Map.entry("simulation.trials", 1_048_576),
          Map.entry("simulation.seed", 42),
          Map.entry("simulation.sampler", "sobol"),
          Map.entry("simulation.replicates", 32),
          Map.entry("beta.low", 0),
          Map.entry("beta.high", 1),
          Map.entry("student-t.location", 0),
          Map.entry("student-t.scale", 1),
          Map.entry("cap.already-counted", 0),
          Map.entry("agreement.payment-lag", 0),
          Map.entry("agreement.year", "calendar"),
          Map.entry("agreement.prorate", false),
          Map.entry("agreement.this-year", 0),
          Map.entry("shared-cap.already-counted", 0),
          Map.entry("shared-cap.split", "pro-rata"),
          Map.entry("tiered-rate.by", "year"),
          Map.entry("tiered-rate.applies-to", "part"),
          Map.entry("tiered-rate.so-far", 0),
          Map.entry("clue.reliability", "100%"),
          Map.entry("decision.lower-is-better", false),
          Map.entry("stream.kind", "revenue"),
          Map.entry("stream.achievement", "100%"),
          Map.entry("stream.volatility", 0),
          Map.entry("stream.half-life", 1),
          Map.entry("state.volatility", 0),
          Map.entry("schwartz-moon.correlation", 0));

  /// Mappings that stand in lists, which a child replaces whole: nothing in them can be removed by
  /// null.
  private static final Set<String> IN_LISTS =
      Set.of("known-branch", "branch", "correlation", "stream-pair", "shock", "tier");

  /// The words that a form takes.
  private static final Map<String, List<String>> WORDS =
      Map.of(
          "sampler", List.of("sobol", "philox"),
          "statistic", List.copyOf(PrecisionReader.statistics().keySet()),
          "kind", List.of("revenue", "spending"),
          "interpolate", List.of("linear"),
          "month", List.of("March", "June", "September", "December"),
          "by", List.of("quarter", "year", "life"),
          "part", List.of("part", "whole"),
          "year", List.of("calendar", "fiscal", "contract"),
          "split", List.of("pro-rata"));

  private ScenarioSchema() {}

  /// The words that a form takes; empty for a form that is no choice of words.
  static List<String> words(String form) {
    return WORDS.getOrDefault(form.replaceFirst("^valued-", ""), List.of());
  }

  /// The schema as indented JSON, ending with a line end.
  public static String text() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", "Headroom scenario");
    schema.put("description", "A capped revenue share and the revenue it lives on.");
    schema.putAll(reference("scenario"));
    schema.put("if", Map.of("not", Map.of("required", List.of("extends"))));
    schema.put("then", Map.of("required", List.of("headroom", "currency", "timeline", "streams")));
    schema.put("$defs", definitions());
    return JsonText.of(schema);
  }

  private static Map<String, Object> definitions() {
    Map<String, Object> definitions = new LinkedHashMap<>();
    Keys.ALL.forEach(block -> definitions.put(block.name(), mapping(block)));
    putSections(definitions);
    putQuantities(definitions);
    putWords(definitions);
    EXAMPLES.forEach(
        (form, examples) ->
            definitions.computeIfPresent(form, (_, plain) -> withExamples(plain, examples)));
    return definitions;
  }

  private static void putSections(Map<String, Object> definitions) {
    definitions.put("assumptions", named("assumption"));
    definitions.put("streams", named("stream"));
    definitions.put("events", named("event"));
    definitions.put("caps", named("shared-cap"));
    definitions.put("agreements", named("agreement"));
    definitions.put("clues", named("clue"));
    definitions.put("bounds", listOf("number"));
    definitions.put("options", named("option"));
    definitions.put("settings", type("object"));
    definitions.put("tiers", listOf("tier"));
    definitions.put("split", anyOf(Map.of("enum", words("split")), reference("valued-names")));
    definitions.put("correlations", listOf("correlation"));
    definitions.put("stream-correlation", anyOf(reference("valued-number"), listOf("stream-pair")));
    definitions.put("discrete", listOf("known-branch"));
    definitions.put("mixture", listOf("branch"));
    definitions.put("shocks", listOf("shock"));
    definitions.put("changed-values", listOf("changed-value"));
    definitions.put("amounts", listOf("valued-number"));
    definitions.put("amounts-or-column", anyOf(reference("amounts"), reference("history-column")));
    definitions.put("state-or-odds", anyOf(reference("name"), reference("odds")));
    definitions.put("history-or-file", anyOf(reference("file"), reference("history")));
  }

  private static void putQuantities(Map<String, Object> definitions) {
    String number = NumberFaults.FORM;
    Map<String, Object> range = pattern("^%s\\s+to\\s+%s$".formatted(number, number));
    definitions.put("number", anyOf(type("number"), pattern("^" + number + "$")));
    definitions.put("count", anyOf(type("integer"), pattern("^" + number + "$")));
    definitions.put("range", described(range, "A range: 5% of draws lie below, 5% above."));
    definitions.put("reference", described(pattern("^\\$.+$"), "The assumption of this name."));
    List<Map<String, Object>> scalars =
        List.of(reference("number"), reference("range"), reference("reference"));
    definitions.put("quantity", anyOf(scalars, reference("quantity-mapping")));
    definitions.put("assumption", anyOf(scalars, reference("assumption-mapping")));
    definitions.put("path", anyOf(scalars, reference("path-mapping")));
    definitions.put("rate", anyOf(reference("path"), reference("tiered-rate")));
    definitions.put("cap-total", anyOf(reference("path"), reference("multiple")));
    definitions.put("pays", anyOf(reference("quantity"), reference("pays-by-day")));
    definitions.put("once", anyOf(reference("valued-name"), reference("condition")));
    definitions.put("chance-alone", pattern("^.+\\s+per\\s+year$"));
    definitions.put("chance", valued("chance-alone"));
    String dates = "^%1$s(?:\\s+to\\s+%1$s)?$".formatted(YEAR_MONTH_DAY);
    definitions.put("date-law", anyOf(pattern(dates), type("object")));
  }

  private static void putWords(Map<String, Object> definitions) {
    definitions.put("version", Map.of("const", 1));
    definitions.put("text", Map.of("type", List.of("string", "number", "boolean")));
    definitions.put("label", label());
    definitions.put("name", pattern(NAME));
    definitions.put("party", Map.of("type", List.of("string", "number")));
    definitions.put("file", type("string"));
    definitions.put("quarter", pattern("^" + QUARTER + "$"));
    definitions.put("date", pattern("^" + YEAR_MONTH_DAY + "$"));
    definitions.put("day", pattern("^(?:" + YEAR_MONTH_DAY + "|" + QUARTER + ")$"));
    definitions.put("sampler", Map.of("enum", words("sampler")));
    definitions.put("statistic", Map.of("enum", words("statistic")));
    definitions.put("kind", Map.of("enum", words("kind")));
    definitions.put("interpolate", Map.of("enum", words("interpolate")));
    definitions.put("month", Map.of("enum", words("month")));
    definitions.put("evidence", grades());
    definitions.put("pair", listOf("name"));
    definitions.put("by", Map.of("enum", words("by")));
    definitions.put("part", Map.of("enum", words("part")));
    definitions.put("year", Map.of("enum", words("year")));
    definitions.put("flag", Map.of("enum", List.of(true, false, "true", "false")));
    definitions.put(
        "window",
        anyOf(type("integer"), pattern("^(?:quarter|year|life|\\d{4}|" + QUARTER + ")$")));
    definitions.put("bound", pattern("^(?:\\S+\\s+or\\s+more|less\\s+than\\s+\\S+)$"));
    definitions.put("names-alone", anyOf(reference("name"), listOf("name")));
    for (String form :
        List.of(
            "number", "name", "party", "day", "date", "kind", "by", "part", "year", "flag",
            "window", "bound")) {
      definitions.put("valued-" + form, valued(form));
    }
    definitions.put("names", valued("names-alone"));
    definitions.put("valued-names", valued("names-alone"));
    definitions.put("seasons-or-list", anyOf(reference("seasons"), four("valued-number")));
    definitions.put("valued-seasons", valued("seasons-or-list"));
  }

  private static Map<String, Object> label() {
    Map<String, Object> label = new LinkedHashMap<>();
    label.put("type", List.of("string", "number", "boolean"));
    label.put("maxLength", Label.LONGEST);
    return label;
  }

  /// The evidence grades, each with what it means.
  private static Map<String, Object> grades() {
    List<Map<String, Object>> grades = new ArrayList<>();
    ProvenanceKeys.GRADES.forEach(
        (word, grade) -> grades.add(described(Map.of("const", word), meaning(grade))));
    return Map.of("anyOf", grades);
  }

  private static String meaning(Evidence grade) {
    return switch (grade) {
      case FILED -> "In a company's filing or official post.";
      case STATED -> "Said by a named executive on record.";
      case REPORTED -> "In the press, which cites people or documents.";
      case LEAKED -> "From documents not meant for the public.";
      case ESTIMATED -> "A third party's estimate.";
      case INFERRED -> "Our arithmetic on other figures.";
      case ASSUMED -> "Our judgement; no source has it.";
    };
  }

  private static Map<String, Object> mapping(Block block) {
    Map<String, Object> properties = new LinkedHashMap<>();
    block.keys().forEach(key -> properties.put(key.name(), property(block, key)));
    if (block.provenance()) {
      properties.putAll(provenance());
    }
    Map<String, Object> mapping = new LinkedHashMap<>();
    mapping.put("description", block.description());
    mapping.put("type", "object");
    mapping.put("additionalProperties", false);
    mapping.put("properties", properties);
    if (!block.families().isEmpty()) {
      String others = properties.keySet().stream().collect(Collectors.joining("|"));
      Map<String, Object> patterns = new LinkedHashMap<>();
      for (Block.Family family : block.families()) {
        patterns.put(
            "^(?!(?:%s)$)%s$".formatted(others, family.pattern()),
            value(family.form(), family.description()));
      }
      mapping.put("patternProperties", patterns);
    }
    return mapping;
  }

  private static Map<String, Object> property(Block block, Block.Key key) {
    boolean needed = IN_LISTS.contains(block.name()) || key.form().equals("version");
    Map<String, Object> property =
        needed
            ? described(reference(key.form()), key.description())
            : value(key.form(), key.description());
    Object unlessGiven = DEFAULTS.get(block.name() + "." + key.name());
    if (unlessGiven != null) {
      property.put("default", unlessGiven);
    }
    return property;
  }

  private static Map<String, Object> withExamples(Object plain, List<Object> examples) {
    Map<String, Object> with = new LinkedHashMap<>();
    ((Map<?, ?>) plain).forEach((key, value) -> with.put(String.valueOf(key), value));
    with.put("examples", examples);
    return with;
  }

  /// A value may be null: that is how a child removes a parent's key.
  private static Map<String, Object> value(String form, String description) {
    return described(anyOf(reference(form), type("null")), description);
  }

  private static Map<String, Object> provenance() {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("source", value("text", "Who says so, and when."));
    properties.put("as-of", value("text", "The date the number refers to."));
    properties.put("evidence", value("evidence", "How well it is supported."));
    properties.put("unit", value("text", "What it is measured in."));
    properties.put("note", value("text", "Anything else a reader should know."));
    return properties;
  }

  /// A value alone, or in a mapping with its source.
  private static Map<String, Object> valued(String form) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("value", value(form, "The value itself."));
    properties.putAll(provenance());
    Map<String, Object> wrapper = new LinkedHashMap<>();
    wrapper.put("type", "object");
    wrapper.put("additionalProperties", false);
    wrapper.put("properties", properties);
    return anyOf(reference(form), wrapper);
  }

  private static Map<String, Object> named(String form) {
    Map<String, Object> named = new LinkedHashMap<>();
    named.put("type", "object");
    named.put("propertyNames", pattern(NAME));
    named.put("additionalProperties", anyOf(reference(form), type("null")));
    return named;
  }

  private static Map<String, Object> listOf(String form) {
    Map<String, Object> list = new LinkedHashMap<>();
    list.put("type", "array");
    list.put("items", reference(form));
    return list;
  }

  private static Map<String, Object> four(String form) {
    Map<String, Object> list = listOf(form);
    list.put("minItems", 4);
    list.put("maxItems", 4);
    return list;
  }

  private static Map<String, Object> reference(String form) {
    return Map.of("$ref", "#/$defs/" + form);
  }

  private static Map<String, Object> type(String name) {
    return Map.of("type", name);
  }

  private static Map<String, Object> pattern(String regex) {
    Map<String, Object> text = new LinkedHashMap<>();
    text.put("type", "string");
    text.put("pattern", regex);
    return text;
  }

  private static Map<String, Object> described(Map<String, Object> form, String description) {
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("description", description);
    described.putAll(form);
    return described;
  }

  private static Map<String, Object> anyOf(Map<String, Object> one, Map<String, Object> other) {
    return anyOf(List.of(one), other);
  }

  private static Map<String, Object> anyOf(
      List<Map<String, Object>> forms, Map<String, Object> last) {
    List<Map<String, Object>> all = new ArrayList<>(forms);
    all.add(last);
    return Map.of("anyOf", all);
  }
}
