package headroom.scenario.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a scenario's file lies and what its parents are looked for in: on this machine or in a
/// bundle.
///
/// @param root the scenario's own file
/// @param shown the file as messages call it
/// @param libraries folders that `extends` may name files of
/// @param shipped what comes with the program
record Surroundings(Home root, String shown, List<Place> libraries, Place shipped) {
  Surroundings {
    libraries = List.copyOf(libraries);
  }

  /// Those of a file on this machine; null after a fault that leaves none.
  ///
  /// @param file the scenario as the user named it
  static @Nullable Surroundings of(
      Path file, List<Path> libraries, TextLoader loader, Faults faults) {
    Place place;
    try {
      place = Place.of(file);
    } catch (IOException _) {
      SourceText missing = new SourceText(0, file.toString(), "");
      faults.add(missing.whole(), "cannot read this file: there is no such folder; check the path");
      return null;
    }
    Home root = new Home(place, place.real(file));
    List<Place> folders = Libraries.folders(libraries, loader, faults);
    return new Surroundings(root, file.toString(), folders, Shipped.place());
  }

  /// Those of a bundle.
  static Surroundings of(Bundle bundle) {
    Path file = Path.of(bundle.scenario());
    List<Place> folders = bundle.folders().stream().map(name -> Place.bundled(name, name)).toList();
    return new Surroundings(
        new Home(Place.bundled(BundleNames.OWN, ""), file),
        String.valueOf(file.getFileName()),
        folders.subList(0, folders.size() - 1),
        folders.getLast());
  }

  /// The name of a scenario that nobody named.
  String stem() {
    return Wording.stem(root.file());
  }

  /// The tree of the scenario and its parents; null after a fault that leaves none.
  TreeReader.@Nullable Tree read(ReadFiles files, TextLoader loader, Faults faults) {
    Libraries all = new Libraries(libraries, shipped, files);
    return new TreeReader(all, loader, faults).read(root, shown);
  }
}
