package headroom.scenario;

import java.util.List;
import java.util.Optional;

/// How a scenario and its results are told.
///
/// @param name title
/// @param description one paragraph, may be empty
/// @param currency unit of all money, such as `USD bn`
/// @param report what the report puts first
public record Presentation(
    String name, String description, String currency, ReportSettings report) {

  /// A title and nothing more, for amounts in some currency.
  public static Presentation of(String name, String currency) {
    return new Presentation(
        name,
        "",
        currency,
        new ReportSettings(Optional.empty(), Optional.empty(), Optional.empty(), List.of()));
  }

  /// The same under another title and with another description.
  public Presentation withTitle(String other, String about) {
    return new Presentation(other, about, currency, report);
  }

  /// The same with something else first.
  public Presentation withReport(ReportSettings other) {
    return new Presentation(name, description, currency, other);
  }
}
