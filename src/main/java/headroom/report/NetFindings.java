package headroom.report;

import headroom.result.Estimate;
import headroom.result.Metric;
import headroom.words.Rounding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What the numbers say about a party that has several agreements: its net, and what each agreement
/// adds to it or takes from it; see [Findings].
///
/// @param headline the agreement that the report puts first
/// @param lines the party's agreements
record NetFindings(Headline headline, PartyLines lines) {
  /// How many agreements a sentence names.
  private static final int NAMED = 4;

  /// The findings of the report's party; empty if it has fewer than two agreements or its net was
  /// not kept.
  static Optional<NetFindings> of(Headline headline) {
    return PartyLines.of(headline.scenario(), headline.result())
        .filter(lines -> lines.net().isPresent())
        .map(lines -> new NetFindings(headline, lines));
  }

  /// The net in all trials.
  Metric.Summary net() {
    return lines.net().orElseThrow();
  }

  /// The sentences, the net first.
  List<String> sentences() {
    return List.of(receipts(), parts());
  }

  /// How much the party receives or pays, all agreements together.
  String receipts() {
    Metric.Summary net = net();
    if (net.min() == 0 && net.max() == 0) {
      return "%s receives nothing, all agreements together, %s %s"
          .formatted(lines.party(), time(), headline.inAny());
    }
    String verb = net.mean().value() < 0 ? "pays" : "receives";
    if (net.isCertain()) {
      return "%s %s %s%s %s %s"
          .formatted(
              lines.party(),
              verb,
              money(size(net.mean())),
              netOrAll(),
              time(),
              headline.throughout());
    }
    String start =
        PartyLines.nearlyNothing(net)
            ? "%s receives about nothing".formatted(lines.party())
            : "%s %s %s".formatted(lines.party(), verb, money(size(net.mean())));
    return "%s%s on average %s; in nine futures out of ten %s"
        .formatted(start, netOrAll(), time(), between(net, verb));
  }

  /// Where the total ends up.
  String distribution() {
    Metric.Summary net = net();
    if (net.isCertain()) {
      return receipts();
    }
    Estimate median = net.percentile(50);
    boolean pays = median.value() < 0;
    String part = pays ? "or more" : "or less";
    return "In %s of the futures %s %s %s%s"
        .formatted(
            Phrases.shared(net, 50) ? "at least half" : "half",
            lines.party(),
            pays ? "pays" : "receives",
            money(size(median)),
            mixed() ? " net " + part : " " + part + " in all");
  }

  /// The net at mean inputs, where the headline's are known and all else is certain; empty of a
  /// party that pays more than it receives.
  Optional<Estimate> atMeanInputs() {
    List<PartyLines.Line> others = lines.all().subList(1, lines.all().size());
    PartyLines.Line first = lines.all().getFirst();
    boolean told =
        first.name().equals(headline.agreement().name())
            && others.stream().allMatch(it -> it.total().isCertain());
    double rest = others.stream().mapToDouble(it -> it.sign() * it.total().max()).sum();
    return headline
        .atMeanInputs()
        .filter(_ -> told && net().mean().value() > 0)
        .map(it -> new Estimate(first.sign() * it.value() + rest, it.standardError()))
        .filter(it -> it.value() > 0);
  }

  /// Whether the party pays under some agreements and receives under others.
  boolean mixed() {
    return lines.mixed();
  }

  /// How a sum over all agreements is called: ` net` where some of them pay, else ` in all`.
  String netOrAll() {
    return mixed() ? " net" : " in all";
  }

  /// An amount without its sign, and which way it goes where that is not the usual one.
  ///
  /// @param pays whether the party usually pays
  String oneWay(Estimate amount, boolean pays) {
    boolean paid = amount.value() < 0;
    boolean usual = amount.value() == 0 || paid == pays;
    return money(size(amount)) + (usual ? "" : paid ? " paid" : " received");
  }

  /// P5 to P95, the smaller amount first, each without its sign.
  String range(boolean pays) {
    Estimate low = net().percentile(5);
    Estimate high = net().percentile(95);
    if (low.value() < 0 && high.value() > 0) {
      return "%s paid to %s received".formatted(money(size(low)), money(high));
    }
    Estimate least = pays ? high : low;
    Estimate most = pays ? low : high;
    String from = Rounding.brief(size(least));
    String to = Rounding.brief(size(most));
    return Phrases.money(from.equals(to) ? to : from + " to " + to, headline.unit());
  }

  /// P5 to P95 without a sign: of a party that may pay as well as receive, both are said.
  private String between(Metric.Summary net, String verb) {
    Estimate low = net.percentile(5);
    Estimate high = net.percentile(95);
    if (low.value() < 0 && high.value() > 0) {
      return "between paying %s and receiving %s".formatted(money(size(low)), money(high));
    }
    if (low.value() >= 0 && verb.equals("receives")) {
      return Phrases.between(net, headline.unit());
    }
    String least = Rounding.brief(size(high.value() <= 0 ? high : low));
    String most = Rounding.brief(size(high.value() <= 0 ? low : high));
    String what =
        high.value() <= 0 == verb.equals("pays")
            ? ""
            : high.value() <= 0 ? "paying " : "receiving ";
    return least.equals(most)
        ? what + Phrases.money(most, headline.unit())
        : what + "between " + Phrases.money(least + " and " + most, headline.unit());
  }

  /// Under which agreement the party receives what, and under which it pays.
  String parts() {
    List<String> received = parts(1);
    List<String> paid = parts(-1);
    if (paid.isEmpty()) {
      return "It receives %s".formatted(Phrases.list(received)) + onAverage();
    }
    return received.isEmpty()
        ? "It pays %s".formatted(Phrases.list(paid)) + onAverage()
        : "It receives %s, and pays %s".formatted(Phrases.list(received), Phrases.list(paid))
            + onAverage();
  }

  private String onAverage() {
    boolean certain = lines.all().stream().allMatch(line -> line.total().isCertain());
    return certain ? "" : ", on average";
  }

  private List<String> parts(double sign) {
    List<PartyLines.Line> some = lines.all().stream().filter(line -> line.sign() == sign).toList();
    int named = some.size() > NAMED ? NAMED - 1 : some.size();
    List<String> parts = new ArrayList<>();
    for (PartyLines.Line line : some.subList(0, named)) {
      parts.add("%s under %s".formatted(money(line.total().mean()), line.label()));
    }
    if (named < some.size()) {
      List<PartyLines.Line> others = some.subList(named, some.size());
      double sum = others.stream().mapToDouble(line -> line.total().mean().value()).sum();
      Estimate together = new Estimate(sum, OptionalDouble.of(PartyLines.error(others)));
      parts.add("%s under %s others".formatted(money(together), others.size()));
    }
    return parts;
  }

  private String time() {
    return (lines.paidAfterTheEnd() ? "for the quarters through " : "through ") + headline.end();
  }

  private static Estimate size(Estimate amount) {
    return Gaps.size(amount);
  }

  private String money(Estimate amount) {
    return Phrases.money(amount, headline.unit());
  }
}
