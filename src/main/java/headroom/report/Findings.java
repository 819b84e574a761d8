package headroom.report;

import headroom.result.Estimate;
import headroom.result.Metric;
import headroom.result.MetricName;
import headroom.result.Result;
import headroom.scenario.Scenario;
import headroom.words.Rounding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What the numbers say about one agreement, in sentences without a full stop, so that they serve
/// as titles too.
///
/// "Future" is the word for a trial where shares are told, "trial" where none or all are counted: a
/// run does not prove that something cannot or must happen. A sentence whose numbers were not kept
/// is empty. Two numbers are called different only if they are at least two standard errors apart.
final class Findings {
  private static final double DIFFERENT = 2;

  /// A difference below this share of the mean is not worth a decision.
  private static final double WORTH_SAYING = 0.01;

  /// More caps than these beside the headline's are told by the report's tables only.
  private static final int MOST_CAPS = 2;

  private final Headline headline;
  private final CapFindings cap;

  Findings(Headline headline) {
    this.headline = headline;
    this.cap = new CapFindings(headline);
  }

  /// The sentences that sum a run up: those of its headline agreement, or how revenue moves if it
  /// has none.
  static List<String> of(Scenario scenario, Result result) {
    return Headline.of(scenario, result)
        .map(headline -> new Findings(headline).summary())
        .orElseGet(() -> FanCharts.revenueFinding(scenario, result).stream().toList());
  }

  /// What there is to say about the cap.
  CapFindings cap() {
    return cap;
  }

  /// The two to four sentences that sum the agreement up.
  List<String> summary() {
    List<String> sentences = new ArrayList<>();
    NetFindings.of(headline)
        .ifPresentOrElse(
            net -> sentences.addAll(net.sentences()), () -> receipts().ifPresent(sentences::add));
    cap.capHit().ifPresent(sentences::add);
    cap.costOfCap().ifPresent(sentences::add);
    TermFigures terms = new TermFigures(headline);
    terms.dueFinding().ifPresent(sentences::add);
    terms.lostFinding().ifPresent(sentences::add);
    terms.minimumFinding().ifPresent(sentences::add);
    otherCaps().forEach(sentences::add);
    flawOfAverages().ifPresent(sentences::add);
    return sentences;
  }

  /// What there is to say about the caps of the party's other agreements.
  private List<String> otherCaps() {
    return NetFindings.of(headline).stream()
        .flatMap(net -> net.lines().apart().stream())
        .map(line -> headline.of(line.agreement()))
        .filter(other -> !other.agreement().name().equals(headline.agreement().name()))
        .flatMap(other -> new CapFindings(other).capHit().stream())
        .filter(told -> !told.equals(cap.capHit().orElse("")))
        .distinct()
        .limit(MOST_CAPS)
        .toList();
  }

  /// How much is received in total.
  Optional<String> receipts() {
    return headline.total(MetricName.PAID).map(this::receipts);
  }

  private String receipts(Metric.Summary paid) {
    if (paid.min() == 0 && paid.max() == 0) {
      return "%s receives nothing %s %s".formatted(payee(), time(), headline.inAny());
    }
    if (paid.isCertain()) {
      return "%s receives %s %s %s"
          .formatted(payee(), same(paid.max()), time(), headline.throughout());
    }
    return "%s receives %s on average %s; in nine futures out of ten %s"
        .formatted(payee(), money(paid.mean()), time(), Phrases.between(paid, headline.unit()));
  }

  /// An amount that is the same in all trials; called exact only where all its digits are shown.
  private String same(double amount) {
    boolean exact = Phrases.isExact(amount) && !headline.single();
    return exact
        ? "exactly " + Phrases.exactMoney(amount, headline.unit())
        : money(new Estimate(amount, OptionalDouble.empty()));
  }

  /// Who is paid, and by which agreement where there are several.
  private String payee() {
    String payee = headline.agreement().payee();
    return headline.scenario().agreements().size() == 1
        ? payee
        : "Under %s %s".formatted(headline.label(), payee);
  }

  /// What the total covers; payments that lag are for the time, but fall after it.
  private String time() {
    String what = headline.sharesRevenue() ? "for revenue through " : "for the quarters through ";
    return (headline.paidAfterTheEnd() ? what : "through ") + headline.end();
  }

  /// How far off one would be with average inputs; empty if nothing is uncertain, or if it cannot
  /// be told because a few trials carry the mean.
  Optional<String> flawOfAverages() {
    Optional<NetFindings> net =
        NetFindings.of(headline).filter(it -> it.atMeanInputs().isPresent());
    Optional<Estimate> naive = net.isPresent() ? net.get().atMeanInputs() : headline.atMeanInputs();
    Optional<Metric.Summary> paid =
        net.isPresent() ? Optional.of(net.get().net()) : headline.total(MetricName.PAID);
    String whose = net.map(NetFindings::netOrAll).orElse(headline.under());
    boolean certain = paid.filter(it -> it.isCertain()).isPresent();
    boolean carried =
        headline.replicates() > 1
            && paid.filter(it -> it.mean().standardError().isEmpty()).isPresent();
    return naive.isPresent() && paid.isPresent() && !certain && !carried
        ? Optional.of(flawOfAverages(naive.get(), paid.get(), whose))
        : Optional.empty();
  }

  /// The three numbers that are easily taken for each other, each with its name.
  ///
  /// @param whose of which agreement, or that it is the net
  private String flawOfAverages(Estimate naive, Metric.Summary paid, String whose) {
    Estimate mean = paid.mean();
    double gap = naive.value() - mean.value();
    double error = Math.hypot(naive.standardError().orElse(0), mean.standardError().orElse(0));
    boolean same =
        Math.abs(gap) <= DIFFERENT * error || Math.abs(gap) < WORTH_SAYING * Math.abs(mean.value());
    Estimate off = new Estimate(Math.abs(gap), known(error));
    String single =
        "A single calculation with average inputs would say %s%s, ".formatted(money(naive), whose);
    String middle = Rounding.brief(paid.percentile(50));
    boolean middling = alike(paid.percentile(50), mean);
    if (alike(naive, mean)) {
      return single
          + (middling ? "like mean and median" : "like the mean; the median is " + middle);
    }
    String distance = same ? "about" : money(off) + (gap > 0 ? " more than" : " less than");
    return middling
        ? "%s%s mean and median, both %s".formatted(single, distance, middle)
        : "%s%s the mean of %s; the median is %s"
            .formatted(single, distance, Rounding.brief(mean), middle);
  }

  /// In which year most is received.
  Optional<String> byYear() {
    return new YearFindings(headline).best().or(this::receipts);
  }

  /// Whether two amounts read as the same number, such as an exact 11 and an estimate of 11.0.
  private static boolean alike(Estimate one, Estimate other) {
    return plain(one).equals(plain(other));
  }

  private static String plain(Estimate amount) {
    String text = Rounding.brief(amount);
    return text.contains(".") && !text.contains("e") ? text.replaceFirst("\\.?0+$", "") : text;
  }

  /// Where the total ends up.
  Optional<String> distribution() {
    return headline.single()
        ? receipts()
        : cap.distribution().or(() -> headline.total(MetricName.PAID).map(this::middle));
  }

  private String middle(Metric.Summary paid) {
    if (paid.isCertain()) {
      return receipts(paid);
    }
    return "%s of the futures bring %s or less"
        .formatted(Phrases.shared(paid, 50) ? "At least half" : "Half", money(paid.percentile(50)));
  }

  private String money(Estimate amount) {
    return Phrases.money(amount, headline.unit());
  }

  private static OptionalDouble known(double error) {
    return error > 0 ? OptionalDouble.of(error) : OptionalDouble.empty();
  }
}
