package headroom.chart;

/// The words around a chart.
///
/// @param title the finding, with its numbers; at most two lines are shown
/// @param subtitle what is drawn and which way percentiles count; at most two lines are shown
/// @param unit the unit of the values, printed once at the axis, such as `USD bn`; may be empty
/// @param source where the numbers come from; may be empty
/// @param footer small print such as independence and disclaimers; may be empty
public record Caption(String title, String subtitle, String unit, String source, String footer) {}
