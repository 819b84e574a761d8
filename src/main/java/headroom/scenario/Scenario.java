package headroom.scenario;

import java.util.List;
import java.util.Optional;

/// Everything a user asked for, resolved: names exist, defaults are filled in, parents are merged.
///
/// @param model what is simulated
/// @param simulation trials, seed, sampler, replicates
/// @param presentation how it and its results are told
/// @param origin where it comes from
/// @param decision what is to be decided, if that is asked
public record Scenario(
    Model model,
    SimulationSettings simulation,
    Presentation presentation,
    Origin origin,
    Optional<Decision> decision) {

  /// A scenario with nothing to decide.
  public Scenario(
      Model model, SimulationSettings simulation, Presentation presentation, Origin origin) {
    this(model, simulation, presentation, origin, Optional.empty());
  }

  /// The title.
  public String name() {
    return presentation.name();
  }

  /// One paragraph, may be empty.
  public String description() {
    return presentation.description();
  }

  /// The unit of all money, such as `USD bn`.
  public String currency() {
    return presentation.currency();
  }

  /// What its things are called.
  public Labels labels() {
    return presentation.labels();
  }

  /// What the report puts first.
  public ReportSettings report() {
    return presentation.report();
  }

  /// The simulated quarters.
  public Timeline timeline() {
    return model.timeline();
  }

  /// The named quantities, in file order.
  public List<Assumption> assumptions() {
    return model.assumptions().all();
  }

  /// The rank correlations between assumptions.
  public List<RankCorrelation> correlations() {
    return model.assumptions().correlations();
  }

  /// The amounts per quarter, in file order.
  public List<Stream> streams() {
    return model.streams().all();
  }

  /// How grown streams move together.
  public StreamCorrelation streamCorrelation() {
    return model.streams().correlation();
  }

  /// What may happen and end agreements, in file order.
  public List<Event> events() {
    return model.events();
  }

  /// Who pays whom, in file order.
  public List<Agreement> agreements() {
    return model.agreements();
  }

  /// The caps that several agreements draw on, in file order.
  public List<SharedCap> sharedCaps() {
    return model.caps();
  }

  /// The cap that an agreement draws on, its own or a shared one.
  public Optional<Cap> capOf(Agreement agreement) {
    return agreement
        .ownCap()
        .or(
            () ->
                agreement
                    .sharedCap()
                    .flatMap(
                        name ->
                            model.caps().stream()
                                .filter(cap -> cap.name().equals(name))
                                .map(SharedCap::cap)
                                .findFirst()));
  }

  /// The discounting, if asked for.
  public Optional<Valuation> valuation() {
    return model.valuation();
  }

  /// What has been heard, in file order.
  public List<Clue> clues() {
    return model.clues();
  }

  /// This scenario as if nothing had been heard. It has no hash: it is not what was read.
  public Scenario withoutClues() {
    return model.clues().isEmpty() ? this : withModel(model.withClues(List.of()));
  }

  /// Every value as written with its provenance, in file order.
  public List<Input> inputs() {
    return origin.inputs();
  }

  /// Remarks of the reader that are not faults.
  public List<String> notes() {
    return origin.notes();
  }

  /// The hash of the resolved scenario; empty if it was made or changed in memory.
  public String sha256() {
    return origin.sha256();
  }

  /// Another model under the same title. It has no hash: it is not what was read. Nor is there
  /// anything to decide: options are of the model that was read.
  public Scenario withModel(Model other) {
    return new Scenario(other, simulation, presentation, origin.withHash(""));
  }

  /// The same model simulated in another way. It has no hash: it is not what was read.
  public Scenario withSimulation(SimulationSettings other) {
    return new Scenario(model, other, presentation, origin.withHash(""), decision);
  }

  /// The same scenario under another title and with another description, which its hash does not
  /// depend on.
  public Scenario withTitle(String name, String description) {
    return new Scenario(
        model, simulation, presentation.withTitle(name, description), origin, decision);
  }

  /// The same scenario with another origin.
  public Scenario withOrigin(Origin other) {
    return new Scenario(model, simulation, presentation, other, decision);
  }

  /// The same scenario with something to decide.
  public Scenario withDecision(Optional<Decision> other) {
    return new Scenario(model, simulation, presentation, origin, other);
  }
}
