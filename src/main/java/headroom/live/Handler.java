package headroom.live;

import java.io.IOException;

/// Answers one kind of question.
interface Handler {
  /// Answers; blocks until the answer is written.
  ///
  /// @throws Refusal if the question is none
  /// @throws FaultyException if the scenario that it asks about has faults
  /// @throws UnansweredException if it has no answer, with a sentence why
  void answer(Call call) throws IOException, Refusal, FaultyException;
}
