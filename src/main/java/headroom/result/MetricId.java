package headroom.result;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/// The id of a metric, taken apart. Ids are words joined by dots, and reach users and files as they
/// are.
public sealed interface MetricId {
  /// The revenue of all streams together, where there are several.
  String ALL_REVENUE = MetricName.REVENUE.of("streams");

  /// The id as users write and read it.
  String text();

  /// What is measured; empty for an assumption, which is a number itself.
  Optional<MetricName> measure();

  /// A metric of a stream, an agreement or an event: `revenue-share.paid`.
  ///
  /// @param owner what it is of
  /// @param name what is measured
  record Named(String owner, MetricName name) implements MetricId {
    @Override
    public String text() {
      return owner + "." + name.text();
    }

    @Override
    public Optional<MetricName> measure() {
      return Optional.of(name);
    }
  }

  /// A metric of a party: `party.Microsoft.receipts`.
  ///
  /// @param party the party
  /// @param name what is measured
  record OfParty(String party, MetricName name) implements MetricId {
    private static final String PREFIX = "party.";

    @Override
    public String text() {
      return PREFIX + party + "." + name.text();
    }

    @Override
    public Optional<MetricName> measure() {
      return Optional.of(name);
    }
  }

  /// A metric of a shared cap: `cap.microsoft.hit`. No agreement is called `cap`.
  ///
  /// @param cap its name
  /// @param name what is measured
  record OfCap(String cap, MetricName name) implements MetricId {
    private static final String PREFIX = "cap.";

    @Override
    public String text() {
      return PREFIX + cap + "." + name.text();
    }

    @Override
    public Optional<MetricName> measure() {
      return Optional.of(name);
    }
  }

  /// A number drawn once per trial: `assumption.cap`.
  ///
  /// @param assumption its name
  record OfAssumption(String assumption) implements MetricId {
    private static final String PREFIX = "assumption.";

    @Override
    public String text() {
      return PREFIX + assumption;
    }

    @Override
    public Optional<MetricName> measure() {
      return Optional.empty();
    }
  }

  /// The id of an assumption.
  static String ofAssumption(String name) {
    return new OfAssumption(name).text();
  }

  /// The id of a stream's amounts.
  ///
  /// @param stream its name
  /// @param measure what its amounts are called
  static String ofStream(String stream, String measure) {
    return new Named(stream, named(measure)).text();
  }

  private static MetricName named(String text) {
    return Arrays.stream(MetricName.values())
        .filter(name -> name.text().equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("nothing is measured as " + text));
  }

  /// Takes an id apart; empty if it is none.
  static Optional<MetricId> parse(String text) {
    if (text.startsWith(OfAssumption.PREFIX)) {
      return Optional.of(new OfAssumption(text.substring(OfAssumption.PREFIX.length())));
    }
    return Arrays.stream(MetricName.values())
        .filter(name -> text.endsWith("." + name.text()))
        .max(Comparator.comparingInt(name -> name.text().length()))
        .map(name -> parse(text.substring(0, text.length() - name.text().length() - 1), name));
  }

  private static MetricId parse(String owner, MetricName name) {
    if (owner.startsWith(OfParty.PREFIX)) {
      return new OfParty(owner.substring(OfParty.PREFIX.length()), name);
    }
    return owner.startsWith(OfCap.PREFIX)
        ? new OfCap(owner.substring(OfCap.PREFIX.length()), name)
        : new Named(owner, name);
  }

  /// Whether an id is of a metric, whomever it is of.
  static boolean measures(String text, MetricName name) {
    return parse(text).flatMap(MetricId::measure).filter(name::equals).isPresent();
  }

  /// The party that an id speaks of, if it is a party's.
  static Optional<String> party(String text) {
    return parse(text).filter(OfParty.class::isInstance).map(it -> ((OfParty) it).party());
  }
}
