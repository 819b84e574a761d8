package headroom.scenario.file;

import headroom.scenario.Scenario;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A scenario's file with its parents, read and parsed once: it can be asked for a scenario under
/// any list of settings. Data files are read when a scenario first needs them. It may be shared by
/// threads.
public final class ParsedScenario {
  private static final String KEPT = "scenario.yaml";
  private static final String EVIDENCE = "evidence";

  private final ReadFiles files;
  private final @Nullable Surroundings surroundings;
  private final TreeReader.@Nullable Tree tree;
  private final Faults faults;
  private final int order;
  private final List<Setting> first;
  private final int shares;
  private final KnownLaws laws = new KnownLaws();

  /// @param surroundings null after a fault that leaves none
  /// @param tree null after a fault that leaves none
  /// @param faults what is wrong whatever is set
  /// @param order the rank of the first setting among the texts
  /// @param first settings that come before all others
  /// @param shares among how many machines its trials are shared out
  private ParsedScenario(
      ReadFiles files,
      @Nullable Surroundings surroundings,
      TreeReader.@Nullable Tree tree,
      Faults faults,
      int order,
      List<Setting> first,
      int shares) {
    this.files = files;
    this.surroundings = surroundings;
    this.tree = tree;
    this.faults = faults;
    this.order = order;
    this.first = List.copyOf(first);
    this.shares = shares;
  }

  /// This scenario with its trials shared out among machines: what one may be asked to do at most
  /// is asked of each.
  ///
  /// @param machines how many, at least 1
  public ParsedScenario sharedAmong(int machines) {
    return new ParsedScenario(files, surroundings, tree, faults, order, first, machines);
  }

  /// The names of what has been heard, as written.
  public Set<String> clues() {
    Set<String> names = new LinkedHashSet<>();
    if (tree != null && tree.layers().tree().get(EVIDENCE) instanceof Node.Mapping evidence) {
      evidence
          .entries()
          .forEach((name, entry) -> names.addAll(entry.isNull() ? Set.of() : Set.of(name)));
    }
    return names;
  }

  /// This scenario as if some of what has been heard were nowhere written.
  ///
  /// @param names which clues
  public ParsedScenario withoutClues(Set<String> names) {
    return tree == null
        ? this
        : new ParsedScenario(
            files, surroundings, tree.without(EVIDENCE, names), faults, order, first, shares);
  }

  /// Parses a scenario and its parents on this machine.
  ///
  /// @param file the scenario file
  /// @param libraries folders that `extends` may name files of
  static ParsedScenario of(Path file, List<Path> libraries) {
    return BundleFile.isOne(file) ? bundled(file) : written(file, libraries);
  }

  private static ParsedScenario bundled(Path file) {
    try {
      return of(BundleFile.read(file));
    } catch (IOException | IllegalArgumentException e) {
      Faults faults = new Faults();
      SourceText source = new SourceText(0, file.toString(), "");
      faults.add(source.whole(), String.valueOf(e.getMessage()));
      return new ParsedScenario(ReadFiles.onDisk(), null, null, faults, 1, List.of(), 1);
    }
  }

  private static ParsedScenario written(Path file, List<Path> libraries) {
    Faults faults = new Faults();
    ReadFiles files = ReadFiles.onDisk();
    TextLoader loader = new TextLoader(files, faults);
    Surroundings found = Surroundings.of(file, libraries, loader, faults);
    return of(files, found, loader, faults, List.of());
  }

  /// Parses a text as if it were what a file holds.
  ///
  /// @param file the scenario file, which need not be there
  static ParsedScenario of(Path file, String text) {
    Faults faults = new Faults();
    ReadFiles files = ReadFiles.onDisk();
    try {
      Path real = Place.of(file).real(file);
      files = ReadFiles.onDiskBut(real, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException _) {
      // There is no such folder, as will be said.
    }
    TextLoader loader = new TextLoader(files, faults);
    Surroundings found = Surroundings.of(file, List.of(), loader, faults);
    return of(files, found, loader, faults, List.of());
  }

  /// Parses a scenario and its parents in a bundle.
  static ParsedScenario of(Bundle bundle) {
    ReadFiles files = new ReadFiles(new BundleStore(bundle));
    return of(files, Surroundings.of(bundle), bundle.settings());
  }

  private static ParsedScenario of(
      ReadFiles files, Surroundings surroundings, List<Setting> first) {
    Faults faults = new Faults();
    return of(files, surroundings, new TextLoader(files, faults), faults, first);
  }

  private static ParsedScenario of(
      ReadFiles files,
      @Nullable Surroundings surroundings,
      TextLoader loader,
      Faults faults,
      List<Setting> first) {
    TreeReader.Tree tree = surroundings == null ? null : surroundings.read(files, loader, faults);
    return new ParsedScenario(files, surroundings, tree, faults, loader.nextOrder(), first, 1);
  }

  /// The files that were read so far, by their real paths: the scenario's, its parents', its data.
  public Set<Path> files() {
    return files.all().keySet();
  }

  /// The file that this one builds on, by its real path; empty where it builds on none, or on one
  /// that cannot be read.
  public Optional<Path> parent() {
    if (tree == null) {
      return Optional.empty();
    }
    return tree.homes().entrySet().stream()
        .sorted(Comparator.comparingInt(it -> it.getKey().order()))
        .map(it -> it.getValue().file())
        .skip(1)
        .findFirst();
  }

  /// The scenario under some settings, or all faults of the file and of the settings.
  ///
  /// @param settings keys overridden from outside, applied in order; the scenario's name tells them
  public ReadOutcome with(List<Setting> settings) {
    return read(settings, false).outcome();
  }

  /// The full path of the key that a setting means; empty where it means none.
  ///
  /// @param before keys overridden before it
  public Optional<String> path(List<Setting> before, Setting setting) {
    Faults found = faults.copy();
    if (tree == null) {
      return Optional.empty();
    }
    List<Setting> settings = all(Stream.concat(before.stream(), Stream.of(setting)).toList());
    SettingMerge merge = new SettingMerge(new TextLoader(files, found, order), found);
    String path = merge.apply(tree.layers(), settings).settings().getLast().path();
    return found.isEmpty() ? Optional.of(path) : Optional.empty();
  }

  /// The scenario under some settings, and everything it takes to read it again from one folder.
  ///
  /// @param settings keys overridden from outside
  public ScenarioReader.Kept keptWith(List<Setting> settings) {
    return read(settings, true);
  }

  /// All that it takes to read the scenario under some settings on another machine: its file, its
  /// parents, its data and the settings.
  ///
  /// @param settings keys overridden from outside
  /// @throws IllegalArgumentException if the scenario has faults, with all of them
  public Bundle bundle(List<Setting> settings) {
    return bundle(settings, List.of());
  }

  /// What another machine needs to read the scenario under some settings, and under more of them
  /// after those.
  ///
  /// @param settings keys overridden from outside
  /// @param further lists of settings, each of which may come after those
  /// @throws IllegalArgumentException if one of the scenarios has faults, with all of them
  public Bundle bundle(List<Setting> settings, List<List<Setting>> further) {
    with(settings).orThrow();
    ReadFiles used = new ReadFiles(files);
    Surroundings there = Objects.requireNonNull(surroundings);
    List<Setting> all = all(settings);
    ParsedScenario again = of(used, there, all).sharedAmong(shares);
    again.with(List.of()).orThrow();
    further.forEach(more -> again.with(more).orThrow());
    return new BundleNames(there).bundle(used, all);
  }

  private List<Setting> all(List<Setting> settings) {
    return Stream.concat(first.stream(), settings.stream()).toList();
  }

  private ScenarioReader.Kept read(List<Setting> settings, boolean keeping) {
    Faults found = faults.copy();
    ScenarioReader.Kept kept = read(settings, keeping, found);
    return kept == null
        ? new ScenarioReader.Kept(new ReadOutcome.Refused(found.sorted()), new LinkedHashMap<>())
        : kept;
  }

  private ScenarioReader.@Nullable Kept read(
      List<Setting> settings, boolean keeping, Faults found) {
    if (tree == null || surroundings == null) {
      return null;
    }
    TextLoader loader = new TextLoader(files, found, order);
    SettingMerge.Settled settled =
        new SettingMerge(loader, found).apply(tree.layers(), all(settings));
    TreeSource source = new TreeSource(tree, files, loader, found);
    ScenarioTyping typing =
        new ScenarioTyping(settled.layers(), source, surroundings.stem(), found, laws, shares);
    Scenario written = typing.scenario();
    if (written == null) {
      return null;
    }
    Scenario told = told(written, settled, surroundings.stem());
    SequencedMap<String, byte[]> texts =
        keeping
            ? new KeptScenario(
                    settled.layers(),
                    written,
                    told,
                    typing.leftOut(),
                    source.dataFiles(),
                    files.all())
                .files(KEPT)
            : new LinkedHashMap<>();
    return new ScenarioReader.Kept(new ReadOutcome.Complete(told), texts);
  }

  private static Scenario told(Scenario written, SettingMerge.Settled settled, String stem) {
    ChangedStory story = new ChangedStory(settled.layers(), stem);
    String title = OverriddenName.of(story.title(), settled.settings());
    List<String> notes = new ArrayList<>(settled.meanings());
    notes.addAll(written.notes());
    return written
        .withTitle(title, story.description())
        .withOrigin(written.origin().withNotes(notes));
  }

  /// The keys that a setting may change, those of the scenario in its order and then the program's
  /// own that are not written.
  ///
  /// @param settings keys overridden from outside
  /// @throws IllegalArgumentException if the scenario has faults, with all of them
  public List<ScenarioKey> keys(List<Setting> settings) {
    Scenario scenario = with(settings).orThrow();
    return KeyList.of(Objects.requireNonNull(layers(settings)), scenario);
  }

  /// The merged tree under some settings; null after a fault.
  @Nullable Layers layers(List<Setting> settings) {
    Faults found = faults.copy();
    if (tree == null) {
      return null;
    }
    TextLoader loader = new TextLoader(files, found, order);
    Layers layers = new SettingMerge(loader, found).apply(tree.layers(), all(settings)).layers();
    return found.isEmpty() ? layers : null;
  }

  /// A scenario from a tree that was made of this one's and another's.
  ///
  /// @return null after a fault
  @Nullable Scenario mixed(Node.Mapping mixture, ParsedScenario other) {
    TreeReader.Tree both = Objects.requireNonNull(tree).with(Objects.requireNonNull(other.tree));
    Faults found = new Faults();
    TreeSource source = new TreeSource(both, files, new TextLoader(files, found, order), found);
    String stem = Objects.requireNonNull(surroundings).stem();
    return new ScenarioTyping(Layers.of(mixture), source, stem, found, laws, shares).scenario();
  }
}
