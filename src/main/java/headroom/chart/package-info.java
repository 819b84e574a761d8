/// Series in, picture out: the charts of a report as SVG and as PNG.
///
/// Start with [headroom.chart.Chart], the sealed family of records that say what is to be seen, and
/// [headroom.chart.ChartWriter], which draws one. The lines, areas and bars are painted by XChart;
/// text, axes and marks are laid over its plot area here, from one palette and one bundled
/// typeface.
///
/// Simulation, results, scenarios and the choice of words do not belong here: a caller brings
/// numbers, labels and finished sentences.
@NullMarked
package headroom.chart;

import org.jspecify.annotations.NullMarked;
