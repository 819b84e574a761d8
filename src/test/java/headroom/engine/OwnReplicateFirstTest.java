package headroom.engine;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.engine.Segments.Piece;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnReplicateFirstTest {
  /// A segment is a block here.
  private static Segments segments(int replicates, int blocks) {
    return new Segments(new Replicates((long) replicates * blocks * Block.SIZE, replicates));
  }

  /// What threads do that take equally long for every piece: pieces by turn and thread.
  private static List<List<Piece>> turns(Segments segments, int threads) {
    return turns(new OwnReplicateFirst(segments), threads);
  }

  private static List<List<Piece>> turns(Roster roster, int threads) {
    List<Optional<Piece>> busy = new ArrayList<>();
    for (int thread = 0; thread < threads; thread++) {
      busy.add(roster.first());
    }
    List<List<Piece>> turns = new ArrayList<>();
    while (busy.stream().anyMatch(Optional::isPresent)) {
      turns.add(busy.stream().flatMap(Optional::stream).toList());
      busy.replaceAll(piece -> piece.flatMap(roster::after));
    }
    return turns;
  }

  @ParameterizedTest
  @CsvSource({"32, 32, 1", "32, 32, 24", "2, 32, 7", "8, 1, 40", "1, 128, 9", "3, 5, 2"})
  void everyPieceIsHandedOutOnce(int replicates, int blocks, int threads) {
    Segments segments = segments(replicates, blocks);
    List<Piece> all = turns(segments, threads).stream().flatMap(List::stream).toList();
    assertThat(all).doesNotHaveDuplicates().hasSize(segments.count());
  }

  @ParameterizedTest
  @CsvSource({"0, 2, 2", "30, 32, 7", "31, 32, 2", "5, 9, 3"})
  void ofSomeReplicatesEveryPieceIsHandedOutOnceAndNoOther(int first, int end, int threads) {
    Segments segments = segments(32, 32);
    List<Piece> all =
        turns(new OwnReplicateFirst(segments, first, end), threads).stream()
            .flatMap(List::stream)
            .toList();
    assertThat(all).doesNotHaveDuplicates().hasSize((end - first) * segments.perReplicate());
    assertThat(all).allMatch(piece -> first <= piece.replicate() && piece.replicate() < end);
  }

  @Test
  void aThreadStaysWithItsReplicate() {
    List<List<Piece>> turns = turns(segments(32, 32), 2);
    Map<Integer, Integer> sizes = new HashMap<>();
    for (List<Piece> turn : turns.subList(0, 32 * 15)) {
      assertThat(turn.getFirst().replicate()).isNotEqualTo(turn.getLast().replicate());
      turn.forEach(piece -> sizes.merge(piece.replicate(), 1, Integer::sum));
    }
    assertThat(sizes).hasSize(30).values().containsOnly(32);
  }

  /// 1,024 blocks on 24 threads take 43 turns at best; 32 replicates, one thread each, took 64.
  @Test
  void threadsThatAreDoneHelpThoseThatAreNot() {
    assertThat(turns(segments(32, 32), 24)).hasSizeLessThanOrEqualTo(44);
    assertThat(turns(segments(32, 32), 64)).hasSize(16);
    assertThat(turns(segments(1, 128), 8)).hasSize(16);
  }

  @Test
  void nobodyHelpsWhereThereIsLittleLeftToDo() {
    for (List<Piece> turn : turns(segments(2, 7), 40)) {
      assertThat(turn).hasSize(2);
    }
    Set<Piece> first = new HashSet<>(turns(segments(2, 9), 40).getFirst());
    assertThat(first).hasSize(4);
  }
}
