package headroom.engine;

import headroom.agreement.AgreementLedger;
import headroom.agreement.AgreementPlan;
import headroom.agreement.CapAccount;
import headroom.agreement.Discounting;
import headroom.kernel.Backend;
import headroom.kernel.Summaries;
import headroom.path.PathCursor;
import headroom.path.PathPlan;
import headroom.random.Draws;
import headroom.stream.QuarterTrace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The scratch arrays of one worker: the state of a block of trials in the current quarter.
final class Block {
  /// Trials per block: every array of the inner loops stays in the first caches.
  static final int SIZE = 1_024;

  /// Room for a block. Arrays of powers of two, one after the other, would have equal low address
  /// bits at equal places, by which processors tell whether a load must wait for a store.
  static final int ROOM = SIZE + 40;

  private final DrawColumns draws;
  private final BlockStreams streams;
  private final List<CapAccount> caps = new ArrayList<>();
  private final List<AgreementLedger> ledgers = new ArrayList<>();
  private final Optional<PresentValues> presentValues;
  private final Summaries summaries;
  private final Backend backend;

  Block(Plan plan, Draws source, Backend backend) {
    this(plan, DrawColumns.of(plan.draws(), source, ROOM, backend), source, backend);
  }

  /// @param draws columns that may be those of other blocks too
  Block(Plan plan, DrawColumns draws, Draws source, Backend backend) {
    this(plan, draws, new BlockStreams(plan, draws, source, backend), backend);
  }

  /// @param draws columns that may be those of other blocks too
  /// @param streams the plan's streams, which may be those of other blocks too
  Block(Plan plan, DrawColumns draws, BlockStreams streams, Backend backend) {
    this.draws = draws;
    this.streams = streams;
    this.backend = backend;
    summaries = Summaries.on(backend);
    openBooks(plan, backend);
    presentValues =
        plan.discounting()
            .filter(ignored -> plan.needs(new Bookkeeping.PresentValues()))
            .map(
                discounting ->
                    new PresentValues(
                        new Discounting(discounting, draws.columns(), ROOM, backend),
                        plan.agreements(),
                        ROOM));
  }

  private void openBooks(Plan plan, Backend backend) {
    for (int cap = 0; cap < plan.caps().size(); cap++) {
      boolean dated = plan.needs(new Bookkeeping.HitDates(cap));
      caps.add(
          CapAccount.of(
              plan.caps().get(cap), plan.drawingOn(cap), dated, draws.columns(), ROOM, backend));
    }
    for (int index = 0; index < plan.agreements().size(); index++) {
      AgreementPlan agreement = plan.agreements().get(index).plan();
      OptionalInt cap = agreement.cap();
      ledgers.add(
          new AgreementLedger(
              agreement,
              cap.isPresent() ? Optional.of(caps.get(cap.getAsInt())) : Optional.empty(),
              plan.needs(new Bookkeeping.BaseTotal(index)),
              draws.columns(),
              ROOM,
              backend));
    }
  }

  /// Starts a block: draws what is drawn once per trial and opens the books.
  void start(long firstTrial, int count) {
    draws.fill(firstTrial, count);
    drawPaths(firstTrial, count);
    open(count);
  }

  /// Draws what moves the streams by the quarter; may serve several openings.
  void drawPaths(long firstTrial, int count) {
    streams.drawPaths(firstTrial, count);
  }

  /// Opens streams and books anew, on the columns as they are now.
  void open(int count) {
    streams.open(count);
    openBooks(count);
  }

  /// Opens the books anew.
  void openBooks(int count) {
    for (CapAccount cap : caps) {
      cap.start(count);
    }
    for (AgreementLedger ledger : ledgers) {
      ledger.start(count);
    }
    presentValues.ifPresent(values -> values.start(count));
  }

  /// Moves all streams and agreements on to a quarter.
  void step(int quarter, int count) {
    streams.step(quarter, count);
    book(quarter, count);
  }

  /// Books a quarter with the streams' levels as they are now.
  void book(int quarter, int count) {
    for (AgreementLedger ledger : ledgers) {
      ledger.accrue(quarter, streams.levels(), count);
    }
    for (CapAccount cap : caps) {
      cap.count(quarter, count);
    }
    for (AgreementLedger ledger : ledgers) {
      ledger.settle(count);
    }
    if (presentValues.isPresent()) {
      presentValues.get().add(quarter, ledgers, count);
    }
  }

  /// A reader of a path on the block's columns.
  PathCursor reader(PathPlan path) {
    return new PathCursor(path, draws.columns(), ROOM, backend);
  }

  Summaries summaries() {
    return summaries;
  }

  BlockStreams streams() {
    return streams;
  }

  double[] level(int stream) {
    return streams.levels().get(stream);
  }

  /// What moved a stream in the current quarter of the block's first trial.
  QuarterTrace passing(int stream) {
    return streams.passing(stream);
  }

  CapAccount cap(int cap) {
    return caps.get(cap);
  }

  AgreementLedger ledger(int agreement) {
    return ledgers.get(agreement);
  }

  double[] column(int column) {
    return draws.columns()[column];
  }

  /// The present value of an agreement's payments so far.
  double[] presentValue(int agreement) {
    return presentValues
        .orElseThrow(() -> new IllegalStateException("the plan has no valuation"))
        .of(agreement);
  }
}
