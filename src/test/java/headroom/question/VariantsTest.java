package headroom.question;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.Engines;
import headroom.compile.MetricCatalogue;
import headroom.engine.Engine;
import headroom.engine.Monitor;
import headroom.engine.Replicates;
import headroom.engine.VariantPlan;
import headroom.expression.Catalogue;
import headroom.kernel.Backend;
import headroom.random.SobolDraws;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Variants that are run together share what they have in common; each is what it is alone, to the
/// bit.
class VariantsTest {
  private static final Replicates REPLICATES = new Replicates(2_500, 2);

  @ParameterizedTest
  @CsvSource({
    "microsoft-openai.yaml, party.Microsoft.present-value",
    "microsoft-openai.yaml, enterprise.revenue@2029",
    "legacy-terms.yaml, party.Microsoft.receipts",
    "multi-cloud.yaml, party.Microsoft.receipts"
  })
  void eachIsWhatItIsAlone(String file, String metric) {
    Asked asked = Asked.of(Path.of("scenarios").resolve(file));
    Catalogue catalogue = MetricCatalogue.of(asked.scenario());
    TrialColumns columns =
        TrialColumns.of(
            asked.scenario(), List.of(new TrialColumns.Amount(catalogue.metric(metric))));
    List<VariantPlan.Variant> variants = variants(asked, columns);
    List<double[]> together = shown(columns, variants, variants);
    for (int variant = 0; variant < variants.size(); variant++) {
      double[] alone = shown(columns, List.of(variants.get(variant)), variants).getFirst();
      assertThat(together.get(variant)).as("variant %s".formatted(variant)).isEqualTo(alone);
    }
  }

  /// Subsets of four inputs held, one set, one given, and the plan as it stands.
  private static List<VariantPlan.Variant> variants(Asked asked, TrialColumns columns) {
    List<DrawnInput> inputs = asked.inputs();
    Holding holding = new Holding(columns.plan(), inputs);
    List<DrawnInput> four =
        List.of(inputs.get(0), inputs.get(1), inputs.get(inputs.size() - 2), inputs.getLast());
    List<VariantPlan.Variant> variants = new ArrayList<>();
    for (int mask = 0; mask < 16; mask++) {
      int set = mask;
      variants.add(
          holding.freeze(four.stream().filter(it -> (set >> four.indexOf(it) & 1) == 1).toList()));
    }
    for (DrawnInput input : inputs) {
      if (input.source() instanceof DrawnInput.OfLaw(int _, var law)) {
        variants.add(holding.given(input, law.quantile(0.7), 0.7));
        variants.add(holding.set(input, law.quantile(0.2)));
      }
    }
    variants.add(VariantPlan.Variant.asItStands(columns.plan()));
    return variants;
  }

  private static List<double[]> shown(
      TrialColumns columns, List<VariantPlan.Variant> some, List<VariantPlan.Variant> all) {
    Engine engine = Engines.of(2, Backend.chosen());
    List<double[]> seen = new ArrayList<>();
    some.forEach(_ -> seen.add(new double[(int) REPLICATES.trials()]));
    engine.show(
        new VariantPlan(columns.plan(), some),
        SobolDraws.of(3, new VariantPlan(columns.plan(), all).sobolOrder(), engine.backend()),
        REPLICATES,
        (block, values) ->
            columns.read(
                0,
                values,
                block.count(),
                seen.get(block.variant()),
                block.replicate() * 1_250 + (int) block.index()),
        Monitor.none());
    return seen;
  }
}
