package headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeCommandTest {
  @Test
  void takenPortIsSaid() throws IOException {
    InetAddress here = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    try (ServerSocket taken = new ServerSocket(0, 1, here)) {
      Invocation invocation =
          Invocation.of("serve", "scenarios/minimal.yaml", "--port", taken.getLocalPort());
      assertThat(invocation.code()).isEqualTo(4);
      assertThat(invocation.err())
          .contains("port " + taken.getLocalPort() + " is taken; choose another --port");
      assertThat(invocation.out()).isEmpty();
    }
  }

  @Test
  void wrongWordsAreRefused(@TempDir Path empty) {
    assertThat(Invocation.of("serve", "nowhere").err())
        .contains("there is no scenario and no folder nowhere");
    assertThat(Invocation.of("serve", empty).err()).contains("no scenario found");
    assertThat(Invocation.of("serve", "scenarios", "--port", "70000").err())
        .contains("--port takes a number from 0 (any free port) to 65535, found 70000");
    assertThat(Invocation.of("serve", "scenarios", "--trials", "many").err())
        .contains("--trials takes a whole number from 1");
    assertThat(Invocation.of("serve", "scenarios", "--threads", "0").code()).isEqualTo(2);
  }
}
