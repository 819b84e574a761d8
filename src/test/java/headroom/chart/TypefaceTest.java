package headroom.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;

class TypefaceTest {

  /// Reference: `java.awt.Font.createFont` on the same files at size 2048 (the font's units per
  /// em), Temurin 25.0.3 with its FreeType: logical width and outline bounds.
  @Test
  void widthsAndOutlinesAreTheFontsOwn() {
    assertThat(Typeface.REGULAR.width("H", 2048)).isEqualTo(1511);
    assertThat(Typeface.REGULAR.width("0123456789", 2048)).isEqualTo(11710);
    assertThat(Typeface.SEMIBOLD.width("%", 2048)).isEqualTo(1765);
    assertThat(Typeface.REGULAR.outline("g", 2048, 0, 0).getBounds2D())
        .isEqualTo(new Rectangle2D.Double(39, -1116, 1034, 1608));
    assertThat(Typeface.SEMIBOLD.outline("%", 2048, 0, 0).getBounds2D())
        .isEqualTo(new Rectangle2D.Double(84, -1483, 1597, 1503));
  }

  @Test
  void lettersStandOnTheBaseline() {
    Rectangle2D box = Typeface.REGULAR.outline("H", 100, 50, 200).getBounds2D();
    assertThat(box.getMaxY()).isEqualTo(200);
    assertThat(box.getHeight()).isCloseTo(71.4, within(0.1));
    assertThat(box.getMinX()).isGreaterThan(50);
    assertThat(Typeface.REGULAR.outline("g", 100, 0, 0).getBounds2D().getMaxY()).isGreaterThan(20);
  }

  @Test
  void holesAreHoles() {
    Area o = new Area(Typeface.REGULAR.outline("O", 100, 0, 0));
    Rectangle2D box = o.getBounds2D();
    assertThat(o.contains(box.getCenterX(), box.getCenterY())).isFalse();
    assertThat(o.contains(box.getMinX() + 5, box.getCenterY())).isTrue();
  }

  @Test
  void accentsSitAboveTheirLetters() {
    double plain = Typeface.REGULAR.outline("e", 100, 0, 0).getBounds2D().getMinY();
    Rectangle2D accented = Typeface.REGULAR.outline("é", 100, 0, 0).getBounds2D();
    assertThat(accented.getMinY()).isLessThan(plain - 10);
    assertThat(accented.getMaxY()).isLessThan(3);
  }

  @Test
  void everySignTheChartsUseHasAShape() {
    for (char sign : "−–…%×’“”€£¥ÄÖÜßéčžłαΩЖ".toCharArray()) {
      assertThat(Typeface.REGULAR.outline(String.valueOf(sign), 100, 0, 0).getBounds2D())
          .as("%s is not the box of an unknown sign", sign)
          .isNotEqualTo(Typeface.REGULAR.outline("\uffff", 100, 0, 0).getBounds2D());
    }
  }

  @Test
  void theNoBreakSpaceIsASpace() {
    assertThat(Typeface.REGULAR.width("\u00a0", 24)).isEqualTo(Typeface.REGULAR.width(" ", 24));
  }
}
