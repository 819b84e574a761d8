package headroom.scenario.file;

import headroom.compile.Marginals;
import headroom.scenario.Agreement;
import headroom.scenario.Assumption;
import headroom.scenario.Cap;
import headroom.scenario.Earning;
import headroom.scenario.Event;
import headroom.scenario.Quantity;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Remarks on agreements that were hardly meant as written: a cap used up before it counts, an
/// event that changes nothing, two spellings of one party.
final class AgreementNotes {
  private AgreementNotes() {}

  /// The remarks, in file order.
  static List<String> of(
      List<Agreement> agreements, List<Event> events, List<Assumption> assumptions) {
    List<String> notes = new ArrayList<>();
    Marginals marginals = new Marginals(assumptions);
    for (Agreement agreement : agreements) {
      agreement
          .ownCap()
          .flatMap(cap -> usedUp(agreement.name(), cap, marginals))
          .ifPresent(notes::add);
    }
    notes.addAll(unusedEvents(agreements, events));
    notes.addAll(alike(agreements));
    return notes;
  }

  private static Optional<String> usedUp(String name, Cap cap, Marginals marginals) {
    if (cap.flatTotal().orElse(null) instanceof Quantity.Constant
        && cap.alreadyCounted() instanceof Quantity.Constant) {
      return Optional.empty(); // told where it is read
    }
    Optional<Double> counted = marginals.of(cap.alreadyCounted()).map(law -> law.quantile(0.5));
    return counted
        .filter(it -> it > 0)
        .flatMap(it -> cap.flatTotal().flatMap(marginals::of).map(law -> law.cdf(it)))
        .filter(share -> share >= 0.5)
        .map(
            share ->
                String.format(
                    Locale.ROOT,
                    "The cap of %s is used up before the timeline starts in about %.0f %% of the"
                        + " trials: `already-counted` is as large as the cap.",
                    name,
                    100 * share));
  }

  private static List<String> unusedEvents(List<Agreement> agreements, List<Event> events) {
    Set<String> used =
        agreements.stream().flatMap(AgreementNotes::events).collect(Collectors.toSet());
    return events.stream()
        .map(Event::name)
        .filter(name -> !used.contains(name))
        .map(
            name ->
                "The event %s changes nothing; write `starts-on: %s`, `ends-on: %s` or `once: %s` in an agreement, or remove it."
                    .formatted(name, name, name, name))
        .toList();
  }

  /// The events that an agreement looks at.
  private static Stream<String> events(Agreement agreement) {
    Stream<String> due =
        agreement.earning()
                instanceof Earning.Milestone(Quantity _, Earning.Trigger.OnEvent(String event))
            ? Stream.of(event)
            : Stream.empty();
    return Stream.of(agreement.term().startsOn().stream(), agreement.term().endsOn().stream(), due)
        .flatMap(it -> it);
  }

  /// Parties whose names differ in case, width or blanks only.
  private static List<String> alike(List<Agreement> agreements) {
    Map<String, Set<String>> spellings = new LinkedHashMap<>();
    for (Agreement agreement : agreements) {
      for (String party : List.of(agreement.payer(), agreement.payee())) {
        spellings.computeIfAbsent(plain(party), _ -> new LinkedHashSet<>()).add(party);
      }
    }
    return spellings.values().stream()
        .filter(names -> names.size() > 1)
        .map(
            names ->
                "%s count as different parties; if one is meant, spell it in one way."
                    .formatted(Wording.and(names.stream().map(Wording::quote).toList())))
        .toList();
  }

  private static String plain(String party) {
    return Normalizer.normalize(party, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\p{Z}\\p{Cf}]", "");
  }
}
