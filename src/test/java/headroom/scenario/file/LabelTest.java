package headroom.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelTest {
  private static final String PLAIN =
      """
      headroom: 1
      currency: USD bn
      timeline: {start: 2026-Q1, end: 2026-Q4}
      assumptions:
        most: {value: 30 to 45}
      streams:
        sales: {now: 10, growth: 0%}
      events:
        sold: {chance: 4% per year}
      agreements:
        share:
          {payer: Licensee, payee: Fund, rate: 10%, base: {sales: 100%}, cap: {total: $most}, ends-on: sold}
      """;

  private static final String LABELLED =
      PLAIN
          .replace("30 to 45}", "30 to 45, label: The cap}")
          .replace("growth: 0%}", "growth: 0%, label: ‘Net’ sales}")
          .replace("per year}", "per year, label: \"the <b>sale</b>\"}")
          .replace("ends-on: sold}", "ends-on: sold, label: תמלוגים}");

  @TempDir private Path folder;

  private Scenario read(String text, String... settings) throws IOException {
    return parsed(text).with(settings(settings)).orThrow();
  }

  private static List<Setting> settings(String... settings) {
    return Arrays.stream(settings).map(Setting::parse).toList();
  }

  private ParsedScenario parsed(String text) throws IOException {
    return ScenarioReader.parse(Files.writeString(folder.resolve("labels.yaml"), text));
  }

  @Test
  void thingsAreCalledByTheirLabels() throws IOException {
    var labels = read(LABELLED).labels();
    assertThat(labels.assumption("most")).isEqualTo("The cap");
    assertThat(labels.stream("sales")).isEqualTo("‘Net’ sales");
    assertThat(labels.event("sold")).isEqualTo("the <b>sale</b>");
    assertThat(labels.agreement("share")).isEqualTo("תמלוגים");
    assertThat(read(PLAIN).labels().agreement("share")).isEqualTo("share");
  }

  @Test
  void labelsChangeNeitherTheModelNorItsHashNorItsInputs() throws IOException {
    Scenario plain = read(PLAIN);
    Scenario labelled = read(LABELLED);
    assertThat(labelled.model()).isEqualTo(plain.model());
    assertThat(labelled.sha256()).isEqualTo(plain.sha256());
    assertThat(labelled.inputs()).isEqualTo(plain.inputs());
  }

  @Test
  void aValueSetInPlaceOfAnotherKeepsItsLabel() throws IOException {
    assertThat(read(LABELLED, "most=38").labels().assumption("most")).isEqualTo("The cap");
    assertThat(read(LABELLED, "most={uniform: {low: 1, high: 2}}").labels().assumption("most"))
        .isEqualTo("The cap");
    assertThat(read(LABELLED, "most=38").inputs().getFirst().text()).isEqualTo("38");
  }

  @Test
  void aLabelCanBeSetAndRemovedAndIsListedAmongTheKeys() throws IOException {
    assertThat(read(LABELLED, "agreements.share.label=Royalty").labels().agreement("share"))
        .isEqualTo("Royalty");
    assertThat(read(LABELLED, "agreements.share.label=").labels().agreement("share"))
        .isEqualTo("share");
    assertThat(parsed(LABELLED).keys(List.of()))
        .extracting(ScenarioKey::path)
        .contains("agreements.share.label", "assumptions.most.label", "streams.sales.label");
  }
}
