package headroom.report.sensitivity;

import headroom.report.Phrases;
import headroom.result.Estimate;
import headroom.sensitivity.Sensitivity;
import headroom.words.Rounding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Whether bars and shares rank the inputs alike, and if not why.
final class OneStory {
  private static final double ERRORS = 3;
  private static final double WORTH_SAYING = 0.01;

  private final Shares shares;

  OneStory(Shares shares) {
    this.shares = shares;
  }

  Optional<String> sentence() {
    List<Sensitivity.Line> told =
        shares.told().stream().filter(line -> Shares.share(line).value() >= WORTH_SAYING).toList();
    List<String> notes = new ArrayList<>();
    for (Sensitivity.Line line : told) {
      if (line.bar().isEmpty() && line.role() == Sensitivity.Role.PLAYER) {
        notes.add(
            "there is no bar for %s (%s of the variance), which has no value to be set to"
                .formatted(Ends.name(line), Rounding.briefPercent(Shares.share(line))));
      }
    }
    for (Sensitivity.Line line : told) {
      if (line.correlated() && doesNothing(line)) {
        notes.add(
            "%s moves nothing by itself; its share of %s is that of what it goes along with"
                .formatted(Ends.name(line), Rounding.briefPercent(Shares.share(line))));
      }
    }
    contradiction(told).ifPresent(notes::add);
    if (notes.isEmpty()) {
      return told.size() < 2
          ? Optional.empty()
          : Optional.of("Bars and shares rank the inputs alike");
    }
    return Optional.of(Phrases.sentence(String.join("; ", notes)));
  }

  private static boolean doesNothing(Sensitivity.Line line) {
    return line.bar()
        .filter(bar -> Math.abs(bar.swing().value()) <= ERRORS * error(bar.swing()))
        .isPresent();
  }

  /// The first two inputs of which the one with the larger share has the narrower bar.
  private Optional<String> contradiction(List<Sensitivity.Line> told) {
    List<Sensitivity.Line> all =
        shares.ranked().stream().filter(line -> line.bar().isPresent()).toList();
    for (Sensitivity.Line larger : told.stream().filter(line -> line.bar().isPresent()).toList()) {
      for (Sensitivity.Line smaller : all.subList(all.indexOf(larger) + 1, all.size())) {
        if (differs(larger, smaller)) {
          return Optional.of(words(larger, smaller));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean differs(Sensitivity.Line larger, Sensitivity.Line smaller) {
    Estimate one = Shares.share(larger);
    Estimate other = Shares.share(smaller);
    Estimate wide = smaller.bar().orElseThrow().swing();
    Estimate narrow = larger.bar().orElseThrow().swing();
    return one.value() - other.value() > ERRORS * (error(one) + error(other))
        && Math.abs(wide.value()) - Math.abs(narrow.value())
            > ERRORS * (error(wide) + error(narrow));
  }

  private static double error(Estimate estimate) {
    return estimate.standardError().orElse(0);
  }

  private static String words(Sensitivity.Line larger, Sensitivity.Line smaller) {
    String why =
        "a bar tells the mean at two values, a share also what an input does beyond them and"
            + " together with others"
            + (larger.correlated() || smaller.correlated()
                ? ", and what moves along with one that is correlated"
                : "");
    return "bars and shares rank %s and %s the other way round: %s"
        .formatted(Ends.name(larger), Ends.name(smaller), why);
  }
}
