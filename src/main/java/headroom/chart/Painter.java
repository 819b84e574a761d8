package headroom.chart;

/// Draws any chart on a page.
final class Painter {

  private Painter() {}

  static void draw(Chart chart, Page page) {
    switch (chart) {
      case BarChart bars -> BarPainter.draw(bars, page);
      case FanChart fan -> FanPainter.draw(fan, page);
      case FitChart fit -> FitPainter.draw(fit, page);
      case HistogramChart histogram -> HistogramPainter.draw(histogram, page);
      case OverlayChart overlay -> OverlayPainter.draw(overlay, page);
      case PathsChart paths -> FanPainter.draw(paths, page);
      case ProbabilityChart probability -> ProbabilityPainter.draw(probability, page);
      case RankChart ranks -> RankPainter.draw(ranks, page);
      case ScatterChart scatter -> ScatterPainter.draw(scatter, page);
      case StackChart stack -> StackPainter.draw(stack, page);
      case TradeOffChart tradeOff -> TradeOffPainter.draw(tradeOff, page);
      case WaterfallChart waterfall -> WaterfallPainter.draw(waterfall, page);
    }
  }
}
