package headroom.live;

import headroom.engine.CancelledException;
import headroom.report.format.JsonObject;
import java.io.IOException;

/// A long answer in its page's turn, watched, with what is to be said if it was stopped.
///
/// @param desk what it is made with
/// @param call the question
record Turn(Desk desk, Call call) {

  /// What finds the answer.
  interface Work {
    /// Finds it; may write lines on the way.
    ///
    /// @return the last line
    /// @throws CancelledException if it was stopped
    JsonObject with(Watching watching) throws IOException, Refusal, FaultyException;
  }

  /// Waits for the turn, answers, and ends the answer.
  void take(Work work) throws IOException, Refusal, FaultyException {
    Pages.Ticket ticket = desk.pages().page(call.page()).take(call.request());
    ticket.enter();
    try {
      JsonObject end;
      try (Watching watching = Watching.start(desk, call, ticket)) {
        try {
          end = watching.cancelled() ? watching.end() : work.with(watching);
        } catch (CancelledException _) {
          end = watching.end();
        }
      }
      call.end(end);
    } finally {
      ticket.leave();
    }
  }
}
