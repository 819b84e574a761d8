package headroom.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import headroom.compile.OutputSelection;
import headroom.engine.Engine;
import headroom.kernel.Backend;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A part that is read is the part that was written, or it is refused.
class PartFileTest {
  @TempDir private Path folder;

  private static byte[] shard() {
    SharedRuns runs =
        SharedRuns.of("simulation.trials=64", "simulation.replicates=2", "timeline.end=2026-Q2");
    try (Engine engine = Engine.open(1, Backend.SCALAR)) {
      return runs.bytes(engine, new Shard(1, 2));
    }
  }

  private PartException.Reason refused(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("some.part"), bytes);
    PartException[] seen = new PartException[1];
    assertThatExceptionOfType(PartException.class)
        .isThrownBy(() -> PartFile.open(file, SharedRuns.VERSION))
        .satisfies(thrown -> seen[0] = thrown);
    assertThat(seen[0].getMessage()).contains("some.part").contains(";").doesNotContain("\n");
    return seen[0].reason();
  }

  @Test
  void whatIsWrittenIsRead() throws IOException {
    SharedRuns runs = SharedRuns.of("simulation.trials=4_096");
    try (Engine engine = Engine.open(1, Backend.chosen())) {
      PartFile part = runs.part(folder, engine, new Shard(2, 3));
      int segments = runs.ready().shared().segments();
      assertThat(part.header())
          .isEqualTo(runs.header(segments / 3, 2 * segments / 3, Optional.of(new Shard(2, 3))));
      assertThat(part.header().recipe().bytes()).isEqualTo(runs.recipe().bytes());
    }
  }

  /// Neither threads nor kernels leave a trace.
  @Test
  void itsBytesDependOnTheRunAlone() {
    SharedRuns runs = SharedRuns.of();
    try (Engine one = Engine.open(1, Backend.SCALAR);
        Engine other = Engine.open(3, Backend.VECTOR)) {
      assertThat(runs.bytes(one, new Shard(1, 3))).isEqualTo(runs.bytes(other, new Shard(1, 3)));
    }
  }

  @Test
  void everyCutIsSeen() throws IOException {
    byte[] whole = shard();
    Random random = new Random(11);
    for (int length : random.ints(200, 0, whole.length).toArray()) {
      assertThat(refused(Arrays.copyOf(whole, length))).isEqualTo(PartException.Reason.DAMAGED);
    }
    assertThat(refused(Arrays.copyOf(whole, whole.length - 1)))
        .isEqualTo(PartException.Reason.DAMAGED);
    assertThat(refused(Arrays.copyOf(whole, whole.length + 1)))
        .isEqualTo(PartException.Reason.DAMAGED);
  }

  @Test
  void everyChangedBitIsSeen() throws IOException {
    byte[] whole = shard();
    Random random = new Random(12);
    int form = "headroom part 1\n".length();
    for (int at : random.ints(200, form, whole.length).toArray()) {
      byte[] changed = whole.clone();
      changed[at] ^= (byte) (1 << random.nextInt(8));
      assertThat(refused(changed)).isEqualTo(PartException.Reason.DAMAGED);
    }
  }

  @Test
  void otherFilesFormsAndVersionsAreToldApart() throws IOException {
    assertThat(refused(new byte[0])).isEqualTo(PartException.Reason.DAMAGED);
    assertThat(refused("name: x\n".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(PartException.Reason.DAMAGED);
    byte[] newer = shard();
    newer["headroom part ".length()] = '2';
    assertThat(refused(newer)).isEqualTo(PartException.Reason.UNFIT);
    Path file = Files.write(folder.resolve("x.part"), shard());
    assertThatExceptionOfType(PartException.class)
        .isThrownBy(() -> PartFile.open(file, "7.0.1"))
        .withMessageContaining("was made by version 7.0.0, and this is 7.0.1");
  }

  @Test
  void recipesOfEveryKindAreRead() {
    SharedRuns runs = SharedRuns.of();
    for (OutputSelection outputs :
        List.of(
            new OutputSelection.All(),
            new OutputSelection.Totals(),
            new OutputSelection.Ids(Set.of("b.paid", "a.paid")),
            new OutputSelection.TotalsOf(Set.of("a.paid")))) {
      Recipe recipe = new Recipe.Run(runs.recipe().bundle(), outputs);
      assertThat(Recipe.of(recipe.bytes())).isEqualTo(recipe);
    }
  }

  @Test
  void shardsAreEqualSharesInOrder() {
    int next = 0;
    for (int number = 1; number <= 7; number++) {
      Shard shard = new Shard(number, 7);
      assertThat(shard.from(1_024)).isEqualTo(next);
      assertThat(shard.to(1_024) - next).isBetween(146, 147);
      next = shard.to(1_024);
    }
    assertThat(next).isEqualTo(1_024);
    assertThat(Shard.parse("3/16")).contains(new Shard(3, 16));
    for (String wrong : List.of("", "3", "0/4", "5/4", "1/0", "-1/2", "1/16385", "a/b", "1/2/3")) {
      assertThat(Shard.parse(wrong)).as(wrong).isEmpty();
    }
  }
}
