/// The futures in which something happens, as text, charts, JSON, tables and a page.
///
/// Begin with [headroom.report.discovery.DiscoveryWriter].
///
/// What does not belong here: how boxes are found.
@NullMarked
package headroom.report.discovery;

import org.jspecify.annotations.NullMarked;
