package headroom.report;

import headroom.report.ReportPage.MethodStep;
import headroom.scenario.Sampler;
import headroom.scenario.Scenario;
import headroom.scenario.Stream;
import java.util.ArrayList;
import java.util.List;

/// How the numbers of a run are made, in plain words with formulas and their sources; only the
/// steps that the scenario uses.
final class Method {
  private Method() {}

  static List<MethodStep> of(Scenario scenario) {
    List<MethodStep> steps = new ArrayList<>();
    steps.add(sampling(scenario.simulation().sampler()));
    if (!scenario.correlations().isEmpty()) {
      steps.add(correlation());
    }
    scenario.streams().stream().map(Method::stream).distinct().forEach(steps::add);
    if (scenario.streams().stream().anyMatch(Method::hasSeasons)) {
      steps.add(seasons());
    }
    steps.addAll(TermMethods.of(scenario));
    scenario.valuation().ifPresent(_ -> steps.add(presentValue()));
    if (!scenario.clues().isEmpty()) {
      steps.add(evidence());
    }
    steps.add(statistics());
    return steps;
  }

  private static MethodStep evidence() {
    return new MethodStep(
        "Weighing what was heard",
        "Every future counts by how well it goes with each clue: L is the normal density of the"
            + " clue's error at what it says less what the future has (of bounds 1 inside and 0"
            + " outside), M the mean of L before anything was heard, r the clue's reliability. A"
            + " clue that knows nothing leaves all futures as they were. Clues count as"
            + " independent.",
        "w = Πⱼ [rⱼ·Lⱼ/Mⱼ + (1 − rⱼ)]",
        "Pareto k of the weights: Zhang and Stephens (2009); Vehtari, Simpson, Gelman, Yao and"
            + " Gabry (2024).");
  }

  private static MethodStep sampling(Sampler sampler) {
    String shared =
        "Every trial is one possible future. Each uncertain input is drawn once per trial through"
            + " the inverse of its distribution function. ";
    return switch (sampler) {
      case PHILOX ->
          new MethodStep(
              "Drawing futures",
              shared
                  + "Each draw depends only on the seed, the name of the input, the trial and the"
                  + " quarter, so adding an input moves no other draw.",
              "",
              "Philox4x32-10: Salmon, Moraes, Dror, Shaw (2011). Normal quantile: Wichura (1988),"
                  + " AS 241.");
      case SOBOL ->
          new MethodStep(
              "Drawing futures",
              shared
                  + "The points are spread evenly over all uncertain inputs and scrambled at random"
                  + " several times; each scramble is one of the parts whose spread gives the"
                  + " errors. The shocks of a stream are made from the principal components of"
                  + " Brownian motion, so that the points are most even where paths differ most.",
              "εₜ = Σₖ √λₖ·(vₖ(t) − vₖ(t−1))·zₖ",
              "Sobol points with the direction numbers of Joe and Kuo (2008), scrambled after Owen"
                  + " (1995) by Laine and Karras's hash. Principal components: Acworth, Broadie,"
                  + " Glasserman (1998). Normal quantile: Wichura (1988), AS 241.");
    };
  }

  private static MethodStep correlation() {
    return new MethodStep(
        "Inputs that move together",
        "Correlated inputs share a Gaussian copula with the rank correlation (Spearman) given in"
            + " the scenario.",
        "ρ = 2·sin(π·ρₛ/6)",
        "Pearson (1907); nearest correlation matrix: Higham (2002).");
  }

  private static MethodStep stream(Stream stream) {
    return switch (stream) {
      case Stream.Grown _ ->
          new MethodStep(
              "Revenue by quarter",
              "Revenue R grows at the expected annual rate g with volatility σ; Δ is a quarter of a"
                  + " year and ε a standard normal draw. Known quarters are used as they are, and"
                  + " what is simulated starts from the last of them.",
              "ln Rₜ = ln Rₜ₋₁ + Δ·ln(1+g) − ½σ²Δ + σ√Δ·ε, so that E[Rₜ | Rₜ₋₁] = Rₜ₋₁·(1+g)^Δ",
              "Geometric Brownian motion with exact discretisation: Glasserman (2003), section"
                  + " 3.2.");
      case Stream.Fixed _ ->
          new MethodStep(
              "Fixed amounts", "An amount that is written down, quarter by quarter.", "", "");
      case Stream.Derived _ ->
          new MethodStep(
              "Derived amounts",
              "An amount that follows others is a ratio times their sum, or times what some leave"
                  + " of others, quarter by quarter.",
              "",
              "");
    };
  }

  private static boolean hasSeasons(Stream stream) {
    return stream instanceof Stream.Grown grown && !grown.seasons().areEven();
  }

  private static MethodStep seasons() {
    return new MethodStep(
        "Seasons",
        "A level without season moves as above; what is reported is the level times the factor of"
            + " its calendar quarter. The four factors have mean 1. Known amounts are taken as"
            + " reported, and the last of them is divided by its factor before the level starts"
            + " from it. Where years have totals, quarters share them by season.",
        "Rₜ = f·Lₜ, (f₁ + f₂ + f₃ + f₄)/4 = 1",
        "Multiplicative seasonal model: Brockwell and Davis (2016), section 1.5.");
  }

  private static MethodStep presentValue() {
    return new MethodStep(
        "Present value",
        "Payments are discounted to one date at the scenario’s annual rate r, actual days over 365;"
            + " earlier payments are carried forward at the same rate.",
        "Σ paid · (1+r)^(−days/365)",
        "");
  }

  private static MethodStep statistics() {
    return new MethodStep(
        "Statistics",
        "Means, percentiles and probabilities are those of all trials. Values that many trials"
            + " share exactly, such as zero or a fixed cap, are counted apart. “At mean inputs”"
            + " applies the agreement once to the mean revenue of each quarter with all other"
            + " inputs at their means; comparing it with the mean shows how far a single"
            + " calculation misleads.",
        "",
        "Flaw of averages: Savage (2009). Conditional value at risk: Rockafellar and Uryasev"
            + " (2000).");
  }
}
