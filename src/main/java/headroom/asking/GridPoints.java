package headroom.asking;

import headroom.scenario.Scenario;
import headroom.scenario.file.Fault;
import headroom.scenario.file.ReadOutcome;
import headroom.scenario.file.Setting;
import headroom.sweep.Axis;
import headroom.sweep.SweepRun;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// The scenarios of a grid: each the scenario as written with one or two keys set. All are read
/// before anything is simulated; many are not kept but read again.
public final class GridPoints {
  private static final int MOST_KEPT = 512;
  private static final int MOST_NOTES = 8;

  private final AskedScenario question;
  private final List<OverText> keys;
  private final List<List<String>> places;
  private final List<Scenario> kept;
  private final List<List<Fault>> faults = new ArrayList<>();
  private final Set<String> notes = new LinkedHashSet<>();

  private GridPoints(AskedScenario question, List<OverText> keys) {
    this.question = question;
    this.keys = keys;
    places = SweepRun.places(keys.stream().map(key -> new Axis(key.path(), key.values())).toList());
    List<ReadOutcome> read =
        places.size() > MOST_KEPT
            ? List.of()
            : IntStream.range(0, places.size()).parallel().mapToObj(this::read).toList();
    read.forEach(this::look);
    if (read.isEmpty()) {
      IntStream.range(0, places.size()).forEach(place -> look(read(place)));
    }
    kept =
        read.stream()
            .filter(ReadOutcome.Complete.class::isInstance)
            .map(ReadOutcome::orThrow)
            .toList();
  }

  /// Reads them.
  public static GridPoints of(AskedScenario question, List<OverText> keys) {
    return new GridPoints(question, keys);
  }

  private ReadOutcome read(int place) {
    List<Setting> settings = new ArrayList<>();
    for (int key = 0; key < keys.size(); key++) {
      String path = keys.get(key).path();
      settings.add(new Setting(path, places.get(place).get(key), "--over " + path));
    }
    return question.with(settings);
  }

  private void look(ReadOutcome outcome) {
    switch (outcome) {
      case ReadOutcome.Refused refused -> faults.add(refused.faults());
      case ReadOutcome.Complete(Scenario scenario) -> notes.addAll(scenario.notes());
    }
  }

  /// How many there are.
  public int count() {
    return places.size();
  }

  /// The scenario of a point, of a grid without faults.
  public Scenario at(int point) {
    return kept.isEmpty() ? read(point).orThrow() : kept.get(point);
  }

  /// What is wrong at each point that is no scenario.
  public List<List<Fault>> faults() {
    return faults;
  }

  /// Remarks on points that the scenario as written has not.
  public List<String> notes(Scenario written) {
    List<String> more = notes.stream().filter(note -> !written.notes().contains(note)).toList();
    if (more.size() <= MOST_NOTES) {
      return more;
    }
    List<String> some = new ArrayList<>(more.subList(0, MOST_NOTES));
    some.add("… and %s like these".formatted(more.size() - MOST_NOTES));
    return some;
  }
}
