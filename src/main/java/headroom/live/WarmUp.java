package headroom.live;

import headroom.engine.CancelledException;
import headroom.engine.Engine;
import headroom.kernel.Backend;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// What is done before a page asks, so that the first one does not wait for a cold program: the run
/// that it will ask for is begun, then first stages are run that nobody asked for and nobody sees.
///
/// That first run has the plain kernels, which need no compiler to be quick: the vector kernels
/// would keep it busy for longer than the whole stage takes. They give the same numbers, and are
/// compiled right after it.
final class WarmUp {
  private static final int ROUNDS = 8;

  private final ServedScenarios scenarios;
  private final RunAnswer runs;
  private final int threads;
  private Optional<headroom.kernel.WarmUp> kernels = Optional.empty(); // guarded by this
  private boolean ended; // guarded by this

  /// @param scenarios whose first is run
  /// @param runs answers them
  /// @param threads how many work at the first run
  WarmUp(ServedScenarios scenarios, RunAnswer runs, int threads) {
    this.scenarios = scenarios;
    this.runs = runs;
    this.threads = threads;
  }

  /// Blocks until the program is warm.
  ///
  /// @param wanted whether no page has asked yet
  /// @param closing whether the server ends
  void run(BooleanSupplier wanted, BooleanSupplier closing) {
    Question question = new Question(scenarios.first().id(), List.of(), Optional.empty());
    if (!wanted.getAsBoolean()) {
      return;
    }
    try {
      try (Engine plain = Engine.open(threads, Backend.SCALAR)) {
        runs.begin(question, plain, closing);
      } catch (CancelledException _) {
        // A page asked for another run.
      } finally {
        compileKernels();
      }
      repeat(question, wanted);
    } catch (IOException | Refusal | FaultyException | RuntimeException _) {
      // Whoever asks will be told.
    }
  }

  private void repeat(Question question, BooleanSupplier wanted)
      throws IOException, Refusal, FaultyException {
    Pages.Page page = new Pages.Page();
    for (int round = 0; round < ROUNDS && wanted.getAsBoolean(); round++) {
      runs.rehearse(question, page.take(0), _ -> page.take(0), () -> !wanted.getAsBoolean());
    }
  }

  private synchronized void compileKernels() {
    if (!ended) {
      kernels = Optional.of(headroom.kernel.WarmUp.begin());
    }
  }

  /// Ends it.
  synchronized void end() {
    ended = true;
    kernels.ifPresent(headroom.kernel.WarmUp::end);
  }
}
