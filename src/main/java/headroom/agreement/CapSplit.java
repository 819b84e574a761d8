package headroom.agreement;

import java.util.ArrayList;
import java.util.List;

/// How what counts in a quarter is divided among the agreements under a cap: in proportion to what
/// each could count, or first to last. The last takes the rest, so that members add up.
final class CapSplit {
  private final List<Integer> order;
  private List<AgreementLedger> members = List.of();

  /// @param order places of the members, first to last; empty for a division in proportion
  CapSplit(List<Integer> order) {
    this.order = order;
  }

  /// Opens a quarter.
  void open(List<AgreementLedger> all, int count) {
    if (members.isEmpty()) {
      members = inOrder(all);
    }
  }

  private List<AgreementLedger> inOrder(List<AgreementLedger> all) {
    if (order.isEmpty()) {
      return all;
    }
    List<AgreementLedger> sorted = new ArrayList<>();
    order.forEach(place -> sorted.add(all.get(place)));
    return sorted;
  }

  /// What the members could count together, money.
  double offered(int trial) {
    double sum = 0;
    for (AgreementLedger member : members) {
      sum += member.offered()[trial];
    }
    return sum;
  }

  /// What accrued under all members, money.
  double accrued(int trial) {
    double sum = 0;
    for (AgreementLedger member : members) {
      sum += member.accrued()[trial];
    }
    return sum;
  }

  /// Counts nothing.
  void nothing(int trial) {
    for (AgreementLedger member : members) {
      member.counted()[trial] = 0;
    }
  }

  /// Counts all that is offered.
  void all(int trial) {
    for (AgreementLedger member : members) {
      member.counted()[trial] = member.offered()[trial];
    }
  }

  /// Counts an amount, not above what is offered.
  void upTo(double amount, int trial) {
    double offered = offered(trial);
    double left = amount;
    for (AgreementLedger member : members) {
      double its = member.offered()[trial];
      double part;
      if (member.equals(members.getLast())) {
        part = left;
      } else {
        part = Math.min(left, order.isEmpty() ? amount * (its / offered) : its);
      }
      member.counted()[trial] = part;
      left -= part;
    }
  }

  /// What the after-cap rates would have paid for one more unit counted in the quarter of the hit,
  /// which they no longer do: of each member its share, or of the one that the unit would go to.
  double costOfAUnit(int trial) {
    double offered = offered(trial);
    double cost = 0;
    for (AgreementLedger member : members) {
      double its = member.offered()[trial];
      if (order.isEmpty()) {
        cost += its / offered * member.afterCapShare(trial);
      } else if (member.counted()[trial] < its || member.equals(members.getLast())) {
        return member.afterCapShare(trial);
      }
    }
    return cost;
  }
}
