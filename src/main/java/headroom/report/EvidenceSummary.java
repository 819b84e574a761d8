package headroom.report;

import headroom.report.ReportPage.EvidencePart;
import headroom.report.ReportPage.Grade;
import headroom.report.ReportPage.InputRow;
import headroom.report.format.GradeWords;
import headroom.result.Result;
import headroom.result.SimulationFacts;
import headroom.scenario.Assumption;
import headroom.scenario.Evidence;
import headroom.scenario.Input;
import headroom.scenario.InputGrades;
import headroom.scenario.Provenance;
import headroom.scenario.Scenario;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What a scenario rests on: how precise the simulation is, and where every input comes from.
final class EvidenceSummary {
  private EvidenceSummary() {}

  static EvidencePart of(Scenario scenario, Result result, List<String> warnings) {
    Map<String, String> pictures = LawPictures.of(scenario);
    InputGrades grades = InputGrades.of(scenario);
    return new EvidencePart(
        errors(result),
        basis(grades),
        grades(grades),
        scenario.inputs().stream()
            .map(input -> row(resolved(input, scenario), pictures, scenario))
            .toList(),
        Stream.concat(scenario.notes().stream(), warnings.stream()).toList());
  }

  /// A name that says nothing about itself rests on what its assumption rests on.
  private static Input resolved(Input input, Scenario scenario) {
    boolean silent = input.provenance().equals(Provenance.NONE);
    return silent && input.isReference()
        ? scenario.assumptions().stream()
            .filter(assumption -> input.text().equals("$" + assumption.name()))
            .findFirst()
            .map(
                assumption ->
                    new Input(input.path(), input.text(), reference(assumption), input.change()))
            .orElse(input)
        : input;
  }

  private static Provenance reference(Assumption assumption) {
    Provenance own = assumption.provenance();
    Optional<String> see = Optional.of("See assumptions." + assumption.name());
    return new Provenance(see, Optional.empty(), own.evidence(), own.unit(), Optional.empty());
  }

  private static List<String> errors(Result result) {
    SimulationFacts facts = result.simulation();
    List<String> errors = new ArrayList<>();
    errors.add(
        facts.replicates() < 2
            ? "Errors of the simulation: a run with a single replicate gives no standard errors."
            : "Errors of the simulation: every ± is one standard error, taken from the spread of %s independent parts of %s. The number that endless trials would give lies within two of them in about 95 of 100 cases."
                .formatted(facts.replicates(), Phrases.trials(facts.trials())));
    CarriedMeans.of(result).ifPresent(sentence -> errors.add(sentence + "."));
    errors.add(
        "Percentiles are read off counted trials; between counts they are accurate to %s of their value. P95 means that 95 %% of the trials lie at or below it."
            .formatted(share(facts.binResolution())));
    errors.add(
        "Errors of the assumptions are larger and are not in the ±: the numbers are only as good as"
            + " the inputs below. Change one in the scenario file and run again to see what depends"
            + " on it.");
    return errors;
  }

  private static String share(double fraction) {
    return new BigDecimal(100 * fraction)
            .round(new MathContext(1))
            .stripTrailingZeros()
            .toPlainString()
        + " %";
  }

  /// How many of the inputs rest on judgement alone, and how many do not say what they rest on.
  private static String basis(InputGrades inputs) {
    int silent = inputs.with(Optional.empty()).size();
    return "Every value of the scenario as its author wrote it, with what it rests on: %s of %s are the author’s own judgement, %s %s not say. A name ($…) is not counted again."
        .formatted(
            inputs.with(Optional.of(Evidence.ASSUMED)).size(),
            inputs.total(),
            silent,
            silent == 1 ? "does" : "do");
  }

  private static List<Grade> grades(InputGrades inputs) {
    List<Grade> grades = new ArrayList<>();
    for (Evidence evidence : Evidence.values()) {
      int count = inputs.with(Optional.of(evidence)).size();
      grades.add(new Grade(evidence.word(), meaning(evidence), count));
    }
    int silent = inputs.with(Optional.empty()).size();
    if (silent > 0) {
      grades.add(new Grade(GradeWords.NOT_SAID, "the scenario names no grade", silent));
    }
    return grades;
  }

  private static String meaning(Evidence evidence) {
    return switch (evidence) {
      case FILED -> "a company filing or official post";
      case STATED -> "a named executive on record";
      case REPORTED -> "press citing people or documents";
      case LEAKED -> "a leaked document";
      case ESTIMATED -> "a third party’s estimate";
      case INFERRED -> "arithmetic on other evidence";
      case ASSUMED -> "the author’s judgement";
    };
  }

  /// A mapping as one writes it without the braces around all of it.
  private static String withoutBraces(String text) {
    boolean mapping = text.startsWith("{") && text.indexOf('}') > 0 && text.endsWith("}");
    int depth = 0;
    for (int i = 0; mapping && i < text.length() - 1; i++) {
      depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
      mapping = depth > 0;
    }
    return mapping ? text.substring(1, text.length() - 1).strip() : text;
  }

  /// A key, and what the thing is called that it stands for.
  private static String called(String path, Scenario scenario) {
    String label = scenario.labels().byPath().get(path);
    return label == null ? path : path + " (" + label + ")";
  }

  private static InputRow row(Input input, Map<String, String> pictures, Scenario scenario) {
    Provenance provenance = input.provenance();
    return new InputRow(
        called(input.path(), scenario),
        withoutBraces(input.text()),
        pictures.getOrDefault(input.path(), ""),
        provenance.unit().orElse(""),
        HtmlReport.unbroken(ChangeWords.source(input).orElse("")),
        provenance.asOf().orElse(""),
        provenance.evidence().map(Evidence::word).orElse(""),
        HtmlReport.unbroken(provenance.note().orElse("")),
        HtmlReport.unbroken(ChangeWords.before(input).orElse("")));
  }
}
