package headroom.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import headroom.random.TrialNumber;
import java.util.HashSet;
import java.util.Set;
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
  void replicatesDifferByOneTrialAtMost(long trials, int count) {
    Replicates replicates = new Replicates(trials, count);
    long all = 0;
    for (int replicate = 0; replicate < count; replicate++) {
      assertThat(replicates.size(replicate)).isBetween(trials / count, trials / count + 1);
      all += replicates.size(replicate);
    }
    assertThat(all).isEqualTo(trials);
  }

  @Test
  void aTrialIsTheSameInALongerRun() {
    Replicates shorter = new Replicates(1_000, 7);
    Replicates longer = new Replicates(2_001, 7);
    Set<Long> numbers = new HashSet<>();
    for (long trial = 0; trial < 1_000; trial++) {
      long number = shorter.number(trial);
      assertThat(longer.number(trial)).isEqualTo(number);
      assertThat(TrialNumber.index(number)).isLessThan(shorter.size(TrialNumber.replicate(number)));
      numbers.add(number);
    }
    assertThat(numbers).hasSize(1_000);
    assertThatIllegalArgumentException().isThrownBy(() -> shorter.number(1_000));
    assertThatIllegalArgumentException().isThrownBy(() -> shorter.number(-1));
  }

  @ParameterizedTest
  @CsvSource({
    "1048576, 32, 32, 32768",
    "100000, 32, 32, 4096",
    "1000000, 10, 10, 131072",
    "5000, 1, 1, 8192",
    "1025, 32, 32, 64",
    "1024, 32, 32, 32",
    "1000, 32, 32, 32",
    "100, 32, 4, 32",
    "33, 32, 2, 32",
    "5, 32, 2, 4",
    "2, 32, 2, 1",
    "1, 32, 1, 1"
  })
  void pointSetsAreRoundedUpToPowersOfTwo(long trials, int wanted, int count, long size) {
    Replicates replicates = Replicates.ofPowersOfTwo(trials, wanted);
    assertThat(replicates).isEqualTo(new Replicates(count * size, count));
    assertThat(replicates.size(count - 1)).isEqualTo(size);
  }

  @Test
  void aPointSetNeverNeedsMorePointsThanThereAre() {
    assertThat(Replicates.ofPowersOfTwo(1L << 37, 32).count()).isEqualTo(32);
    assertThat(Replicates.ofPowersOfTwo(1L << 40, 32)).isEqualTo(new Replicates(1L << 40, 256));
  }

  @Test
  void moreReplicatesThanTrialsAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Replicates(3, 4));
    assertThatIllegalArgumentException().isThrownBy(() -> new Replicates(3, 0));
  }
}
