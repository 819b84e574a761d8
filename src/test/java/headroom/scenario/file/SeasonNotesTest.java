package headroom.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeasonNotesTest {
  private static final double[] SEASONS = {0.8, 0.8, 0.8, 1.8};
  private static final double[] NONE = {1, 1, 1, 1};

  @TempDir private Path folder;

  private List<String> remarks(double[] seasons, int quarters, String block) {
    Random random = new Random(7);
    String history =
        IntStream.range(0, quarters)
            .mapToObj(
                i -> {
                  double noise = Math.exp(0.03 * random.nextGaussian());
                  return String.valueOf(100 * Math.pow(1.02, i) * seasons[i % 4] * noise);
                })
            .collect(Collectors.joining(", ", "[", "]"));
    Path file =
        Scenarios.write(
            folder,
            "s.yaml",
            """
            headroom: 1
            name: Seasons
            currency: USD bn
            timeline: {start: 2026-Q1, end: 2027-Q4}
            streams:
              past: {now: 5, bootstrap: {history: %s, block: %s}}
            """
                .formatted(history, block));
    return Scenarios.read(file).notes().stream().filter(note -> note.contains("seasons")).toList();
  }

  @Test
  void blocksThatLeaveOffInTheMiddleOfAYearAreTold() {
    for (String block : List.of("2", "3", "5", "6")) {
      assertThat(remarks(SEASONS, 24, block))
          .singleElement()
          .asString()
          .startsWith("`streams.past.bootstrap`: the history has seasons, and blocks of " + block)
          .endsWith("write a `block` of whole years, such as 4.");
    }
    assertThat(remarks(SEASONS, 24, "1")).singleElement().asString().contains("of one quarter");
  }

  @Test
  void wholeYearsAndEvenHistoriesAreNot() {
    assertThat(remarks(SEASONS, 24, "4")).isEmpty();
    assertThat(remarks(SEASONS, 24, "8")).isEmpty();
    assertThat(remarks(NONE, 24, "2")).isEmpty();
    assertThat(remarks(SEASONS, 7, "2")).isEmpty();
  }
}
