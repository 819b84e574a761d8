package headroom.sensitivity;

import headroom.engine.Monitor;

/// Tells a monitor of a run in which each trial is gone through several times.
final class Counting {
  private Counting() {}

  /// A monitor that is told of each time.
  ///
  /// @param times how often each trial is gone through
  static Monitor times(long times, Monitor monitor) {
    return new Monitor() {
      @Override
      public void progressed(long trials) {
        monitor.progressed(times * trials);
      }

      @Override
      public boolean cancelled() {
        return monitor.cancelled();
      }
    };
  }
}
