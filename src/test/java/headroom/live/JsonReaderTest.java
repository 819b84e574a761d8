package headroom.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
  @Test
  void readsWhatPagesSend() throws Refusal {
    JsonValue.Members body =
        JsonReader.read(
            "{\"id\":\"a\",\"request\":17,\"on\":true,\"gone\":null,\"settings\":[{\"path\":\"p\",\"value\":\"q\\n"
                + "\\u00e9\\/\"},{}]}");
    assertThat(body.required("id")).isEqualTo("a");
    assertThat(body.count("request")).isEqualTo(17);
    List<JsonValue.Members> settings = body.objects("settings");
    assertThat(settings).hasSize(2);
    assertThat(settings.getFirst().required("value")).isEqualTo("q\né/");
    assertThat(body.objects("more")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "[]",
        "\"a\"",
        "{",
        "}",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":b}",
        "{a:\"b\"}",
        "{'a':\"b\"}",
        "{\"a\":'b'}",
        "a: b",
        "- a",
        "{\"a\":01}",
        "{\"a\":NaN}",
        "{\"a\":0x1}",
        "{\"a\":1}{\"b\":2}",
        "{\"a\":1}\n---\n{}",
        "{\"a\":1,\"a\":2}",
        "{\"a\":&x 1}",
        "{\"a\":*x}",
        "{\"a\":!!str \"1\"}",
        "!!map {\"a\":\"1\"}",
        "%YAML 1.1\n---\n{}",
        "{\"a\":\"\\q\"}",
        "{\"a\":[[[[[[[[[[1]]]]]]]]]]}"
      })
  void refusesEverythingElse(String text) {
    assertThatThrownBy(() -> JsonReader.read(text))
        .isInstanceOfSatisfying(Refusal.class, it -> assertThat(it.status()).isEqualTo(400));
  }

  @Test
  void deepAndLongTextsAreRefusedSoon() {
    long started = System.nanoTime();
    for (String text :
        List.of(
            "{\"a\":" + "[".repeat(500_000),
            "{\"a\":" + "{\"a\":".repeat(90_000),
            "[".repeat(1_000_000),
            "{\"a\":[" + "1,".repeat(400_000) + "1]}",
            "{\"" + "a".repeat(1_000_000))) {
      assertThatThrownBy(() -> JsonReader.read(text)).isInstanceOf(Refusal.class);
    }
    assertThat((System.nanoTime() - started) / 1e9).isLessThan(10);
  }
}
