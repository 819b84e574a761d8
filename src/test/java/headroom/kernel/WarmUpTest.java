package headroom.kernel;

import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WarmUpTest {
  @ParameterizedTest
  @EnumSource
  void everyPassCanBeRepeated(Backend backend) {
    List<Runnable> passes = WarmUp.passes(backend);
    assertThatNoException()
        .isThrownBy(
            () -> {
              passes.forEach(Runnable::run);
              passes.forEach(Runnable::run);
            });
  }
}
