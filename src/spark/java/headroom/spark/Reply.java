package headroom.spark;

import headroom.cli.NoRoomElsewhereException;
import headroom.engine.OverflowException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a task tells the driver, as bytes: one that says what it is, and the rest.
sealed interface Reply {

  /// What was tallied.
  ///
  /// @param states by replicate, as the run writes them
  record Tallied(SortedMap<Integer, byte[]> states) implements Reply {
    @Override
    public byte[] bytes() {
      int length =
          states.values().stream().mapToInt(state -> 2 * Integer.BYTES + state.length).sum();
      ByteBuffer out = ByteBuffer.allocate(1 + length).put(TALLIED);
      states.forEach((replicate, state) -> out.putInt(replicate).putInt(state.length).put(state));
      return out.array();
    }

    private static Tallied of(ByteBuffer in) {
      SortedMap<Integer, byte[]> states = new TreeMap<>();
      while (in.hasRemaining()) {
        int replicate = in.getInt();
        byte[] state = new byte[in.getInt()];
        in.get(state);
        states.put(replicate, state);
      }
      return new Tallied(states);
    }
  }

  /// An amount grew beyond all bounds, as it would on every machine.
  record Overflowed() implements Reply {
    @Override
    public byte[] bytes() {
      return new byte[] {OVERFLOWED};
    }
  }

  /// The task ran out of memory, as it would at every try.
  ///
  /// @param memory what its machine may use, in bytes
  record Exhausted(long memory) implements Reply {
    @Override
    public byte[] bytes() {
      return ByteBuffer.allocate(1 + Long.BYTES).put(EXHAUSTED).putLong(memory).array();
    }

    private NoRoomElsewhereException exception() {
      return new NoRoomElsewhereException(
          "out of memory in a task, whose executor may use %s MB; keep fewer metrics (--outputs totals), give executors fewer cores (--executor-cores) or more memory (--executor-memory; with a local master --driver-memory)."
              .formatted(memory >> 20));
    }
  }

  /// The program has a fault.
  ///
  /// @param trace where, for who mends it
  record Faulted(String trace) implements Reply {
    static Faulted of(Throwable fault) {
      StringWriter trace = new StringWriter();
      fault.printStackTrace(new PrintWriter(trace, true));
      return new Faulted(trace.toString());
    }

    @Override
    public byte[] bytes() {
      return text(FAULTED, trace);
    }
  }

  /// A fault of the program in a task.
  final class FaultException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private FaultException(String trace) {
      super("in a task: " + trace);
    }
  }

  byte TALLIED = 0;
  byte OVERFLOWED = 1;
  byte FAULTED = 2;
  byte EXHAUSTED = 3;

  /// The reply as bytes.
  byte[] bytes();

  /// The reply in some bytes.
  static Reply of(ByteBuffer in) {
    byte kind = in.get();
    return switch (kind) {
      case TALLIED -> Tallied.of(in);
      case OVERFLOWED -> new Overflowed();
      case FAULTED -> new Faulted(text(in));
      case EXHAUSTED -> new Exhausted(in.getLong());
      default -> throw new IllegalArgumentException("no task replies so: " + kind);
    };
  }

  /// What was tallied.
  ///
  /// @throws OverflowException if an amount grew beyond all bounds
  /// @throws NoRoomElsewhereException if the task ran out of memory
  /// @throws FaultException if the program has a fault
  default SortedMap<Integer, byte[]> statesOrThrow() {
    return switch (this) {
      case Tallied(SortedMap<Integer, byte[]> states) -> states;
      case Overflowed() -> throw new OverflowException();
      case Exhausted exhausted -> throw exhausted.exception();
      case Faulted(String trace) -> throw new FaultException(trace);
    };
  }

  private static byte[] text(byte kind, String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(1 + utf8.length).put(kind).put(utf8).array();
  }

  private static String text(ByteBuffer in) {
    return StandardCharsets.UTF_8.decode(in).toString();
  }
}
