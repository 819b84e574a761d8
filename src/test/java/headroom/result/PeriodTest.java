package headroom.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {
  @ParameterizedTest
  @CsvSource({"2028, 4, 2028-Q4", "999, 1, 0999-Q1"})
  void quartersAreNamedByYearAndNumber(int year, int number, String label) {
    assertThat(new Period.Quarter(year, number).label()).isEqualTo(label);
  }
}
