package headroom.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.scenario.file.NumberCell.Mark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberCellTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "21454; NONE; 21454",
        "1_000; NONE; 1_000",
        "-310; NONE; -310",
        "(310); NONE; -310",
        "$(310); NONE; -310",
        "($310); NONE; -310",
        "-$310; NONE; -310",
        "310-; NONE; -310",
        "−310; NONE; -310",
        "–310; NONE; -310",
        "+5; NONE; 5",
        "$21; NONE; 21",
        "21 USD; NONE; 21",
        "US$ 21; NONE; 21",
        "chf 21; NONE; 21",
        "€21; NONE; 21",
        "21 €; NONE; 21",
        "20 %; NONE; 20%",
        "(20%); NONE; -20%",
        "1.5; POINT; 1.5",
        "1234.567; POINT; 1234.567",
        "0.125; POINT; 0.125",
        ".5; POINT; .5",
        "3.; POINT; 3.",
        "1.5e3; POINT; 1.5e3",
        "21,454.5; POINT; 21454.5",
        "1,234,567; POINT; 1234567",
        "12,34,567.5; POINT; 1234567.5",
        "1'234.50; POINT; 1234.50",
        "12 100; NONE; 12100",
        "1 234 567.25; POINT; 1234567.25",
      })
  void numbersWithDecimalPointsAreTakenApart(String text, Mark mark, String plain) {
    NumberCell number = NumberCell.of(text).orElseThrow();
    assertThat(number.mark()).isEqualTo(mark);
    assertThat(number.plain(false)).isEqualTo(plain);
    assertThat(NumberFaults.fault(plain)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1,5; COMMA; 1.5",
        "1.234,5; COMMA; 1234.5",
        "1.234.567; COMMA; 1234567",
        "0,125; COMMA; 0.125",
        "1 234,5 €; COMMA; 1234.5",
        "1 234,567; COMMA; 1234.567",
        "12,5 %; COMMA; 12.5%",
        "12,100; EITHER; 12.100",
        "1.234; EITHER; 1234",
      })
  void numbersWithDecimalCommasAreTakenApart(String text, Mark mark, String plain) {
    NumberCell number = NumberCell.of(text).orElseThrow();
    assertThat(number.mark()).isEqualTo(mark);
    assertThat(number.plain(true)).isEqualTo(plain);
  }

  @Test
  void blanksOfAllKindsPartThousands() {
    for (String blank : new String[] {"\u00a0", "\u202f", "\u2009", "\u2007"}) {
      assertThat(NumberCell.of("12" + blank + "100,5").orElseThrow().plain(true))
          .isEqualTo("12100.5");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "()",
        "$",
        "x",
        "1.2.3",
        "1,23,4",
        "12,34.5,6",
        "1 23",
        "1 2345",
        "--5",
        "-(5)",
        "$5 €",
        "5%%",
        "7.5bn",
        "1e",
        "1,234.5.6",
        "2024-Q1",
        "31.12.2024",
        "1,_000",
        "5 kg"
      })
  void whatIsNoNumberIsNone(String text) {
    assertThat(NumberCell.of(text)).isEmpty();
  }

  @Test
  void longTextsAreNone() {
    assertThat(NumberCell.of("1".repeat(1_000_000))).isEmpty();
    assertThat(NumberCell.of("1,".repeat(500_000))).isEmpty();
  }
}
