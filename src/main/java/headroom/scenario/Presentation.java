package headroom.scenario;

import java.util.List;
import java.util.Optional;

/// How a scenario and its results are told.
///
/// @param name title
/// @param description one paragraph, may be empty
/// @param currency unit of all money, such as `USD bn`
/// @param report what the report puts first
/// @param labels what its things are called
public record Presentation(
    String name, String description, String currency, ReportSettings report, Labels labels) {

  /// Things called by their names.
  public Presentation(String name, String description, String currency, ReportSettings report) {
    this(name, description, currency, report, Labels.NONE);
  }

  /// A title and nothing more, for amounts in some currency.
  public static Presentation of(String name, String currency) {
    return new Presentation(
        name,
        "",
        currency,
        new ReportSettings(Optional.empty(), Optional.empty(), Optional.empty(), List.of()));
  }

  /// This presentation under another title and with another description.
  public Presentation withTitle(String other, String about) {
    return new Presentation(other, about, currency, report, labels);
  }

  /// This presentation with something else first.
  public Presentation withReport(ReportSettings other) {
    return new Presentation(name, description, currency, other, labels);
  }

  /// This presentation with things called otherwise.
  public Presentation withLabels(Labels others) {
    return new Presentation(name, description, currency, report, others);
  }
}
