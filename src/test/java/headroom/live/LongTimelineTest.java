package headroom.live;

import static headroom.live.JsonReading.stages;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The longest timeline there may be, with the memory that the page is to live with.
class LongTimelineTest {
  @Test
  void fourHundredQuartersAreAnsweredToTheLastStage() throws Exception {
    List<String> place = List.of("scenarios/microsoft-openai.yaml", "--trials", "65536");
    try (ServedProcess served = ServedProcess.start("768m", place)) {
      String address = served.address();
      Caller caller =
          new Caller(URI.create(address).getPort(), address.substring(address.indexOf('=') + 1));
      String body = Caller.asking("microsoft-openai", 1, "timeline.end", "2125-Q4");
      List<Map<String, Object>> stages = stages(caller.to("/api/run").ask(body));
      assertThat(stages).hasSize(2);
      assertThat(stages.getLast())
          .containsEntry("last", true)
          .containsEntry("trials", 65_536)
          .containsKey("headline");
    }
  }
}
