package headroom.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FaultPrinterTest {
  private static String print(int column, String line) {
    return FaultPrinter.print(new Fault("s.yaml", 3, column, "wrong", line));
  }

  @Test
  void caretStandsUnderThePlace() {
    assertThat(print(6, "rate: 300%")).isEqualTo("s.yaml:3:6: wrong\n  rate: 300%\n       ^\n");
  }

  @Test
  void tabsWideAndCombiningCharactersKeepTheCaretInPlace() {
    assertThat(print(3, "\ta b")).isEqualTo("s.yaml:3:3: wrong\n      a b\n       ^\n");
    assertThat(print(3, "日本x")).isEqualTo("s.yaml:3:3: wrong\n  日本x\n      ^\n");
    assertThat(print(3, "e\u0301x")).isEqualTo("s.yaml:3:3: wrong\n  e\u0301x\n   ^\n");
  }

  @Test
  void controlCharactersAreEscaped() {
    assertThat(print(2, "\u001b[31mred\u202e"))
        .isEqualTo("s.yaml:3:2: wrong\n  \\u001b[31mred\\u202e\n        ^\n");
    assertThat(FaultPrinter.print(new Fault("a\u0007.yaml", 0, 0, "wrong\u001b", "")))
        .isEqualTo("a\\u0007.yaml: wrong\\u001b\n");
  }

  @Test
  void longLinesAreCutAroundThePlace() {
    String printed = print(1_001, "x".repeat(1_000) + "HERE" + "y".repeat(1_000));
    String[] lines = printed.split("\n", -1);
    assertThat(lines[1]).hasSizeLessThan(130).startsWith("  …x").endsWith("y…");
    assertThat(lines[1].substring(lines[2].indexOf('^'))).startsWith("HERE");
  }

  @Test
  void placesBehindTheLineAndWholeFilesAreNoTrouble() {
    assertThat(print(99, "ab")).isEqualTo("s.yaml:3:99: wrong\n  ab\n    ^\n");
    assertThat(
            FaultPrinter.print(
                List.of(new Fault("f", 0, 0, "a", ""), new Fault("f", 0, 0, "b", ""))))
        .isEqualTo("f: a\n\nf: b\n");
  }
}
