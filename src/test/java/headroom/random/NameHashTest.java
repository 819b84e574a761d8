package headroom.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class NameHashTest {
  /// Published test vectors of MurmurHash3_x86_32 with seed 0.
  @Test
  void isMurmurHash3() {
    assertThat(NameHash.of("")).isZero();
    assertThat(NameHash.of("test")).isEqualTo(0xba6bd213);
    assertThat(NameHash.of("hello")).isEqualTo(0x248bfa47);
    assertThat(NameHash.of("Hello, world!")).isEqualTo(0xc0363e43);
    assertThat(NameHash.of("The quick brown fox jumps over the lazy dog")).isEqualTo(0x2e4ff723);
  }

  @Test
  void namesOfTheirOwnHashesPass() {
    assertThatCode(() -> NameHash.requireDistinct(List.of("cap", "consumer", "cap")))
        .doesNotThrowAnyException();
  }

  @Test
  void collidingNamesAreRefusedByName() {
    assertThat(NameHash.of("stream-57898")).isEqualTo(NameHash.of("stream-64383"));
    assertThatThrownBy(
            () -> NameHash.requireDistinct(List.of("cap", "stream-57898", "stream-64383")))
        .isInstanceOf(NameCollisionException.class)
        .hasMessageContaining("'stream-57898' and 'stream-64383'")
        .hasMessageEndingWith("rename one of them");
  }
}
