package headroom.verify;

import headroom.compile.OutputSelection;
import headroom.scenario.Agreement;
import headroom.scenario.Cap;
import headroom.scenario.Limits;
import headroom.scenario.Model;
import headroom.scenario.Origin;
import headroom.scenario.Path;
import headroom.scenario.Presentation;
import headroom.scenario.Quantity;
import headroom.scenario.Quarter;
import headroom.scenario.ReportSettings;
import headroom.scenario.Scenario;
import headroom.scenario.SimulationSettings;
import headroom.scenario.StartingLevel;
import headroom.scenario.Stream;
import headroom.scenario.StreamCorrelation;
import headroom.scenario.StreamKind;
import headroom.scenario.StreamProcess;
import headroom.scenario.Streams;
import headroom.scenario.Term;
import headroom.scenario.Timeline;
import headroom.scenario.Valuation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// Scenarios of shares about which everything is known.
public final class ShareScenarios {
  /// The first quarter of every scenario here.
  static final Quarter START = new Quarter(2026, 1);

  /// The name of the agreement.
  static final String AGREEMENT = "share";

  private static final String STREAM = "revenue";

  private ShareScenarios() {}

  /// A capped share of one stream.
  public static Scenario capped(GbmShare share, double cap, SimulationSettings settings) {
    return scenario(
        List.of(share),
        StreamCorrelation.none(),
        settings,
        agreement -> withCap(agreement, cap),
        Optional.empty());
  }

  /// An uncapped share of several streams together, all at the first one's rate.
  static Scenario together(
      List<GbmShare> shares, StreamCorrelation correlation, SimulationSettings settings) {
    return scenario(shares, correlation, settings, UnaryOperator.identity(), Optional.empty());
  }

  /// What is observed of the agreement: everything where present values are wanted too.
  static OutputSelection outputs(Scenario scenario) {
    if (scenario.valuation().isPresent()) {
      return new OutputSelection.All();
    }
    boolean capped = scenario.agreements().getFirst().isCapped();
    Set<String> amounts = Set.of(Finding.ACCRUED, Finding.PAID);
    return new OutputSelection.Ids(
        capped ? Set.of(Finding.ACCRUED, Finding.PAID, Finding.HIT) : amounts);
  }

  /// The name of the stream at a place, from 0.
  static String stream(int place) {
    return place == 0 ? STREAM : STREAM + "-" + (place + 1);
  }

  static Scenario scenario(
      List<GbmShare> shares,
      StreamCorrelation correlation,
      SimulationSettings settings,
      UnaryOperator<Agreement> terms,
      Optional<Valuation> valuation) {
    List<Stream> streams = new ArrayList<>();
    Map<String, Path> base = new LinkedHashMap<>();
    for (GbmShare share : shares) {
      String name = stream(streams.size());
      streams.add(stream(name, share));
      base.put(name, flat(1));
    }
    Timeline timeline = new Timeline(START, START.plus(shares.getFirst().quarters() - 1));
    Agreement plain =
        Agreement.share(
            AGREEMENT,
            "Payer",
            "Payee",
            flat(shares.getFirst().share()),
            base,
            Term.of(timeline.start().firstDay(), timeline.end().lastDay()),
            Optional.empty(),
            0);
    Model model =
        Model.of(timeline, new Streams(streams, correlation))
            .withAgreements(List.of(terms.apply(plain)))
            .withValuation(valuation);
    ReportSettings report =
        new ReportSettings(
            Optional.of("Payee"), Optional.of(AGREEMENT), Optional.empty(), List.of());
    return new Scenario(
        model, settings, Presentation.of("verification", "USD").withReport(report), Origin.NONE);
  }

  private static Stream stream(String name, GbmShare share) {
    return new Stream.Grown(
        name,
        StreamKind.REVENUE,
        Optional.of(new StartingLevel(new Quantity.Constant(share.now()), false)),
        new TreeMap<>(),
        new StreamProcess.Growth(flat(share.annualGrowth()), flat(share.annualVolatility())));
  }

  private static Path flat(double value) {
    return new Path.Flat(new Quantity.Constant(value));
  }

  private static Agreement withCap(Agreement agreement, double cap) {
    Cap own = new Cap(new Quantity.Constant(cap), new Quantity.Constant(0));
    return agreement.withLimits(Limits.of(Optional.of(new Limits.CapTerm.Own(own))));
  }
}
