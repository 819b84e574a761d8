package headroom.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headroom.cli.NoRoomElsewhereException;
import headroom.engine.OverflowException;
import java.nio.ByteBuffer;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ReplyTest {

  @Test
  void whatWasTalliedComesBackByReplicate() {
    SortedMap<Integer, byte[]> states = new TreeMap<>();
    states.put(3, new byte[] {1, 2, 3});
    states.put(70_000, new byte[0]);
    SortedMap<Integer, byte[]> back = sent(new Reply.Tallied(states)).statesOrThrow();
    assertThat(back.keySet()).containsExactly(3, 70_000);
    assertThat(back.get(3)).containsExactly(1, 2, 3);
    assertThat(back.get(70_000)).isEmpty();
  }

  @Test
  void anOverflowIsThrownByWhoAsksForStates() {
    assertThatThrownBy(sent(new Reply.Overflowed())::statesOrThrow)
        .isInstanceOf(OverflowException.class);
  }

  @Test
  void whereMemoryIsShortTheRemedyIsNamed() {
    assertThatThrownBy(sent(new Reply.Exhausted(768L << 20))::statesOrThrow)
        .isInstanceOf(NoRoomElsewhereException.class)
        .hasMessageContaining("may use 768 MB")
        .hasMessageContaining("--executor-memory");
  }

  @Test
  void aFaultTellsWhereItHappenedInTheTask() {
    Reply reply = sent(Reply.Faulted.of(new IllegalStateException("ünforeseen")));
    assertThatThrownBy(reply::statesOrThrow)
        .isInstanceOf(Reply.FaultException.class)
        .hasMessageContaining("IllegalStateException: ünforeseen")
        .hasMessageContaining("ReplyTest.java");
  }

  private static Reply sent(Reply reply) {
    return Reply.of(ByteBuffer.wrap(reply.bytes()));
  }
}
