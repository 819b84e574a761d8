package headroom.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MomentTreeTest {
  private static void add(MomentTree tree, int block) {
    Random random = new Random(block);
    tree.add(block, random.nextInt(3), Math.exp(20 * random.nextGaussian()), random.nextDouble());
  }

  private static List<Object> bits(MomentTree tree) {
    Moments total = tree.total();
    return List.of(total.count(), total.mean(), total.squares());
  }

  /// Blocks in any order, in any number of trees: one result, to the bit.
  @Test
  void theOrderOfBlocksChangesNoBit() {
    for (int blocks : new int[] {1, 2, 3, 37, 64, 100}) {
      List<Integer> order = new ArrayList<>(IntStream.range(0, blocks).boxed().toList());
      MomentTree expected = new MomentTree();
      order.forEach(block -> add(expected, block));
      Random random = new Random(blocks);
      for (int round = 0; round < 100; round++) {
        Collections.shuffle(order, random);
        List<MomentTree> trees = several(1 + random.nextInt(5));
        for (int block : order) {
          add(trees.get(random.nextInt(trees.size())), block);
        }
        MomentTree all = trees.getFirst();
        trees.subList(1, trees.size()).forEach(all::absorb);
        assertThat(bits(all)).isEqualTo(bits(expected));
      }
    }
  }

  private static List<MomentTree> several(int count) {
    return IntStream.range(0, count).mapToObj(ignored -> new MomentTree()).toList();
  }

  /// The first blocks of more are what they were: a run that goes on builds on its beginning.
  @Test
  void aLongerTreeGoesOnFromAShorterOne() {
    MomentTree growing = new MomentTree();
    for (int block = 0; block < 200; block++) {
      add(growing, block);
      MomentTree fresh = new MomentTree();
      IntStream.rangeClosed(0, block).forEach(each -> add(fresh, each));
      assertThat(bits(growing)).isEqualTo(bits(fresh));
    }
  }

  /// 1,000,000 blocks of mean 0.1 would drift if they were added up one by one.
  @Test
  void roundingGrowsWithTheLogarithmOfTheBlocks() {
    MomentTree tree = new MomentTree();
    for (int block = 0; block < 1_000_000; block++) {
      tree.add(block, 1_024, 0.1 + (block % 10 - 4.5) * 1e-3, 0);
    }
    assertThat(tree.total().mean()).isCloseTo(0.1, within(5e-17 * 20));
    assertThat(tree.total().squares() / 1_024).isCloseTo(8.25, within(1e-13));
  }

  @Test
  void aBlockComesOnce() {
    MomentTree tree = new MomentTree();
    IntStream.range(0, 6).forEach(block -> add(tree, block));
    for (int block = 0; block < 6; block++) {
      int again = block;
      assertThatIllegalArgumentException().isThrownBy(() -> add(tree, again));
    }
    add(tree, 7);
    add(tree, 6);
    assertThat(bits(tree).getFirst()).isEqualTo(bits(whole(8)).getFirst());
  }

  private static MomentTree whole(int blocks) {
    MomentTree tree = new MomentTree();
    IntStream.range(0, blocks).forEach(block -> add(tree, block));
    return tree;
  }
}
