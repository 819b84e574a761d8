package headroom.chart;

/// Draws any chart on a page.
final class Painter {

  private Painter() {}

  static void draw(Chart chart, Page page) {
    switch (chart) {
      case BandsChart bands -> BandsPainter.draw(bands, page);
      case BarChart bars -> BarPainter.draw(bars, page);
      case CurveChart curves -> CurvePainter.draw(curves, page);
      case FanChart fan -> FanPainter.draw(fan, page);
      case FitChart fit -> FitPainter.draw(fit, page);
      case HeatChart heat -> HeatPainter.draw(heat, page);
      case HistogramChart histogram -> HistogramPainter.draw(histogram, page);
      case OverlayChart overlay -> OverlayPainter.draw(overlay, page);
      case PathsChart paths -> FanPainter.draw(paths, page);
      case ProbabilityChart probability -> ProbabilityPainter.draw(probability, page);
      case RankChart ranks -> RankPainter.draw(ranks, page);
      case ScatterChart scatter -> ScatterPainter.draw(scatter, page);
      case SharesChart shares -> SharesPainter.draw(shares, page);
      case StackChart stack -> StackPainter.draw(stack, page);
      case TornadoChart tornado -> TornadoPainter.draw(tornado, page);
      case TradeOffChart tradeOff -> TradeOffPainter.draw(tradeOff, page);
      case WaterfallChart waterfall -> WaterfallPainter.draw(waterfall, page);
    }
  }
}
