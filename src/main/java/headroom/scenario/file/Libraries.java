package headroom.scenario.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where `extends` looks for a scenario: in the own folder, then in the libraries that the user
/// named, at last, for a bare name such as `microsoft-openai`, among those of the program.
///
/// @param folders the user's libraries in order
/// @param shipped what comes with the program
/// @param files where scenarios are looked for
record Libraries(List<Place> folders, Place shipped, ReadFiles files) {
  private static final Pattern BARE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_-]*");

  Libraries {
    folders = List.copyOf(folders);
  }

  /// The trees of some libraries; one that is not there is a fault.
  static List<Place> folders(List<Path> folders, TextLoader loader, Faults faults) {
    List<Place> places = new ArrayList<>();
    for (Path folder : folders) {
      try {
        places.add(Place.library(folder));
      } catch (IOException _) {
        faults.add(
            new SourceText(loader.nextOrder(), "--library", "").whole(),
            "a library must be a folder with scenarios, found %s; check the path"
                .formatted(Wording.quote(folder.toString())));
      }
    }
    return places;
  }

  /// The scenario that a text means; null after a fault.
  ///
  /// @param text a file or a bare name
  /// @param child the file that says so
  /// @param at where it says so
  @Nullable Home find(String text, Home child, Position at, Faults faults) {
    Optional<Path> own = child.place().find(files, text, child.folder());
    if (own.isPresent()) {
      return new Home(child.place(), own.get());
    }
    boolean bare = BARE.matcher(text).matches();
    String file = bare ? text + ".yaml" : text;
    for (Place library : folders) {
      Optional<Path> found = library.find(files, file, library.root());
      if (found.isPresent()) {
        return new Home(library, found.get());
      }
    }
    return bare ? shipped(text, at, faults) : refused(text, child, at, faults);
  }

  private @Nullable Home shipped(String name, Position at, Faults faults) {
    for (String place : Shipped.places(name)) {
      Path file = shipped.root().resolve(place);
      // Where capitals make no difference to the disk, they do here.
      Optional<Path> found = shipped.find(files, place, shipped.root()).filter(file::equals);
      if (found.isPresent()) {
        return new Home(shipped, found.get());
      }
    }
    List<String> names = Shipped.names();
    faults.add(
        at,
        "`extends` must be a file, or the name of a scenario that comes with the program or lies in a --library, found %s%s"
            .formatted(
                Wording.quote(name),
                Wording.didYouMean(name, names, "there is " + Wording.oneOf(names))));
    return null;
  }

  private @Nullable Home refused(String text, Home child, Position at, Faults faults) {
    String name = text.replaceFirst("\\.ya?ml$", "");
    if (!name.equals(text) && Shipped.names().contains(name)) {
      faults.add(
          at,
          "`extends` must lead to a file, found %s; there is no such file here: for the one that comes with the program write `extends: %s`"
              .formatted(Wording.quote(text), name));
      return null;
    }
    Path real = child.place().resolve(files, text, child.folder(), at, faults);
    return real == null ? null : new Home(child.place(), real);
  }
}
