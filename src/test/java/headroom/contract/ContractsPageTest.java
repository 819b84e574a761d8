package headroom.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The page “Writing a contract”: what stands under an example is what it pays, quarter by quarter.
class ContractsPageTest {
  private static final Pattern EXAMPLE =
      Pattern.compile("(?s)```yaml\n((?:(?!```).)*)```\n\n((?:    \\w+\\.paid [^\n]*\n)+)");
  private static final Pattern PAID = Pattern.compile("(\\w+\\.paid) +([^\n]*)");
  private static final double DIGITS = 5.001e-7;
  private static final String QUARTERS =
      """
      headroom: 1
      currency: USD m
      timeline: {start: 2026-Q1, end: 2027-Q4}
      simulation: {trials: 1, replicates: 1}
      streams:
        sales: {actual: {2026-Q1: 60, 2026-Q2: 80, 2026-Q3: 120, 2026-Q4: 140, 2027-Q1: 90, 2027-Q2: 110, 2027-Q3: 150, 2027-Q4: 170}}
      """;

  @TestFactory
  List<DynamicTest> everyExamplePaysWhatItSays() throws IOException {
    String page = Files.readString(Path.of("src/site/markdown/contracts.md"));
    List<DynamicTest> tests = new ArrayList<>();
    for (MatchResult example : EXAMPLE.matcher(page).results().toList()) {
      tests.add(dynamicTest(example.group(1), () -> compare(example.group(1), example.group(2))));
    }
    assertThat(tests).hasSizeGreaterThan(12);
    return tests;
  }

  private static void compare(String yaml, String told) {
    String sections =
        yaml.contains("agreements:")
            ? yaml
            : "agreements:\n  royalty:\n    payer: Maker\n    payee: Owner\n" + yaml.indent(4);
    Contract.Outcome outcome = new Contract(QUARTERS + sections).run();
    for (MatchResult line : PAID.matcher(told).results().toList()) {
      List<Double> expected =
          Arrays.stream(line.group(2).replace("|", " ").strip().split("\\s+"))
              .map(Double::valueOf)
              .toList();
      List<Double> paid = outcome.quarters(line.group(1));
      assertThat(paid).hasSameSizeAs(expected);
      for (int quarter = 0; quarter < paid.size(); quarter++) {
        assertThat(paid.get(quarter))
            .as("%s in quarter %s", line.group(1), quarter)
            .isCloseTo(expected.get(quarter), within(DIGITS));
      }
    }
  }
}
