package headroom.cli;

/// The exit codes of the command line.
final class ExitCode {
  /// Done.
  static final int DONE = 0;

  /// A fault of the program.
  static final int OUR_FAULT = 1;

  /// Wrong usage, an invalid scenario, or parts that are not one run.
  static final int USAGE = 2;

  /// Out of memory, or a run that cannot fit into it.
  static final int OUT_OF_MEMORY = 3;

  /// Input or output failed: disk full, broken pipe, unwritable, a damaged part.
  static final int INPUT_OUTPUT = 4;

  /// A check failed.
  static final int CHECK_FAILED = 5;

  /// Interrupted.
  static final int INTERRUPTED = 130;

  private ExitCode() {}
}
