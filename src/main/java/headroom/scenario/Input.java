package headroom.scenario;

/// One number, law or path as the user wrote it, for the report's table of assumptions.
///
/// @param path dotted path in the scenario file, such as `agreements.revenue-share.rate`
/// @param text the value as written, in one line
/// @param provenance where it comes from
public record Input(String path, String text, Provenance provenance) {}
