package headroom.scenario.file;

import headroom.scenario.Cap;
import headroom.scenario.Labels;
import headroom.scenario.Limits;
import headroom.scenario.Path;
import headroom.scenario.Quantity;
import headroom.scenario.SharedCap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Caps: an agreement's own, and the section `caps` of those that several share.
final class CapReader {
  private static final int MAX_CAPS = 100;
  private static final List<String> OWN = List.of("total", "already-counted", "interest");
  private static final String EXAMPLE = "{total: 40}";

  private final Reading reading;
  private final Values values;
  private final QuantityReader quantities;
  private final PathReader paths;

  CapReader(Reading reading, Values values, QuantityReader quantities, PathReader paths) {
    this.reading = reading;
    this.values = values;
    this.quantities = quantities;
    this.paths = paths;
  }

  /// What the `cap` of an agreement says.
  ///
  /// @param cap the cap, if it has one
  /// @param perYear the most that counts in a year
  record CapOfAgreement(Optional<Limits.CapTerm> cap, Optional<Path> perYear) {
    static final CapOfAgreement NONE = new CapOfAgreement(Optional.empty(), Optional.empty());
  }

  CapOfAgreement read(String name, Fields agreement) {
    Node node = agreement.get("cap");
    Fields fields =
        node == null
            ? null
            : Fields.open(AgreementKeys.CAP, node, agreement.spot("cap"), reading, example(node));
    if (fields == null) {
      return CapOfAgreement.NONE;
    }
    Node yearNode = fields.get("per-year");
    Optional<Path> perYear =
        yearNode == null
            ? Optional.empty()
            : Optional.ofNullable(paths.read(yearNode, fields.spot("per-year"), Measure.MONEY));
    if (fields.isPresent("shared")) {
      return new CapOfAgreement(shared(fields), perYear);
    }
    // A key that is not known may be the total or a shared cap: neither is missing then.
    boolean noTotal =
        OWN.stream().noneMatch(fields::isPresent)
            && (yearNode != null || !fields.hasOnlyKnownKeys());
    Optional<Limits.CapTerm> own =
        noTotal ? Optional.empty() : cap(fields, name).map(Limits.CapTerm.Own::new);
    return new CapOfAgreement(own, perYear);
  }

  private static String example(Node node) {
    return node instanceof Node.Scalar(_, String text, _) && !text.isBlank()
        ? "{total: %s}".formatted(Wording.escape(text))
        : EXAMPLE;
  }

  private Optional<Limits.CapTerm> shared(Fields fields) {
    for (String key : OWN) {
      if (fields.isPresent(key)) {
        reading.fault(
            fields.position(key),
            "`%s` belongs to the shared cap, found it beside `shared`; write it under `caps`"
                .formatted(key));
      }
    }
    Node node = fields.get("shared");
    Node plain = node == null ? null : values.unwrap(node, fields.spot("shared"));
    String name = plain == null ? null : values.text(plain, fields.spot("shared"));
    return plain != null && name != null && reading.capExists(name, plain.position())
        ? Optional.of(new Limits.CapTerm.Shared(name))
        : Optional.empty();
  }

  /// Total, what has counted and interest.
  private Optional<Cap> cap(Fields fields, String name) {
    Node totalNode = fields.require("total", "total: 40");
    Path total = totalNode == null ? null : total(totalNode, fields.spot("total"));
    Node countedNode = fields.get("already-counted");
    Quantity counted =
        countedNode == null
            ? new Quantity.Constant(0)
            : quantities.read(countedNode, fields.spot("already-counted"), Measure.MONEY);
    Node interestNode = fields.get("interest");
    Path interest =
        interestNode == null
            ? null
            : paths.read(interestNode, fields.spot("interest"), Measure.INTEREST);
    if (total == null || counted == null || (interestNode != null && interest == null)) {
      return Optional.empty();
    }
    if (total instanceof Path.Flat(Quantity.Constant(double most))
        && counted instanceof Quantity.Constant(double used)
        && used >= most) {
      reading.note("The cap of %s is used up before the timeline starts.".formatted(name));
    }
    return Optional.of(
        new Cap(total, counted, Optional.ofNullable(interest).filter(it -> !isNothing(it))));
  }

  /// Whether a path is 0 throughout, as if it were not written.
  static boolean isNothing(Path path) {
    return path instanceof Path.Flat(Quantity.Constant(double value)) && value == 0;
  }

  private @Nullable Path total(Node node, Spot spot) {
    if (!(node instanceof Node.Mapping mapping)
        || !(mapping.entries().containsKey("multiple") || mapping.entries().containsKey("of"))) {
      return paths.read(node, spot, Measure.MONEY);
    }
    Fields fields =
        Fields.open(AgreementKeys.MULTIPLE, node, spot, reading, "{multiple: 1.65, of: 150}");
    if (fields == null) {
      return null;
    }
    Quantity multiple = part(fields, "multiple", "multiple: 1.65", Measure.MULTIPLE);
    Quantity of = part(fields, "of", "of: 150", Measure.MONEY);
    return multiple == null || of == null ? null : new Path.Multiple(multiple, of);
  }

  private @Nullable Quantity part(Fields fields, String key, String example, Measure measure) {
    Node node = fields.require(key, example);
    return node == null ? null : quantities.read(node, fields.spot(key), measure);
  }

  /// The section `caps`, in file order.
  List<SharedCap> caps(Fields scenario) {
    Map<String, Node.Entry> named =
        Sections.named(scenario, "caps", "microsoft: {total: 38}", MAX_CAPS, reading);
    Spot section = scenario.spot("caps");
    List<SharedCap> caps = new ArrayList<>();
    named.forEach(
        (name, entry) -> {
          Spot spot = section.child(name, entry.keyPosition());
          Fields fields =
              Fields.open(AgreementKeys.SHARED_CAP, entry.value(), spot, reading, EXAMPLE);
          if (fields != null) {
            reading.label().read(Labels.Kind.CAP, name, fields.mapping(), reading);
            SharedCap.Split split = split(fields);
            cap(fields, name).map(it -> new SharedCap(name, it, split)).ifPresent(caps::add);
          }
        });
    return caps;
  }

  private SharedCap.Split split(Fields fields) {
    Node written = fields.get("split");
    if (written == null) {
      return new SharedCap.Split.ProRata();
    }
    Spot spot = fields.spot("split");
    Node node = values.unwrap(written, spot);
    if (!(node instanceof Node.Sequence(Position _, List<Node> items))) {
      if (!"pro-rata".equals(values.text(node, spot))) {
        reading.fault(
            node.position(),
            "`split` must be `pro-rata` or a list of agreements, first to last, found %s"
                .formatted(Wording.describe(node)));
      }
      return new SharedCap.Split.ProRata();
    }
    List<String> names = new ArrayList<>();
    for (Node item : items) {
      String name = values.text(item, spot);
      if (name != null && reading.agreementExists(name, item.position())) {
        if (names.contains(name)) {
          reading.fault(
              item.position(),
              "each agreement may stand once in `split`, found `%s` again; remove it"
                  .formatted(name));
        }
        names.add(name);
      }
    }
    return new SharedCap.Split.InOrder(names);
  }
}
