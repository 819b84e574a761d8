package headroom.part;

import headroom.scenario.file.Bundle;
import headroom.scenario.file.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What is said of parts that are not there: which, and the commands that make them.
final class MissingParts {
  private static final int MOST_NAMED = 8;

  private MissingParts() {}

  /// The sentence.
  ///
  /// @param parts those that are there, at least one
  /// @param missing how many segments are not
  static String sentence(List<PartFile> parts, int missing) {
    PartHeader any = parts.getFirst().header();
    Set<Integer> counts =
        parts.stream()
            .map(part -> part.header().shard())
            .map(shard -> shard.map(Shard::count).orElse(0))
            .collect(Collectors.toSet());
    if (counts.size() != 1 || counts.contains(0)) {
      return ("%s of the run's %s segments are in none of the parts; go on with the run that makes"
              + " them (run --checkpoint, or the other shards)")
          .formatted(missing, any.segments());
    }
    int count = counts.iterator().next();
    Set<Integer> there =
        parts.stream()
            .map(part -> part.header().shard())
            .flatMap(Optional::stream)
            .map(Shard::number)
            .collect(Collectors.toSet());
    List<Shard> absent =
        IntStream.rangeClosed(1, count)
            .filter(number -> !there.contains(number))
            .mapToObj(number -> new Shard(number, count))
            .toList();
    List<String> commands =
        absent.stream()
            .limit(MOST_NAMED)
            .map(shard -> "\n  " + command(any.recipe(), shard))
            .toList();
    return "%s of %s shards %s, with%s%s"
        .formatted(
            absent.size(),
            count,
            absent.size() == 1
                ? "is missing; make it, where you like"
                : "are missing; make them, each where you like",
            String.join("", commands),
            absent.size() > MOST_NAMED
                ? "\n  and so on for %s more".formatted(absent.size() - MOST_NAMED)
                : "");
  }

  private static String command(Recipe recipe, Shard shard) {
    Bundle bundle = recipe.bundles().getFirst();
    List<String> words = new ArrayList<>(List.of("headroom", "run", quoted(bundle.fileName())));
    for (Setting setting : bundle.settings()) {
      words.add(
          setting.typed().startsWith("--")
              ? setting.typed() + " " + quoted(setting.value())
              : "--set " + quoted(setting.path() + "=" + setting.value()));
    }
    List<String> outputs = recipe.kept();
    if (!outputs.equals(List.of("all"))) {
      List<String> which = new ArrayList<>(outputs.subList(1, outputs.size()));
      if (outputs.getFirst().startsWith("totals")) {
        which.addFirst("totals");
      }
      words.add("--outputs " + quoted(String.join(",", which)));
    }
    words.add("--shard " + shard);
    return String.join(" ", words);
  }

  private static String quoted(String word) {
    return word.matches("[\\w./:=,%@+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
