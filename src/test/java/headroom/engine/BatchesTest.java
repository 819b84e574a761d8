package headroom.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchesTest {
  @ParameterizedTest
  @CsvSource({
    "1048576, 32, 32",
    "1024, 32, 32",
    "1024, 1024, 32",
    "32768, 1024, 1024",
    "1000000, 1, 1",
    "1023, 32, 31",
    "100, 32, 3",
    "64, 32, 2",
    "63, 32, 2",
    "2, 32, 2",
    "1, 32, 1"
  })
  void fewTrialsMakeFewerReplicates(long trials, int wanted, int count) {
    assertThat(Replicates.of(trials, wanted).count()).isEqualTo(count);
  }

  @ParameterizedTest
  @CsvSource({"1000, 7", "7, 7", "1, 1", "1048576, 32", "1000003, 1024", "9007199254740993, 3"})
  void replicatesAreContiguousAndDifferByOneAtMost(long trials, int count) {
    Replicates replicates = new Replicates(trials, count);
    long next = 0;
    for (int replicate = 0; replicate < count; replicate++) {
      assertThat(replicates.first(replicate)).isEqualTo(next);
      assertThat(replicates.size(replicate)).isBetween(trials / count, trials / count + 1);
      next += replicates.size(replicate);
    }
    assertThat(next).isEqualTo(trials);
  }

  @Test
  void moreReplicatesThanTrialsAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Replicates(3, 4));
    assertThatIllegalArgumentException().isThrownBy(() -> new Replicates(3, 0));
  }
}
