package headroom.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random terms against a ledger that reckons them in the plainest way, and what must hold of any
/// ledger.
class RandomLedgersTest {
  private static final int EACH = 50;

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
  void areReckonedAsByHand(long tenth) {
    for (long seed = tenth * EACH; seed < (tenth + 1) * EACH; seed++) {
      compare(seed);
    }
  }

  private static void compare(long seed) {
    Random random = new Random(seed);
    double[] stream = new double[Deal.QUARTERS];
    for (int quarter = 0; quarter < stream.length; quarter++) {
      stream[quarter] = random.nextInt(8) == 0 ? 0 : 10.0 * random.nextInt(20);
    }
    int count = 1 + random.nextInt(3);
    List<Deal> deals = new ArrayList<>();
    for (int index = 0; index < count; index++) {
      deals.add(new Deal(List.of("a", "b", "c").get(index), random));
    }
    Optional<NaiveLedger.Cap> cap = cap(random, count);
    Contract contract = written(stream, deals, cap);
    NaiveLedger naive = new NaiveLedger(deals, stream, cap);
    String what = "seed %s\n%s".formatted(seed, contract.text());
    Contract.Outcome outcome;
    try {
      outcome = contract.run();
    } catch (RuntimeException e) {
      throw new AssertionError(what, e);
    }
    double allCounted = 0;
    for (int index = 0; index < count; index++) {
      Deal deal = deals.get(index);
      same(
          what + deal.name + " accrued",
          outcome.quarters(deal.name + ".accrued"),
          naive.accrued[index]);
      same(
          what + deal.name + " counted",
          outcome.quarters(deal.name + ".counted"),
          naive.counted[index]);
      if (cap.isPresent() && deal.afterCap > 0) {
        same(what + deal.name + " tail", outcome.quarters(deal.name + ".tail"), naive.tail[index]);
      }
      double counted = outcome.total(deal.name + ".counted");
      allCounted += counted;
      assertThat(counted + outcome.total(deal.name + ".forgone"))
          .as(what)
          .isCloseTo(outcome.total(deal.name + ".accrued"), near(counted));
    }
    cap.ifPresent(it -> capped(what, outcome, naive, it, count));
    if (cap.isPresent() && cap.get().interest() == 0) {
      double most = 0;
      for (double total : cap.get().totals()) {
        most = Math.max(most, total - cap.get().already());
      }
      double told = count > 1 ? outcome.total("cap.pool.counted") : allCounted;
      assertThat(told).as(what).isLessThanOrEqualTo(Math.max(0, most));
    }
  }

  private static void capped(
      String what, Contract.Outcome outcome, NaiveLedger naive, NaiveLedger.Cap cap, int count) {
    String hit = count > 1 ? "cap.pool.hit" : "a.cap.hit";
    assertThat(outcome.probability(hit, "total")).as(what).isEqualTo(naive.hit.isPresent() ? 1 : 0);
    naive.hit.ifPresent(
        years ->
            assertThat(outcome.total(hit + "-year"))
                .as(what)
                .isCloseTo(2026 + years, within(1e-9)));
    assertThat(cap.totals()).isNotEmpty();
  }

  private static Optional<NaiveLedger.Cap> cap(Random random, int count) {
    if (count == 1 && random.nextInt(4) == 0) {
      return Optional.empty();
    }
    List<Double> totals = new ArrayList<>();
    boolean moves = random.nextInt(3) == 0;
    double first = 20 + random.nextInt(90);
    for (int i = 0; i < Deal.YEARS; i++) {
      totals.add(moves ? 20 + random.nextInt(90) : first);
    }
    double interest = random.nextInt(3) == 0 ? random.nextInt(20) / 100.0 : 0;
    boolean inOrder = count > 1 && random.nextBoolean();
    List<Integer> order = new ArrayList<>();
    for (int index = count - 1; inOrder && index >= 0; index--) {
      order.add(index);
    }
    double already = random.nextBoolean() ? 0 : random.nextInt(30);
    return Optional.of(new NaiveLedger.Cap(totals, already, interest, order));
  }

  private static Contract written(
      double[] stream, List<Deal> deals, Optional<NaiveLedger.Cap> cap) {
    StringBuilder text = new StringBuilder();
    text.append("headroom: 1\ncurrency: USD m\ntimeline: {start: 2026-Q1, end: 2028-Q4}\n");
    text.append("simulation: {trials: 1, replicates: 1}\nreport: {fiscal-year-ends: June}\n");
    text.append("streams:\n  s: {amount: {schedule: {");
    List<String> nodes = new ArrayList<>();
    for (int quarter = 0; quarter < stream.length; quarter++) {
      nodes.add(
          String.format(
              Locale.ROOT, "%d-Q%d: %s", 2026 + quarter / 4, 1 + quarter % 4, stream[quarter]));
    }
    text.append(String.join(", ", nodes)).append("}}}\n");
    StringBuilder events = new StringBuilder();
    deals.forEach(deal -> events.append(deal.events()));
    if (!events.isEmpty()) {
      text.append("events:\n").append(events);
    }
    Optional<String> own = cap.map(RandomLedgersTest::terms);
    if (deals.size() > 1) {
      own.ifPresent(
          it -> text.append("caps: {pool: {%s%s}}\n".formatted(it, split(cap.orElseThrow()))));
    }
    Optional<String> inside = deals.size() > 1 ? own.map(it -> "shared: pool") : own;
    text.append("agreements:\n");
    deals.forEach(deal -> text.append(Contract.line(deal.name, deal.written(inside))));
    return new Contract(text.toString());
  }

  private static String terms(NaiveLedger.Cap cap) {
    return "total: %s, already-counted: %s, interest: %s"
        .formatted(
            Deal.schedule(cap.totals().stream().mapToDouble(it -> it).toArray()),
            cap.already(),
            cap.interest());
  }

  private static String split(NaiveLedger.Cap cap) {
    if (cap.order().isEmpty()) {
      return "";
    }
    List<String> names = cap.order().stream().map(List.of("a", "b", "c")::get).toList();
    return ", split: [%s]".formatted(String.join(", ", names));
  }

  private static void same(String what, List<Double> told, double[] expected) {
    assertThat(told).as(what).hasSameSizeAs(expected);
    for (int quarter = 0; quarter < expected.length; quarter++) {
      assertThat(told.get(quarter))
          .as("%s in quarter %s", what, quarter)
          .isCloseTo(expected[quarter], near(expected[quarter]));
    }
  }

  private static Offset<Double> near(double value) {
    return within(1e-12 * Math.max(100, Math.abs(value)));
  }
}
