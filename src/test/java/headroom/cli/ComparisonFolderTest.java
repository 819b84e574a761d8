package headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ComparisonFolderTest {
  @Test
  void isNamedAfterWhatIsCompared() {
    assertThat(ComparisonFolder.of(List.of("microsoft-openai", "legacy-terms")))
        .isEqualTo(Path.of("out/compare/microsoft-openai-against-legacy-terms"));
    assertThat(ComparisonFolder.of(List.of("base", "stall", "plan")))
        .isEqualTo(Path.of("out/compare/base-against-stall-and-plan"));
  }

  @Test
  void differentComparisonsNeverShareOne() {
    List<List<String>> comparisons =
        List.of(
            List.of("a", "b"),
            List.of("b", "a"),
            List.of("A", "b"),
            List.of("a", "b", "c"),
            List.of("a", "b @ cap.total=39"),
            List.of("a", "b @ cap.total=-39"),
            List.of("a", "b @ cap.total=39 @ rate=20%"),
            List.of("a", "b".repeat(90)),
            List.of("a", "b".repeat(91)),
            List.of("a", "中国"),
            List.of("a", "日本"));
    Set<Path> folders = new HashSet<>();
    comparisons.forEach(labels -> folders.add(ComparisonFolder.of(labels)));
    assertThat(folders).hasSize(comparisons.size());
  }
}
