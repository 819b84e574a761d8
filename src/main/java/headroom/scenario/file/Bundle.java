package headroom.scenario.file;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// A scenario with every file it takes to read it: its own, its parents, its data, and the settings
/// that were made from outside. Another machine reads the same scenario from it, with the same
/// hash, and asks its own disk for nothing.
///
/// Names of files begin with `own/`, `library-1/` and so on, or `shipped/`, and hold no folder of
/// the machine where the bundle was made.
public final class Bundle {

  /// A path as it is written in a file.
  ///
  /// @param root name of the tree that it may not leave
  /// @param from name of the folder it is relative to
  /// @param text the path
  record Reference(String root, String from, String text) {}

  private final SequencedMap<String, byte[]> files;
  private final Map<Reference, String> references;
  private final List<String> folders;
  private final List<Setting> settings;

  /// @param files contents by name, the scenario's own file first
  /// @param references which of the files a path led to
  /// @param folders names of the folders that `extends` looks in after the own one, in order; the
  ///   last is that of what comes with the program
  /// @param settings what was set, in order
  Bundle(
      SequencedMap<String, byte[]> files,
      Map<Reference, String> references,
      List<String> folders,
      List<Setting> settings) {
    this.files = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(files));
    this.references = Collections.unmodifiableMap(new LinkedHashMap<>(references));
    this.folders = List.copyOf(folders);
    this.settings = List.copyOf(settings);
    if (files.isEmpty() || folders.isEmpty()) {
      throw new IllegalArgumentException("a bundle holds one file and one folder at least");
    }
  }

  /// A bundle from its bytes.
  ///
  /// @throws IllegalArgumentException if they are none: one sentence says why
  public static Bundle of(byte[] bytes) {
    return BundleBytes.read(bytes);
  }

  /// The bundle as bytes: the same for the same files and settings.
  public byte[] bytes() {
    return BundleBytes.of(this);
  }

  /// The scenario under the settings of the bundle, and under more if it is asked for.
  public ParsedScenario parsed() {
    return ParsedScenario.of(this);
  }

  /// Copies of the files by their names, the scenario's own first.
  public SequencedMap<String, byte[]> files() {
    SequencedMap<String, byte[]> copies = new LinkedHashMap<>();
    files.forEach((name, content) -> copies.put(name, content.clone()));
    return copies;
  }

  /// The files by their names, not to be changed.
  SequencedMap<String, byte[]> contents() {
    return files;
  }

  /// The settings, in order.
  public List<Setting> settings() {
    return settings;
  }

  /// The name of the scenario's file, without a folder.
  public String fileName() {
    String name = scenario();
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /// The name of the scenario's own file.
  String scenario() {
    return files.firstEntry().getKey();
  }

  Map<Reference, String> references() {
    return references;
  }

  List<String> folders() {
    return folders;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bundle bundle && Arrays.equals(bytes(), bundle.bytes());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes());
  }
}
