package headroom.scenario.file;

import headroom.words.VisibleText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a scenario's file and its parents into one tree.
final class TreeReader {
  private static final int MAX_BYTES = 1 << 20;
  private static final int MAX_PARENTS = 8;

  /// What a file and its parents hold.
  ///
  /// @param layers the tree as it grew
  /// @param root where the scenario's own file lies
  /// @param homes where each text lies
  /// @param parentMissing whether a parent could not be read, so that what the tree lacks may stand
  ///   there
  record Tree(Layers layers, Home root, Map<SourceText, Home> homes, boolean parentMissing) {
    Tree {
      homes = Map.copyOf(homes);
    }

    /// Where the text lies that a place is in; a setting belongs to the scenario's own file.
    Home home(Position at) {
      return homes.getOrDefault(at.source(), root);
    }

    /// This tree as if some entries of a section were nowhere written; nor it, without any.
    Tree without(String section, Set<String> names) {
      return new Tree(layers.without(section, names), root, homes, parentMissing);
    }

    /// This tree where texts of another have homes too, for trees that are made from both.
    Tree with(Tree other) {
      Map<SourceText, Home> both = new HashMap<>(homes);
      both.putAll(other.homes);
      return new Tree(layers, root, both, parentMissing);
    }
  }

  private final Libraries libraries;
  private final TextLoader loader;
  private final Faults faults;
  private final Map<SourceText, Home> homes = new HashMap<>();
  private boolean parentMissing;

  TreeReader(Libraries libraries, TextLoader loader, Faults faults) {
    this.libraries = libraries;
    this.loader = loader;
    this.faults = faults;
  }

  /// The merged tree of a file; null after a fault that leaves none.
  ///
  /// @param root where the scenario lies
  /// @param shown the scenario as the user named it
  @Nullable Tree read(Home root, String shown) {
    Layers layers = read(root, shown, null, new ArrayList<>());
    return layers == null ? null : new Tree(layers, root, homes, parentMissing);
  }

  private @Nullable Layers read(
      Home home, String name, @Nullable Position blame, List<Path> children) {
    TextLoader.Loaded loaded = loader.load(home.file(), name, MAX_BYTES, blame);
    if (loaded == null) {
      return null;
    }
    homes.put(loaded.source(), home);
    Node node = TreeParser.parse(loaded.source(), loaded.text(), faults);
    if (node instanceof Node.Mapping mapping) {
      return withParent(Aliases.resolve(mapping, faults), loaded.source(), home, children);
    }
    if (node != null || faults.isEmpty()) {
      Position at = node == null ? loaded.source().whole() : node.position();
      faults.add(
          at,
          "a scenario must be a mapping of keys to values, found %s; start with `headroom: 1`"
              .formatted(node == null ? "an empty file" : Wording.describe(node)));
    }
    return null;
  }

  /// The file's tree over its parent's; alone after a fault, so that its own are found too.
  private Layers withParent(Node.Mapping child, SourceText text, Home home, List<Path> children) {
    Node extended = child.get("extends");
    if (extended == null) {
      return Layers.of(child);
    }
    Layers above = parent(extended, home, children);
    if (above == null) {
      parentMissing = true;
      return Layers.of(child);
    }
    return above.under("in " + home.file().getFileName(), text, child);
  }

  private @Nullable Layers parent(Node extended, Home home, List<Path> children) {
    Position at = extended.position();
    if (!(extended instanceof Node.Scalar written)) {
      if (!(extended instanceof Node.Broken)) {
        faults.add(at, "`extends` must be one relative path, found " + Wording.describe(extended));
      }
      return null;
    }
    children.add(home.file());
    Home parent = libraries.find(written.text(), home, at, faults);
    if (parent == null || isTooFar(parent.file(), children, at)) {
      return null;
    }
    return read(parent, parent.place().shown(parent.file()), at, children);
  }

  private boolean isTooFar(Path parent, List<Path> children, Position at) {
    if (children.contains(parent)) {
      String chain =
          String.join(
              " → ", children.stream().map(path -> String.valueOf(path.getFileName())).toList());
      faults.add(
          at,
          "`extends` must not lead back to itself, found %s → %s; break the circle"
              .formatted(
                  VisibleText.of(chain), VisibleText.of(String.valueOf(parent.getFileName()))));
      return true;
    }
    if (children.size() > MAX_PARENTS) {
      faults.add(at, "`extends` may go at most %s files deep; merge some".formatted(MAX_PARENTS));
      return true;
    }
    return false;
  }
}
