package headroom.report.story;

import headroom.report.Phrases;
import headroom.scenario.Agreement;
import headroom.scenario.Cap;
import headroom.scenario.Earning;
import headroom.scenario.Limits;
import headroom.scenario.Path;
import headroom.scenario.Quantity;
import headroom.scenario.Scenario;
import headroom.scenario.SharedCap;
import headroom.words.NumberStyle;
import java.util.List;
import java.util.Optional;

/// Caps in words: an agreement's own, those that several share, and the rate from the hit on.
record CapWords(AmountWords amounts, Scenario scenario) {

  /// The cap of an agreement, in sentences that begin with a blank.
  String of(Agreement agreement) {
    Limits limits = agreement.limits();
    if (limits.cap().isEmpty() && !(agreement.earning() instanceof Earning.Share)) {
      return "";
    }
    if (limits.cap().isEmpty()) {
      return limits.perYear().isPresent() ? " There is no cap on the total." : " There is no cap.";
    }
    String cap =
        switch (limits.cap().get()) {
          case Limits.CapTerm.Own(Cap own) -> own(own, limits.afterCap());
          case Limits.CapTerm.Shared(String name) -> shared(name, agreement);
        };
    return cap + tail(agreement);
  }

  private String own(Cap cap, Optional<Path> afterCap) {
    return " " + total("it", cap) + "; " + beyond(afterCap) + "." + moves(cap);
  }

  private static String beyond(Optional<Path> afterCap) {
    return afterCap.isPresent()
        ? "what accrues beyond that is forgone, but for the rate after the cap"
        : "what accrues beyond that is never paid";
  }

  /// @param who `it`, or `they` where there are several
  private String total(String who, Cap cap) {
    boolean several = who.equals("they");
    String total = words(cap.total());
    String unit = amounts.currency();
    String used = used(cap);
    return cap.interest()
        .map(
            interest ->
                "The cap is %s (%s, nominal)%s; what is left of it grows by %s a year (`interest`, days in force over 365) until it is used up"
                    .formatted(total, unit, used, amounts.share(interest)))
        .orElseGet(
            () ->
                "In all %s at most %s (%s, nominal)%s"
                    .formatted(several ? "they pay" : "it pays", total, unit, used));
  }

  private String words(Path total) {
    String text = amounts.words().path(total, NumberStyle.AMOUNT);
    return total
            instanceof
            Path.Multiple(Quantity.Constant(double multiple), Quantity.Constant(double of))
        ? text + " = " + NumberStyle.AMOUNT.text(multiple * of)
        : text;
  }

  private String used(Cap cap) {
    return AmountWords.isNothing(cap.alreadyCounted())
        ? ""
        : ", of which %s counts as used up before the first quarter"
            .formatted(amounts.words().quantity(cap.alreadyCounted(), NumberStyle.AMOUNT));
  }

  /// What a cap that moves does.
  private static String moves(Cap cap) {
    return cap.total() instanceof Path.Flat || cap.total() instanceof Path.Multiple
        ? ""
        : " The cap is read at each quarter’s start; where it falls to what has counted, it is"
            + " reached on that day, and nothing is given back.";
  }

  private String shared(String name, Agreement agreement) {
    List<String> others =
        members(name).stream()
            .filter(it -> !it.equals(amounts.labels().agreement(agreement.name())))
            .toList();
    return " It draws on the cap %s%s."
        .formatted(
            amounts.labels().cap(name),
            others.isEmpty() ? ", alone" : ", together with " + Phrases.list(others));
  }

  private String tail(Agreement agreement) {
    return agreement
        .limits()
        .afterCap()
        .map(
            rate ->
                " From the day on which the cap is reached it pays %s of %s (`after-cap`, a tail that no cap counts)%s."
                    .formatted(
                        amounts.share(rate),
                        BoundWords.sum(agreement.base(), amounts),
                        isConditional(agreement) ? ", where that condition holds" : ""))
        .orElse("");
  }

  private static boolean isConditional(Agreement agreement) {
    return agreement.earning() instanceof Earning.Share share && share.condition().isPresent();
  }

  private List<String> members(String cap) {
    return scenario.agreements().stream()
        .filter(it -> it.sharedCap().filter(cap::equals).isPresent())
        .map(Agreement::name)
        .map(amounts.labels()::agreement)
        .toList();
  }

  /// A shared cap in a few sentences.
  String of(SharedCap shared) {
    List<String> members = members(shared.name());
    if (members.isEmpty()) {
      return "cap %s: no agreement draws on it.".formatted(amounts.labels().cap(shared.name()));
    }
    Cap cap = shared.cap();
    boolean tails =
        scenario.agreements().stream()
            .filter(it -> members.contains(amounts.labels().agreement(it.name())))
            .anyMatch(it -> it.limits().afterCap().isPresent());
    return "cap %s: %s %s on it. %s%s; %s.%s"
        .formatted(
            amounts.labels().cap(shared.name()),
            Phrases.list(members),
            members.size() == 1 ? "draws" : "draw",
            total(members.size() == 1 ? "it" : "they", cap),
            members.size() == 1 ? "" : split(shared.split()),
            tails
                ? "what accrues beyond that is forgone, but for the rates after the cap"
                : "what accrues beyond that is never paid",
            moves(cap));
  }

  private String split(SharedCap.Split split) {
    return switch (split) {
      case SharedCap.Split.ProRata() ->
          "; in the quarter that uses it up each gets its part, in proportion to what it could"
              + " count (`pro-rata`)";
      case SharedCap.Split.InOrder(List<String> agreements) ->
          "; in the quarter that uses it up %s come in this order"
              .formatted(
                  Phrases.list(agreements.stream().map(amounts.labels()::agreement).toList()));
    };
  }
}
