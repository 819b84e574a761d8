package headroom.scenario;

/// A remark that a mean rests on too few trials to be read, so that whoever shows the mean can show
/// the remark with it.
public final class MeanRemark {
  private static final String END =
      ": means that follow from it rest on very few trials; read the percentiles instead.";

  private MeanRemark() {}

  /// The remark.
  ///
  /// @param path what has the tail, as a path of the scenario file
  /// @param tail what the tail is, such as `has no mean`
  public static String of(String path, String tail) {
    return "`" + path + "` " + tail + END;
  }

  /// Whether a note is such a remark.
  public static boolean is(String note) {
    return note.endsWith(END);
  }
}
