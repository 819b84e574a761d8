package headroom.engine;

import headroom.agreement.AgreementLedger;
import headroom.agreement.AgreementPlan;
import headroom.agreement.CapAccount;
import headroom.agreement.Discounting;
import headroom.kernel.Arithmetic;
import headroom.kernel.Backend;
import headroom.kernel.Summaries;
import headroom.random.Draws;
import headroom.stream.OwnDraws;
import headroom.stream.Passing;
import headroom.stream.Steppers;
import headroom.stream.StreamStepper;
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
  private final Innovations innovations;
  private final OwnDraws own;
  private final List<StreamStepper> streams = new ArrayList<>();
  private final List<double[]> levels = new ArrayList<>();
  private final List<CapAccount> caps = new ArrayList<>();
  private final List<AgreementLedger> ledgers = new ArrayList<>();
  private final Optional<PresentValues> presentValues;
  private final Summaries summaries;

  Block(Plan plan, Draws source, Backend backend) {
    this(plan, DrawColumns.of(plan.draws(), source, ROOM, backend), source, backend);
  }

  /// @param draws columns that may be those of other blocks too
  Block(Plan plan, DrawColumns draws, Draws source, Backend backend) {
    this.draws = draws;
    summaries = Summaries.on(backend);
    innovations = Innovations.of(plan, source, ROOM, backend);
    own = new OwnDraws(source, plan.pathQuarters());
    Steppers steppers = new Steppers(draws.columns(), own, ROOM, backend);
    for (int stream = 0; stream < plan.streams().size(); stream++) {
      streams.add(steppers.of(plan.streams().get(stream), innovations.of(stream), streams));
      levels.add(streams.get(stream).level());
    }
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
          new CapAccount(
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
    innovations.start(firstTrial, count);
    own.start(firstTrial);
  }

  /// Opens streams and books anew, on the columns as they are now.
  void open(int count) {
    openStreams(count);
    openBooks(count);
  }

  /// Opens the streams anew.
  void openStreams(int count) {
    for (StreamStepper stream : streams) {
      stream.start(count);
    }
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
    stepStreams(quarter, count);
    book(quarter, count);
  }

  /// Moves all streams on to a quarter.
  void stepStreams(int quarter, int count) {
    innovations.prepare(quarter, count);
    for (StreamStepper stream : streams) {
      stream.step(quarter, count);
    }
  }

  /// Writes the streams' levels of the current quarter, by stream.
  void levelsInto(double[][] out, int count) {
    for (int stream = 0; stream < out.length; stream++) {
      Arithmetic.copy(levels.get(stream), count, out[stream]);
    }
  }

  /// Gives the streams levels that they had before, so that books can be kept of them again.
  void setLevels(double[][] known, int count) {
    for (int stream = 0; stream < known.length; stream++) {
      Arithmetic.copy(known[stream], count, levels.get(stream));
    }
  }

  /// Books a quarter with the streams' levels as they are now.
  void book(int quarter, int count) {
    for (AgreementLedger ledger : ledgers) {
      ledger.book(quarter, levels, count);
    }
    if (presentValues.isPresent()) {
      presentValues.get().add(quarter, ledgers, count);
    }
  }

  Summaries summaries() {
    return summaries;
  }

  double[] level(int stream) {
    return levels.get(stream);
  }

  /// What moved a stream in the current quarter of the block's first trial.
  Passing passing(int stream) {
    return Passing.of(streams.get(stream), 0);
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
