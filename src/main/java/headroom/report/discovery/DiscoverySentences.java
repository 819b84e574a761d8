package headroom.report.discovery;

import headroom.discovery.Discovered;
import headroom.discovery.FoundBox;
import headroom.discovery.ScenarioDiscovery;
import headroom.discovery.Shares;
import headroom.report.Phrases;
import headroom.result.Estimate;
import headroom.words.Rounding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What a search says, in sentences without their full stops.
final class DiscoverySentences {
  private final DiscoveryReport report;
  private final Discovered discovered;
  private final AxisWords words;

  DiscoverySentences(DiscoveryReport report) {
    this.report = report;
    discovered = report.discovered();
    words = new AxisWords(report);
  }

  /// All, the most important first.
  List<String> all() {
    List<String> sentences = new ArrayList<>();
    sentences.add("In %s %s".formatted(Phrases.futures(share(), told()), words.where()));
    for (int box = 0; box < discovered.boxes().size(); box++) {
      sentences.add(box(box));
    }
    if (discovered.boxes().isEmpty()) {
      sentences.add(Phrases.sentence(reason()));
    } else {
      rest().ifPresent(sentences::add);
    }
    return sentences;
  }

  /// The finding in one line.
  String title() {
    if (discovered.boxes().isEmpty()) {
      return "No box found: " + reason();
    }
    FoundBox first = discovered.boxes().getFirst();
    return "%s of the futures in which %s lie where %s"
        .formatted(
            Rounding.briefPercent(Estimates.of(first.shares().coverage())),
            words.where(),
            clause(first));
  }

  String clause(FoundBox box) {
    return words.clause(box.box().limits());
  }

  /// One box: how many of the futures it holds, and how often it happens there.
  private String box(int index) {
    FoundBox box = discovered.boxes().get(index);
    Shares shares = box.shares();
    return "%s %s: %s of these futures, and %s of all; %s, against %s"
        .formatted(
            index == 0 ? "Where" : "Of the others, where",
            clause(box),
            Rounding.briefPercent(Estimates.of(shares.coverage())),
            Rounding.briefPercent(Estimates.of(shares.mass())),
            density(shares),
            Elsewhere.words(discovered, index));
  }

  private String density(Shares shares) {
    Estimate density = Estimates.of(shares.density());
    long trials = Math.round(shares.mass().value() * told());
    return density.value() == 1
        ? "it is so in all %s there".formatted(Phrases.trials(trials))
        : "it is so in %s of those there".formatted(Rounding.briefPercent(density));
  }

  /// What no box holds.
  private Optional<String> rest() {
    double held =
        discovered.boxes().stream().mapToDouble(box -> box.shares().coverage().value()).sum();
    if (held > 1 - 1e-9) {
      return Optional.empty();
    }
    return Optional.of(
        "The other %s of these futures lie in no box"
            .formatted(Rounding.briefPercent(new Estimate(1 - held, OptionalDouble.empty()))));
  }

  private Estimate share() {
    return Estimates.of(discovered.share());
  }

  /// The number of trials that shares are counted in.
  private long told() {
    int[] sizes = discovered.trials().sizes();
    long told = 0;
    for (int replicate = sizes.length > 1 ? 1 : 0; replicate < sizes.length; replicate += 2) {
      told += sizes[replicate];
    }
    return told;
  }

  /// Why nothing was found, and what to do.
  String reason() {
    return switch (discovered.reason().orElseThrow()) {
      case FEW_CASES -> few();
      case MOST_TRIALS -> most();
      case NO_AXIS ->
          report.years()
              ? "nothing that is drawn has a value that could bound a box"
              : "no input that is drawn has a value; --over inputs,years lets the yearly totals of"
                  + " the streams bound boxes too";
      case ONE_REPLICATE ->
          "a box is found with one half of the replicates and told by the other, and there is only"
              + " one; take two or more (--set simulation.replicates=32)";
      case CHANCE ->
          "no limit does more than chance could"
              + (report.years()
                  ? "; more trials (--trials) would show weaker ones"
                  : "; more trials (--trials) would show weaker ones, and --over inputs,years lets"
                      + " the yearly totals of the streams bound boxes too");
    };
  }

  private String few() {
    long trials = discovered.simulation().trials();
    String seen =
        "it is so in %s of %s, too few to look for a box in (%s at least)"
            .formatted(
                discovered.cases() == 0 ? "none" : Phrases.count(discovered.cases()),
                Phrases.trials(trials),
                ScenarioDiscovery.FEWEST_CASES);
    long needed = discovered.cases() == 0 ? Long.MAX_VALUE : needed(trials);
    return needed <= ScenarioDiscovery.MOST_NUMBERS / Math.max(1, discovered.axes().size())
        ? "%s; take more trials, such as --trials %s".formatted(seen, needed)
        : seen + "; take a condition that holds more often";
  }

  /// Twice as many trials as would have just enough cases, as a power of two.
  private long needed(long trials) {
    double enough = 2.0 * ScenarioDiscovery.FEWEST_CASES * trials / discovered.cases();
    return Long.highestOneBit((long) enough) << 1;
  }

  private String most() {
    String opposite = ConditionWords.opposite(discovered.where());
    return "that is more than half of all, and a box would say little; "
        + (opposite.isEmpty()
            ? "take a condition that holds less often, or its opposite"
            : "ask for the others: --where '%s'".formatted(opposite));
  }
}
