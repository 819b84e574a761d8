package headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MemoryShortageTest {
  /// A class whose set-up fails as it does when the heap is full.
  static final class Starved {
    static final int SIZE = size();

    private static int size() {
      throw new OutOfMemoryError("Java heap space");
    }
  }

  static final class StarvedByCause {
    static final int SIZE = size();

    private static int size() {
      throw new IllegalStateException(new OutOfMemoryError("Java heap space"));
    }
  }

  private static int exitCode(Throwable failure) {
    PrintStream nowhere = new PrintStream(new ByteArrayOutputStream());
    return Failures.exitCode(failure, new Terminal(nowhere, nowhere));
  }

  @Test
  void shortageWhileClassIsSetUpIsSeenAtFirstAndLaterUses() {
    Throwable first = catchThrowable(() -> assertThat(Starved.SIZE).isZero());
    Throwable second = catchThrowable(() -> assertThat(Starved.SIZE).isZero());
    assertThat(first).isInstanceOf(OutOfMemoryError.class);
    assertThat(second).isInstanceOf(NoClassDefFoundError.class);
    assertThat(exitCode(first)).isEqualTo(ExitCode.OUT_OF_MEMORY);
    assertThat(exitCode(second)).isEqualTo(ExitCode.OUT_OF_MEMORY);
  }

  @Test
  void shortageBehindAnotherFailureIsSeen() {
    Throwable failure = catchThrowable(() -> assertThat(StarvedByCause.SIZE).isZero());
    assertThat(failure).isInstanceOf(ExceptionInInitializerError.class);
    assertThat(exitCode(failure)).isEqualTo(ExitCode.OUT_OF_MEMORY);
    assertThat(exitCode(new IllegalStateException(new OutOfMemoryError())))
        .isEqualTo(ExitCode.OUT_OF_MEMORY);
  }

  /// Advice of less than there was would make it worse.
  @Test
  void memoryThatIsAdvisedIsAtLeastTwiceWhatThereWas() {
    String option = MemoryShortage.advice();
    assertThat(option).matches("-Xmx\\d+g");
    long gigabytes = Long.parseLong(option.replaceAll("\\D", ""));
    assertThat(gigabytes << 30).isGreaterThanOrEqualTo(2 * Runtime.getRuntime().maxMemory());
  }

  @Test
  void threadsThatCannotBeHadAreNoShortageOfHeap() {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream err = new PrintStream(said, true, StandardCharsets.UTF_8);
    Throwable refused =
        new IllegalStateException(
            new OutOfMemoryError("unable to create native thread: possibly out of memory or"));
    assertThat(Failures.exitCode(refused, new Terminal(err, err)))
        .isEqualTo(ExitCode.OUT_OF_MEMORY);
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("no further thread", "--threads")
        .doesNotContain("-Xmx");
  }

  @Test
  void otherFailuresAreOurs() {
    assertThat(exitCode(new NoClassDefFoundError("nowhere"))).isEqualTo(ExitCode.OUR_FAULT);
    assertThat(exitCode(new IllegalStateException("no"))).isEqualTo(ExitCode.OUR_FAULT);
  }
}
