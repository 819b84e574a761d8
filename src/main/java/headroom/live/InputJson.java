package headroom.live;

import headroom.distribution.Atom;
import headroom.distribution.Distribution;
import headroom.report.ChangeWords;
import headroom.report.LawPictures;
import headroom.report.WrittenInputs;
import headroom.report.format.JsonObject;
import headroom.result.Estimate;
import headroom.scenario.Evidence;
import headroom.scenario.Input;
import headroom.words.Rounding;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;

/// An input for the page: as written, what its law is, where it comes from, what uses it.
///
/// @param written the inputs of the scenario
/// @param laws what is known of their values
/// @param before what they were in the file as written, by path
record InputJson(WrittenInputs written, InputLaws laws, Map<String, InputLaws.Known> before) {
  private static final int MOST_STEPS = 24;
  private static final int MOST_USERS = 6;

  JsonObject of(Input input, String label) {
    InputLaws.Known known = known(input);
    boolean percent = written.percent(input.path());
    boolean yours = isYours(input);
    return new JsonObject()
        .put("path", input.path())
        .put("label", label)
        .put("kind", known.kind().name().toLowerCase(Locale.ROOT))
        .put("written", input.text())
        .put("value", known.value())
        .put("unit", percent ? "%" : input.provenance().unit().orElse(""))
        .put("evidence", input.provenance().evidence().map(Evidence::word).orElse(""))
        .put("source", yours ? "" : ChangeWords.source(input).orElse(""))
        .put("note", input.provenance().note().orElse(""))
        .put("yours", yours)
        .putJson("range", range(known))
        .putJson("steps", steps(known, input.path()))
        .put("svg", picture(known, input.path()))
        .put("usedBy", usedBy(input));
  }

  /// What is known of it; one that is held keeps the law that it has in the file, to be held
  /// elsewhere.
  private InputLaws.Known known(Input input) {
    InputLaws.Known own = laws.of(input);
    InputLaws.Known written = before.getOrDefault(input.path(), own);
    boolean held = isYours(input) && own.law().isEmpty() && own.kind() == InputLaws.Kind.PLAIN;
    return held ? new InputLaws.Known(written.kind(), written.law(), own.value()) : own;
  }

  /// Whether it was changed on the page.
  static boolean isYours(Input input) {
    return input.change().filter(it -> it.by().equals("on the command line")).isPresent();
  }

  /// P1 to P99 of a law that has them; of an event their days.
  static String range(InputLaws.Known known) {
    if (known.law().isEmpty()) {
      return "null";
    }
    Distribution law = known.law().get();
    double[] shares = {0.01, 0.05, 0.5, 0.95, 0.99};
    String[] names = {"p1", "p5", "p50", "p95", "p99"};
    double[] values = DoubleStream.of(shares).map(law::quantile).toArray();
    if (!DoubleStream.of(values).allMatch(Double::isFinite)) {
      return "null";
    }
    JsonObject range = new JsonObject();
    for (int i = 0; i < names.length; i++) {
      if (known.kind() == InputLaws.Kind.EVENT) {
        range.put(names[i], LocalDate.ofEpochDay((long) Math.floor(values[i])).toString());
      } else {
        range.put(names[i], values[i]);
      }
    }
    return range.toString();
  }

  private String steps(InputLaws.Known known, String path) {
    List<Atom> atoms = known.law().map(Distribution::atoms).orElse(List.of());
    if (known.kind() != InputLaws.Kind.PICK || atoms.isEmpty() || atoms.size() > MOST_STEPS) {
      return "null";
    }
    return JsonList.of(
        atoms.stream()
            .map(
                atom ->
                    new JsonObject()
                        .put("value", atom.value())
                        .put("text", written.like(path, atom.value()))
                        .put("chance", chance(atom))));
  }

  private static String chance(Atom atom) {
    return Rounding.briefPercent(
        new Estimate(Math.min(1, atom.probability()), OptionalDouble.empty()));
  }

  String picture(InputLaws.Known known, String path) {
    return known.kind() == InputLaws.Kind.EVENT
        ? ""
        : known.law().map(law -> LawPictures.of(path, written, law)).orElse("");
  }

  private String usedBy(Input input) {
    if (!input.path().startsWith("assumptions.")) {
      return "";
    }
    String name = input.path().substring("assumptions.".length());
    Pattern named = Pattern.compile("\\$" + Pattern.quote(name) + "(?![a-z0-9-])");
    List<String> users =
        written.byPath().values().stream()
            .filter(other -> named.matcher(other.text()).find())
            .map(Input::path)
            .toList();
    return String.join(", ", users.subList(0, Math.min(MOST_USERS, users.size())))
        + (users.size() > MOST_USERS ? ", …" : "");
  }
}
