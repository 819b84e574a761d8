package headroom.part;

import headroom.compare.ScenarioComparison;
import headroom.compile.OutputSelection;
import headroom.run.ScenarioRun;
import headroom.run.SharedRun;
import headroom.scenario.Scenario;
import headroom.scenario.SimulationSettings;
import headroom.scenario.file.Bundle;
import headroom.scenario.file.ScenarioReader;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;

/// All that it takes to make a run on another machine: scenarios with every file they need, and
/// what is to be kept.
public sealed interface Recipe {

  /// A run of one scenario.
  ///
  /// @param bundle the scenario with its settings
  /// @param outputs which metrics are kept, as `--outputs` says it: all, totals, ids, or totals of
  ///   ids
  record Run(Bundle bundle, OutputSelection outputs) implements Recipe {
    @Override
    public List<Bundle> bundles() {
      return List.of(bundle);
    }

    @Override
    public Ready.Run ready(int shares) {
      ScenarioReader.Kept kept = bundle.parsed().sharedAmong(shares).keptWith(List.of());
      Scenario scenario = kept.outcome().orThrow();
      return new Ready.Run(scenario, ScenarioRun.of(scenario, outputs), kept.files());
    }
  }

  /// A comparison of scenarios on the same random numbers.
  ///
  /// @param sides the scenarios by their labels, the first being compared with the others
  record Paired(SequencedMap<String, Bundle> sides) implements Recipe {
    public Paired {
      sides = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(sides));
    }

    @Override
    public List<Bundle> bundles() {
      return List.copyOf(sides.values());
    }

    @Override
    public Ready.Paired ready(int shares) {
      SequencedMap<String, Scenario> scenarios = new LinkedHashMap<>();
      sides.forEach(
          (label, bundle) ->
              scenarios.put(label, bundle.parsed().sharedAmong(shares).with(List.of()).orThrow()));
      return new Ready.Paired(List.copyOf(scenarios.values()), ScenarioComparison.of(scenarios));
    }
  }

  /// A recipe read, compiled and ready to be run; the same on every machine.
  sealed interface Ready {

    /// The scenarios, the first of which says how all are simulated.
    List<Scenario> scenarios();

    /// The run to be done in shares.
    SharedRun shared();

    /// How it is simulated.
    default SimulationSettings simulation() {
      return scenarios().getFirst().simulation();
    }

    /// A run of one scenario.
    ///
    /// @param scenario what is simulated
    /// @param run the same, compiled
    /// @param files what it takes to read the scenario again from one folder
    record Run(Scenario scenario, ScenarioRun run, SequencedMap<String, byte[]> files)
        implements Ready {
      @Override
      public List<Scenario> scenarios() {
        return List.of(scenario);
      }

      @Override
      public SharedRun shared() {
        return run.shared();
      }
    }

    /// A comparison.
    ///
    /// @param scenarios what is simulated
    /// @param comparison the same, compiled
    record Paired(List<Scenario> scenarios, ScenarioComparison comparison) implements Ready {
      public Paired {
        scenarios = List.copyOf(scenarios);
      }

      @Override
      public SharedRun shared() {
        return comparison.shared();
      }
    }
  }

  /// The scenarios' files.
  List<Bundle> bundles();

  /// Reads and compiles it.
  ///
  /// @param shares among how many machines its trials are shared out
  /// @throws IllegalArgumentException if a scenario is too large for a machine
  Ready ready(int shares);

  /// The recipe as bytes: `run` or `paired`; the labels and bundles; which outputs.
  default byte[] bytes() {
    PartBytes.Writer out = new PartBytes.Writer();
    switch (this) {
      case Run(Bundle bundle, OutputSelection outputs) ->
          out.text("run").texts(words(outputs)).content(bundle.bytes());
      case Paired(SequencedMap<String, Bundle> sides) -> {
        out.text("paired").number(sides.size());
        sides.forEach((label, bundle) -> out.text(label).content(bundle.bytes()));
      }
    }
    return out.bytes();
  }

  /// The recipe in some bytes.
  ///
  /// @throws IllegalArgumentException if there is none: one sentence says why
  static Recipe of(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    try {
      String kind = PartBytes.text(in);
      return switch (kind) {
        case "run" -> {
          OutputSelection outputs = selection(PartBytes.texts(in));
          yield new Run(Bundle.of(PartBytes.content(in)), outputs);
        }
        case "paired" -> {
          SequencedMap<String, Bundle> sides = new LinkedHashMap<>();
          for (int left = PartBytes.count(in); left > 0; left--) {
            sides.put(PartBytes.text(in), Bundle.of(PartBytes.content(in)));
          }
          yield new Paired(sides);
        }
        default -> throw new IllegalArgumentException("it is of a kind this version knows not");
      };
    } catch (BufferUnderflowException e) {
      throw new IllegalArgumentException("what it says of its run is broken", e);
    }
  }

  /// What is kept, in words that any machine writes alike.
  private static List<String> words(OutputSelection outputs) {
    return switch (outputs) {
      case OutputSelection.All() -> List.of("all");
      case OutputSelection.Totals() -> List.of("totals");
      case OutputSelection.Ids(Set<String> ids) -> words("ids", ids);
      case OutputSelection.TotalsOf(Set<String> ids) -> words("totals-of", ids);
      case OutputSelection.Exactly _, OutputSelection.Both _, OutputSelection.WhereThere _ ->
          throw new IllegalArgumentException("a shared run keeps what --outputs can say");
    };
  }

  private static List<String> words(String kind, Set<String> ids) {
    List<String> words = new ArrayList<>(List.of(kind));
    words.addAll(new TreeSet<>(ids));
    return words;
  }

  private static OutputSelection selection(List<String> words) {
    Set<String> ids = words.isEmpty() ? Set.of() : Set.copyOf(words.subList(1, words.size()));
    Map<String, OutputSelection> kinds =
        Map.of(
            "all", new OutputSelection.All(),
            "totals", new OutputSelection.Totals(),
            "ids", new OutputSelection.Ids(ids),
            "totals-of", new OutputSelection.TotalsOf(ids));
    OutputSelection selection = words.isEmpty() ? null : kinds.get(words.getFirst());
    if (selection == null) {
      throw new IllegalArgumentException("what it says of its outputs is broken");
    }
    return selection;
  }

  /// The words that say what is kept; empty for a comparison, which keeps what it needs.
  default List<String> kept() {
    return this instanceof Run run ? words(run.outputs()) : List.of();
  }
}
