package headroom.spark;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.cli.Cli;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is refused before a cluster is joined.
class ClusterTest {

  @ParameterizedTest
  @CsvSource({
    "local[2], local",
    "'local-cluster[2,1,1024]', local-cluster",
    "spark://head:7077, standalone",
    "yarn, YARN",
    "k8s://https://api.example.org:6443, Kubernetes"
  })
  void aMasterIsToldWithoutItsAddress(String master, String kind) {
    assertThat(Cluster.kind(master)).isEqualTo(kind);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-3", "many", "1.5", "99999999999"})
  void aNumberOfTasksThatIsNoneIsRefused(String count) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    String[] words = {"run", "scenarios/microsoft-openai.yaml", "--partitions=" + count};
    try (Cluster cluster = new Cluster(stream, false)) {
      assertThat(Cli.run(words, stream, stream, cluster)).isEqualTo(2);
    }
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("--partitions")
        .contains("`" + count + "` is no whole number of at least 1");
  }
}
