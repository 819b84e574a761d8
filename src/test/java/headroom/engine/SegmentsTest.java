package headroom.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentsTest {
  private static Segments of(long trials, int replicates) {
    return new Segments(new Replicates(trials, replicates));
  }

  @ParameterizedTest
  @CsvSource({
    "4_096, 32, 1, 1",
    "32_769, 32, 2, 1", // one replicate has a trial more than a block
    "1_000_000, 32, 31, 1",
    "1_048_576, 32, 32, 1",
    "1_048_577, 32, 17, 2",
    "1_000_000_000, 32, 32, 954",
    "1_048_576, 1, 128, 8",
    "1_073_741_824, 32, 32, 1_024",
    "4_294_967_296, 32, 128, 1_024", // beyond 2^30, segments of 2^20 trials
    "1_000_000_000_000, 32, 512, 59_605",
    "68_719_476_736, 1, 16_384, 4_096",
    "17_592_186_044_416, 1024, 16, 1_048_576",
    "1_048_576, 1024, 1, 1",
    "1_000_000_000, 1024, 1, 954",
    "1, 1, 1, 1"
  })
  void aRunHasAboutAThousandSegmentsOrAsManyAsBlocks(
      String trials, int replicates, int perReplicate, String blocks) {
    Segments segments = of(Long.parseLong(trials.replace("_", "")), replicates);
    assertThat(segments.perReplicate()).isEqualTo(perReplicate);
    assertThat(segments.blocksPerSegment()).isEqualTo(Long.parseLong(blocks.replace("_", "")));
    assertThat(segments.count()).isEqualTo(perReplicate * replicates);
  }

  @ParameterizedTest
  @CsvSource({"5000, 8", "12000, 2", "32769, 32", "1048577, 32", "9000001, 7", "1, 1"})
  void segmentsAreWholeBlocksAndHoldEachTrialOnce(long trials, int replicates) {
    Segments segments = of(trials, replicates);
    long all = 0;
    for (int replicate = 0; replicate < replicates; replicate++) {
      long next = 0;
      long size = segments.replicates().size(replicate);
      for (int segment = 0; segment < segments.perReplicate(); segment++) {
        Segments.Piece piece = new Segments.Piece(replicate, segment);
        assertThat(segments.first(piece)).isEqualTo(next);
        long length = segments.end(piece) - next;
        assertThat(length).isBetween(0L, segments.blocksPerSegment() * Block.SIZE);
        next += length;
        if (next < size) {
          assertThat(length % Block.SIZE).isZero();
        }
      }
      assertThat(next).isEqualTo(size);
      all += size;
    }
    assertThat(all).isEqualTo(trials);
  }

  @Test
  void whatGoesOnBeginsWhereItEnded() {
    Segments rest = new Segments(new Replicates(100_000, 8), 4 * Block.SIZE);
    for (int replicate = 0; replicate < 8; replicate++) {
      assertThat(rest.first(new Segments.Piece(replicate, 0))).isEqualTo(4 * Block.SIZE);
      assertThat(rest.end(new Segments.Piece(replicate, rest.perReplicate() - 1)))
          .isEqualTo(12_500);
    }
    assertThat(rest.perReplicate()).isEqualTo(9);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Segments(new Replicates(100_000, 8), 1_000));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Segments(new Replicates(100_000, 8), 13 * Block.SIZE));
  }

  @Test
  void aReplicateThatIsATrialShorterMayHaveAnEmptySegment() {
    Segments segments = of(32_769, 32);
    assertThat(segments.first(new Segments.Piece(31, 1)))
        .isEqualTo(segments.end(new Segments.Piece(31, 1)))
        .isEqualTo(1_024);
  }
}
