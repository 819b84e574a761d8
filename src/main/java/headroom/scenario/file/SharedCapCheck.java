package headroom.scenario.file;

import headroom.scenario.Agreement;
import headroom.scenario.SharedCap;
import java.util.List;

/// What must hold between shared caps and the agreements that draw on them.
final class SharedCapCheck {
  private SharedCapCheck() {}

  /// Reports what does not hold.
  ///
  /// @param scenario the scenario's keys
  static void check(
      Fields scenario, List<SharedCap> caps, List<Agreement> agreements, Reading reading) {
    for (SharedCap cap : caps) {
      List<Agreement> members =
          agreements.stream()
              .filter(it -> it.sharedCap().filter(cap.name()::equals).isPresent())
              .toList();
      Position at = position(scenario, cap.name());
      if (members.isEmpty()) {
        reading.note(
            "Nothing draws on the cap %s; write `cap: {shared: %s}` in an agreement, or remove it."
                .formatted(cap.name(), cap.name()));
      }
      oneSided(members, at, reading);
      order(cap, members.stream().map(Agreement::name).toList(), at, reading);
    }
  }

  private static Position position(Fields scenario, String cap) {
    Node.Entry entry =
        scenario.get("caps") instanceof Node.Mapping mapping ? mapping.entries().get(cap) : null;
    return entry == null ? scenario.position("caps") : entry.keyPosition();
  }

  /// What one pays and another receives is no common money.
  private static void oneSided(List<Agreement> members, Position at, Reading reading) {
    for (Agreement one : members) {
      for (Agreement other : members) {
        if (one.payer().equals(other.payee())) {
          reading.fault(
              at,
              "nobody may pay under one agreement of a shared cap and be paid under another, found %s in `%s` and `%s`; give one a cap of its own"
                  .formatted(Wording.quote(one.payer()), one.name(), other.name()));
          return;
        }
      }
    }
  }

  private static void order(SharedCap cap, List<String> members, Position at, Reading reading) {
    if (cap.split() instanceof SharedCap.Split.InOrder(List<String> named)) {
      for (String name : members) {
        if (!named.contains(name)) {
          reading.fault(
              at,
              "`split` must name every agreement of the cap, found none for `%s`; add it"
                  .formatted(name));
        }
      }
      for (String name : named) {
        if (!members.contains(name)) {
          reading.fault(
              at,
              "`split` must name agreements of the cap, found `%s`, which has no `cap: {shared: %s}`; add that there, or remove the name here"
                  .formatted(name, cap.name()));
        }
      }
    }
  }
}
