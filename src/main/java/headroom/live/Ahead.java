package headroom.live;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// A run that is begun before a page asks for it, to be taken over by the first that asks. For the
/// thread that begins it and the one that takes it.
final class Ahead {
  private final Question question;
  private final CompletableFuture<Optional<RunAnswer.Begun>> begun = new CompletableFuture<>();
  private volatile boolean dropped;

  /// @param question what is likely to be asked
  Ahead(Question question) {
    this.question = question;
  }

  /// The run where it is the one asked for; blocks until its first stage is told. Empty where it
  /// came to nothing; another question drops it.
  Optional<RunAnswer.Begun> take(Question asked) {
    return asked.equals(question) ? begun.join() : drop();
  }

  /// Gives it up.
  Optional<RunAnswer.Begun> drop() {
    dropped = true;
    return Optional.empty();
  }

  boolean isDropped() {
    return dropped;
  }

  void tell(RunAnswer.Begun run) {
    begun.complete(Optional.of(run));
  }

  /// Nobody waits any longer for what was not told.
  void end() {
    begun.complete(Optional.empty());
  }
}
