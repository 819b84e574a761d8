package headroom.scenario;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// An amount of money per quarter.
public sealed interface Stream {

  /// The stream's name.
  String name();

  /// The last part of the metric's id: `revenue` or `amount`.
  String measure();

  /// A stream that grows by a process of its own.
  ///
  /// @param name the stream's name
  /// @param kind revenue or spending
  /// @param now its level before the first simulated quarter; may be absent if there are actual
  ///   quarters or the process itself says where the stream stands
  /// @param actual known amounts, money per quarter, positive, from the timeline's start on without
  ///   gaps
  /// @param process how it moves after the last known quarter
  /// @param shocks sudden events after the last known quarter
  /// @param seasons what the level that the process moves is multiplied by; `now` (but not an
  ///   annual rate) and `actual` are amounts with their season. Even for a bootstrap
  record Grown(
      String name,
      StreamKind kind,
      Optional<StartingLevel> now,
      SortedMap<Quarter, Double> actual,
      StreamProcess process,
      List<Shock> shocks,
      Seasons seasons)
      implements Stream {
    public Grown {
      shocks = List.copyOf(shocks);
      actual = Collections.unmodifiableSortedMap(new TreeMap<>(actual));
      if (now.isEmpty() && actual.isEmpty() && process.needsStart()) {
        throw new IllegalArgumentException(
            "stream " + name + " needs `now`, `run-rate` or `actual`");
      }
      if (!seasons.areEven() && !process.takesSeasons()) {
        throw new IllegalArgumentException("stream " + name + " has a process without seasons");
      }
      actual.values().forEach(amount -> Numbers.requirePositive("an actual amount", amount));
    }

    /// A stream without sudden events and seasons.
    public Grown(
        String name,
        StreamKind kind,
        Optional<StartingLevel> now,
        SortedMap<Quarter, Double> actual,
        StreamProcess process) {
      this(name, kind, now, actual, process, List.of(), Seasons.EVEN);
    }

    @Override
    public String measure() {
      return kind == StreamKind.REVENUE ? "revenue" : "amount";
    }
  }

  /// A ratio times the sum of other streams, or times what some of them leave of others.
  ///
  /// @param name the stream's name
  /// @param of names of the streams it derives from, at least one
  /// @param less names of the streams that are taken off their sum, down to 0
  /// @param ratio the ratio, not below 0
  record Derived(String name, List<String> of, List<String> less, Path ratio) implements Stream {
    public Derived {
      of = List.copyOf(of);
      less = List.copyOf(less);
      if (of.isEmpty()) {
        throw new IllegalArgumentException("stream " + name + " derives from nothing");
      }
    }

    @Override
    public String measure() {
      return "amount";
    }
  }

  /// A path of money a quarter, known or drawn once per trial.
  ///
  /// @param name the stream's name
  /// @param kind revenue or spending
  /// @param amount money a quarter; draws below 0 count as 0
  record Fixed(String name, StreamKind kind, Path amount) implements Stream {
    @Override
    public String measure() {
      return kind == StreamKind.REVENUE ? "revenue" : "amount";
    }
  }
}
