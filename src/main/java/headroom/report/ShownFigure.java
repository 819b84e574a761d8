package headroom.report;

import headroom.report.ReportPage.KeyFigure;
import headroom.result.Estimate;
import java.util.Optional;

/// A key figure with the number behind it.
///
/// @param key what it is, the same in every run: `paid`, `cap-hit`
/// @param words what is shown
/// @param number the number; empty where it is a range or a date
/// @param unit its unit
public record ShownFigure(String key, KeyFigure words, Optional<Estimate> number, String unit) {}
