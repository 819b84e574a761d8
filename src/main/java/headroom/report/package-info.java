/// Result in, document out: JSON, CSV, text, HTML, charts of a run and its manifest.
///
/// [RunWriter][headroom.report.RunWriter] writes the whole output folder; its parts can be used
/// alone. The package turns results into words, numbers fit to print and inputs of charts. Nothing
/// here simulates, reads scenario files or draws: drawing is `chart`'s business.
@NullMarked
package headroom.report;

import org.jspecify.annotations.NullMarked;
