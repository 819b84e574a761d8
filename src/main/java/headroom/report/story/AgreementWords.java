package headroom.report.story;

import headroom.report.Phrases;
import headroom.scenario.Agreement;
import headroom.scenario.Earning;
import headroom.scenario.Scenario;
import headroom.scenario.SharedCap;

/// An agreement in words: who pays whom, what, when and up to where.
final class AgreementWords {
  private final AmountWords amounts;
  private final BoundWords bounds;
  private final RateWords rates;
  private final LimitWords limits;
  private final CapWords caps;

  AgreementWords(PathWords words, Scenario scenario) {
    amounts = new AmountWords(words, scenario.currency(), scenario.labels());
    bounds = new BoundWords(amounts);
    rates = new RateWords(amounts);
    limits = new LimitWords(amounts);
    caps = new CapWords(amounts, scenario);
  }

  /// The agreement in a few sentences.
  String of(Agreement agreement) {
    String money =
        switch (agreement.earning()) {
          case Earning.Share share -> share(agreement, share);
          case Earning.Dated dated -> dated(agreement, dated);
          case Earning.Milestone milestone -> milestone(agreement, milestone);
        };
    return "%s: %s pays %s %s%s%s"
        .formatted(
            amounts.labels().agreement(agreement.name()),
            agreement.payer(),
            agreement.payee(),
            money,
            limits.of(agreement),
            caps.of(agreement));
  }

  /// A cap that several agreements draw on, in a few sentences.
  String of(SharedCap cap) {
    return caps.of(cap);
  }

  private String share(Agreement agreement, Earning.Share share) {
    return "%s of %s, %s%s.%s%s"
        .formatted(
            rates.brief(share.rate()),
            BoundWords.sum(share.base(), amounts),
            TermWords.time(agreement.term(), amounts.labels()),
            TermWords.paid(agreement),
            rates.more(share.rate(), agreement),
            share
                .condition()
                .map(
                    it ->
                        " It accrues only %s (`while`)."
                            .formatted(bounds.when(it, agreement.term())))
                .orElse(""));
  }

  private String dated(Agreement agreement, Earning.Dated dated) {
    String payments =
        Phrases.list(
            dated.payments().entrySet().stream()
                .map(it -> "%s on %s".formatted(amounts.money(it.getValue()), it.getKey()))
                .toList());
    return payments + limited(agreement) + ".";
  }

  /// The event that may begin or end it, of a term that says no more than its payments.
  private String limited(Agreement agreement) {
    String starts =
        agreement
            .term()
            .startsOn()
            .map(amounts.labels()::event)
            .map(it -> ", if not before " + it)
            .orElse("");
    String ends =
        agreement
            .term()
            .endsOn()
            .map(amounts.labels()::event)
            .map(it -> ", unless " + it + " comes first")
            .orElse("");
    return starts + ends;
  }

  private String milestone(Agreement agreement, Earning.Milestone milestone) {
    String when =
        switch (milestone.once()) {
          case Earning.Trigger.OnEvent(String event) ->
              "once %s comes".formatted(amounts.labels().event(event));
          case Earning.Trigger.When(var condition) -> bounds.once(condition, agreement.term());
        };
    return "%s %s%s; a milestone, in force %s."
        .formatted(
            amounts.money(milestone.amount()),
            when,
            TermWords.paid(agreement),
            TermWords.time(agreement.term(), amounts.labels()));
  }
}
