package headroom.chart;

/// What is to be seen in one picture: numbers, labels and the words around them.
public sealed interface Chart
    permits BandsChart,
        BarChart,
        CurveChart,
        FanChart,
        FitChart,
        HeatChart,
        HistogramChart,
        OverlayChart,
        PathsChart,
        ProbabilityChart,
        RankChart,
        ScatterChart,
        SharesChart,
        StackChart,
        TornadoChart,
        TradeOffChart,
        WaterfallChart {

  /// The words around the picture.
  ///
  /// @return the caption
  Caption caption();

  /// The smallest difference that printed numbers may show, in the unit of the chart: commonly the
  /// largest standard error among them. They are rounded to a power of ten not below it; 0 leaves
  /// the choice to the axis.
  ///
  /// @return 0 or more
  double resolution();
}
