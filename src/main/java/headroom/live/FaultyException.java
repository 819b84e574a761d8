package headroom.live;

import headroom.scenario.file.Fault;
import java.util.List;

/// That what was asked about is no scenario.
final class FaultyException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  FaultyException(List<Fault> faults) {
    super("no scenario", null, false, false);
    this.faults = List.copyOf(faults);
  }

  List<Fault> faults() {
    return faults;
  }
}
