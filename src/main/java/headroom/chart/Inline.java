package headroom.chart;

import java.util.Optional;

/// A picture to stand inside an HTML page.
///
/// @param svg the `svg` element
/// @param plot where values lie in it; empty where it has no place across for each value
/// @param bars of a histogram, where its bars lie
public record Inline(String svg, Optional<Plot> plot, Optional<Plot> bars) {}
