package headroom.run;

import headroom.engine.Monitor;
import java.util.function.BiConsumer;

/// Has the works of a question done in shares, wherever that is. Changes no bit.
@FunctionalInterface
public interface Sharing {

  /// Has all shares of a work done; blocks until they are.
  ///
  /// @param number of the work among those of the question, by which others make the same of it
  /// @param work what is shared
  /// @param monitor watches it
  /// @param taker is given by replicate what each share has tallied, in any order of the shares, on
  ///   this thread
  /// @throws headroom.engine.CancelledException if it was stopped
  void share(int number, SharedWork work, Monitor monitor, BiConsumer<Integer, byte[]> taker);
}
