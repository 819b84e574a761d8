package headroom.part;

import headroom.run.SharedWork;
import headroom.scenario.file.Bundle;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.IntFunction;

/// What those are told who do shares of works: from it every machine makes the same works.
public sealed interface Assignment {

  /// A run.
  record OfRun(Recipe recipe) implements Assignment {
    @Override
    public IntFunction<SharedWork> works(int shares) {
      SharedWork run = recipe.ready(shares).shared();
      return _ -> run;
    }

    @Override
    public List<Bundle> bundles() {
      return recipe.bundles();
    }
  }

  /// A question.
  record OfQuestion(QuestionRecipe recipe) implements Assignment {
    @Override
    public IntFunction<SharedWork> works(int shares) {
      return recipe.works();
    }

    @Override
    public List<Bundle> bundles() {
      return List.of(recipe.bundle());
    }
  }

  /// The works by their numbers, each made ready when it is asked for, by one thread at a time. A
  /// run is one work, whatever its number.
  ///
  /// @param shares among how many each is shared out
  IntFunction<SharedWork> works(int shares);

  /// The scenarios' files.
  List<Bundle> bundles();

  /// The scenarios' names.
  default List<String> names() {
    return bundles().stream()
        .map(it -> it.parsed().sharedAmong(Shard.MOST).with(List.of()).orThrow().name())
        .toList();
  }

  /// The assignment as bytes.
  default byte[] bytes() {
    PartBytes.Writer out = new PartBytes.Writer();
    switch (this) {
      case OfRun(Recipe recipe) -> out.text("run").content(recipe.bytes());
      case OfQuestion(QuestionRecipe recipe) -> out.text("question").content(recipe.bytes());
    }
    return out.bytes();
  }

  /// The assignment in some bytes that this program wrote.
  static Assignment of(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    String kind = PartBytes.text(in);
    byte[] recipe = PartBytes.content(in);
    return switch (kind) {
      case "run" -> new OfRun(Recipe.of(recipe));
      case "question" -> new OfQuestion(QuestionRecipe.of(recipe));
      default -> throw new IllegalArgumentException("no work is called " + kind);
    };
  }
}
