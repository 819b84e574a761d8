package headroom.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextLoaderTest {
  @TempDir Path folder;

  private List<Fault> faults(byte[] bytes) throws IOException {
    return Scenarios.faults(Files.write(folder.resolve("s.yaml"), bytes));
  }

  @Test
  void oneMebibyteIsReadAndOneByteMoreRefusedUnparsed() throws IOException {
    String padded = Scenarios.SHORT + "#".repeat((1 << 20) - Scenarios.SHORT.length());
    assertThat(faults(padded.getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(faults((padded + "[").getBytes(StandardCharsets.UTF_8)))
        .singleElement()
        .asString()
        .contains("at most 1_048_576 bytes");
  }

  @Test
  void invalidUtf8IsRefusedAtItsPlace() throws IOException {
    byte[] bytes = "headroom: 1\nname: é\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(faults(bytes))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.line()).isEqualTo(2);
              assertThat(fault.column()).isEqualTo(7);
              assertThat(fault.message()).contains("0xe9");
            });
    assertThat(faults("headroom: 1".getBytes(StandardCharsets.UTF_16)))
        .singleElement()
        .asString()
        .contains("UTF-8");
    assertThat(faults(new byte[] {'a', (byte) 0xc3})).singleElement().asString().contains("UTF-8");
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        0, 7, 0x1b, 0x7f, 0x85, 0x9b, 0x200e, 0x2028, 0x202a, 0x202e, 0x2066, 0x2069, 0xfeff, 0xffff
      })
  void forbiddenCharactersAreRefusedAtTheirPlace(int point) throws IOException {
    String text = "# 𝄞 ok\n#x" + Character.toString(point) + "\n" + Scenarios.SHORT;
    assertThat(faults(text.getBytes(StandardCharsets.UTF_8)))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.line()).isEqualTo(2);
              assertThat(fault.column()).isEqualTo(3);
              assertThat(fault.message()).contains(String.format(Locale.ROOT, "U+%04X", point));
            });
  }

  @Test
  void byteOrderMarkAndEveryKindOfLineEndAreRead() throws IOException {
    String text = "\ufeff" + Scenarios.SHORT;
    assertThat(faults(text.getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(faults(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(
            faults(
                (Scenarios.SHORT.replace("\n", "\r\n") + "nam: x")
                    .getBytes(StandardCharsets.UTF_8)))
        .singleElement()
        .satisfies(fault -> assertThat(fault.sourceLine()).isEqualTo("nam: x"));
    assertThat(
            faults(
                (Scenarios.SHORT.replace("\n", "\r") + "nam: x").getBytes(StandardCharsets.UTF_8)))
        .singleElement()
        .satisfies(fault -> assertThat(fault.sourceLine()).isEqualTo("nam: x"));
  }

  @Test
  void moreValuesThanAPersonWritesAreRefused() throws IOException {
    String list = "report: [" + "1, ".repeat(50_000) + "]\n";
    assertThat(faults((Scenarios.SHORT + list).getBytes(StandardCharsets.UTF_8)))
        .singleElement()
        .asString()
        .contains("at most 50_000 values");
  }
}
