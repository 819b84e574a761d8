package headroom.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.scenario.Assumption;
import headroom.scenario.Cap;
import headroom.scenario.Quantity.Constant;
import headroom.scenario.Scenario;
import headroom.scenario.Stream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `extends` and `--set`.
class InheritanceTest {
  @TempDir Path folder;

  private Path write(String name, String text) {
    return Scenarios.write(folder, name, text);
  }

  @Test
  void childWinsKeyByKeyAndTheParentsOrderComesFirst() {
    write("base.yaml", Scenarios.SHORT + "assumptions: {a: 1, b: 2}\nsimulation: {seed: 7}\n");
    Path child =
        write(
            "child.yaml",
            "extends: base.yaml\nassumptions: {c: 3, a: 4}\nsimulation: {trials: 5}\n");
    Scenario scenario = Scenarios.read(child);
    assertThat(scenario.assumptions()).extracting(Assumption::name).containsExactly("a", "b", "c");
    assertThat(scenario.assumptions().getFirst().quantity()).isEqualTo(new Constant(4));
    assertThat(scenario.simulation().seed()).isEqualTo(7);
    assertThat(scenario.simulation().trials()).isEqualTo(5);
  }

  @Test
  void nullRemovesAParentsKeyAndListsAreReplaced() {
    write(
        "base.yaml",
        Scenarios.SHORT
            + "assumptions: {a: {discrete: [{weight: 50%, value: 1}, {weight: 50%, value: 2}]}, b:"
            + " 2}\n");
    Path child =
        write(
            "child.yaml",
            "extends: base.yaml\nassumptions: {a: {discrete: [{weight: 1, value: 9}]}, b: null}\n");
    assertThat(Scenarios.read(child).assumptions())
        .singleElement()
        .satisfies(a -> assertThat(a.quantity().toString()).contains("value=9.0"));
  }

  @Test
  void trialsOfAChildReplaceIterationsOfItsParent() {
    write("base.yaml", Scenarios.SHORT + "simulation: {iterations: 5}\n");
    Path child = write("child.yaml", "extends: base.yaml\nsimulation: {trials: 6}\n");
    assertThat(Scenarios.read(child).simulation().trials()).isEqualTo(6);
    assertThat(Scenarios.read(child, "simulation.iterations=7").simulation().trials()).isEqualTo(7);
  }

  @Test
  void pathsAreRelativeToTheFileThatNamesThem() throws IOException {
    Scenarios.write(
        folder.resolve("sub"), "base.yaml", Scenarios.SHORT + "report: {history: h.csv}\n");
    Scenarios.write(
        folder.resolve("sub"), "h.csv", "period,revenue,evidence,source\n2024,3.7,filed,x\n");
    Path child = write("child.yaml", "extends: sub/base.yaml\n");
    assertThat(Scenarios.read(child).report().history()).hasSize(1);
    Scenarios.write(folder.resolve("sub"), "up.yaml", "extends: ../top.yaml\n");
    write("top.yaml", Scenarios.SHORT);
    assertThat(Scenarios.read(write("child2.yaml", "extends: sub/up.yaml\n")).streams()).hasSize(1);
    assertThat(Scenarios.faults(folder.resolve("sub/up.yaml")))
        .singleElement()
        .asString()
        .contains("inside the scenario's own folder");
  }

  @Test
  void linksThatLeaveTheFolderAreRefused() throws IOException {
    Path outside = Scenarios.write(folder.resolve("out"), "base.yaml", Scenarios.SHORT);
    Path inside = Scenarios.write(folder.resolve("in"), "child.yaml", "extends: link.yaml\n");
    Files.createSymbolicLink(folder.resolve("in/link.yaml"), outside);
    assertThat(Scenarios.faults(inside))
        .singleElement()
        .asString()
        .contains("inside the scenario's own folder");
  }

  @Test
  void foldersAndDevicesAreNoParents() throws IOException {
    Files.createDirectories(folder.resolve("base.yaml"));
    assertThat(Scenarios.faults(write("child.yaml", "extends: base.yaml\n")))
        .singleElement()
        .asString()
        .contains("a folder or a device");
  }

  @Test
  void eightParentsAreReadAndNineRefused() {
    write("p0.yaml", Scenarios.SHORT);
    for (int i = 1; i <= 9; i++) {
      write("p" + i + ".yaml", "extends: p" + (i - 1) + ".yaml\n");
    }
    assertThat(Scenarios.faults(folder.resolve("p8.yaml"))).isEmpty();
    assertThat(Scenarios.faults(folder.resolve("p9.yaml")))
        .singleElement()
        .asString()
        .contains("at most 8 files deep");
  }

  @Test
  void circleOfTwoIsRefused() {
    write("a.yaml", "extends: b.yaml\n");
    write("b.yaml", "extends: a.yaml\n");
    assertThat(Scenarios.faults(folder.resolve("a.yaml")))
        .singleElement()
        .asString()
        .contains("a.yaml → b.yaml → a.yaml");
  }

  @Test
  void faultsOfAParentPointIntoTheParent() {
    write("base.yaml", Scenarios.SHORT.replace("40%", "forty"));
    Fault fault = Scenarios.faults(write("child.yaml", "extends: base.yaml\n")).getFirst();
    assertThat(fault.file()).endsWith("base.yaml");
    assertThat(fault.line()).isEqualTo(5);
    assertThat(fault.sourceLine()).contains("forty");
  }

  @Test
  void settingsReplaceValuesInOrder() {
    Path file = write("s.yaml", Scenarios.SHORT + "assumptions: {a: 5}\n");
    Scenario scenario =
        Scenarios.read(
            file,
            "streams.revenue.now=1",
            "streams.revenue.now={value: 9, source: me}",
            "agreements.share.cap.total=30",
            "assumptions.a={discrete: [{weight: 50%, value: 1}, {weight: 50%, value: 2}]}",
            "assumptions.a.discrete.1.value=3");
    Stream.Grown revenue = (Stream.Grown) scenario.streams().getFirst();
    assertThat(revenue.now().orElseThrow().amount()).isEqualTo(new Constant(9));
    assertThat(scenario.agreements().getFirst().ownCap().flatMap(Cap::flatTotal).orElseThrow())
        .isEqualTo(new Constant(30));
    assertThat(scenario.assumptions().getFirst().toString()).contains("value=3.0");
  }

  @Test
  void settingOfNothingRemovesAKey() {
    Path file = write("s.yaml", Scenarios.SHORT + "report: {party: A}\n");
    assertThat(Scenarios.read(file, "report.party=").report().party()).contains("B");
    assertThat(Scenarios.read(file, "report=null").report().party()).contains("B");
  }

  /// A chart made with another cap must not pass for the file's own.
  @Test
  void theNameTellsWhatASettingChanged() {
    Path file = Scenarios.write(folder, "base.yaml", Scenarios.SHORT + "name: Base\n");
    assertThat(Scenarios.read(file).name()).isEqualTo("Base");
    assertThat(Scenarios.read(file, "simulation.seed=7", "description=d").name()).isEqualTo("Base");
    assertThat(Scenarios.read(file, "simulation={seed: 7}", "report={}").name()).isEqualTo("Base");
    assertThat(
            Scenarios.read(
                    file,
                    "streams.revenue.now=8",
                    "streams.revenue.growth=30%",
                    "streams.revenue={now: 9,\n  growth: 20%}",
                    "streams.revenue.now=10",
                    "streams.revenue.now=11")
                .name())
        .isEqualTo("Base, with streams.revenue = {now: 9, growth: 20%}, streams.revenue.now = 11");
    assertThat(Scenarios.read(file, "streams.revenue.now= 8", "valuation=").name())
        .isEqualTo("Base, with streams.revenue.now = 8, valuation = null");
    assertThat(
            Scenarios.read(
                    file,
                    "streams.revenue.now=8",
                    "streams.revenue.growth=30%",
                    "streams.revenue.volatility=20%")
                .name())
        .isEqualTo(
            "Base, with streams.revenue.now, streams.revenue.growth, streams.revenue.volatility"
                + " changed");
    assertThat(
            Scenarios.read(
                    file,
                    "streams.revenue.now=8",
                    "streams.revenue.growth=30%",
                    "streams.revenue.volatility=20%",
                    "agreements.share.rate=19%")
                .name())
        .isEqualTo("Base, with 4 values changed");
  }

  @Test
  void faultsOfASettingPointIntoIt() {
    Path file = write("s.yaml", Scenarios.SHORT);
    List<Fault> faults =
        Scenarios.faults(
            file,
            "agreements.share.rate=300%",
            "agrements.share.rate=3%",
            "streams.revenue.growth={fade: {from: 1%, to: $x, half-life: 1}}",
            "name=[a",
            "a..b=1",
            "extends=base.yaml",
            "name=a\u0007b");
    assertThat(faults)
        .extracting(Fault::toString)
        .anySatisfy(
            text ->
                assertThat(text)
                    .startsWith("--set agreements.share.rate:1:23: `rate`: a share must lie"))
        .anySatisfy(
            text ->
                assertThat(text)
                    .startsWith("--set agrements.share.rate:1:1: unknown key `agrements`"))
        .anySatisfy(
            text -> assertThat(text).startsWith("--set streams.revenue.growth:1:46: an assumption"))
        .anySatisfy(
            text ->
                assertThat(text)
                    .startsWith("--set name:1:6: what opens here is never closed; add `]`"))
        .anySatisfy(text -> assertThat(text).startsWith("--set a..b:1:1: a setting's path"))
        .anySatisfy(text -> assertThat(text).startsWith("--set extends:1:1: `extends` belongs"))
        .anySatisfy(text -> assertThat(text).contains("found U+0007"))
        .hasSize(7);
  }

  @Test
  void settingsChangeOnlyWhatIsThere() {
    Path file = write("s.yaml", Scenarios.SHORT + "assumptions: {cap: 5}\n");
    assertThat(
            Scenarios.faults(
                file, "assumptions.cpa=30", "agreements.shaer.rate=3%", "streams.x.now=1"))
        .extracting(Fault::toString)
        .containsExactly(
            "--set assumptions.cpa:1:13: a setting changes an existing assumption, found `cpa`;"
                + " did you mean `cap`?",
            "--set agreements.shaer.rate:1:12: a setting changes an existing agreement, found"
                + " `shaer`; did you mean `share`?",
            "--set streams.x.now:1:9: a setting changes an existing stream, found `x`; there is"
                + " `revenue`");
  }

  private ReadOutcome read(Path file, Path... libraries) {
    return ScenarioReader.read(file, List.of(), List.of(libraries));
  }

  private static String onlyFault(ReadOutcome outcome) {
    return ((ReadOutcome.Refused) outcome).faults().getFirst().toString();
  }

  @Test
  void parentsMayLieInLibraries() throws IOException {
    Path library = folder.resolve("library");
    Scenarios.write(
        library.resolve("deep"), "base.yaml", Scenarios.SHORT + "report: {history: h.csv}\n");
    Scenarios.write(
        library.resolve("deep"), "h.csv", "period,revenue,evidence,source\n2024,3.7,filed,x\n");
    Scenarios.write(library, "house.yaml", "extends: deep/base.yaml\n");
    Path child = Scenarios.write(folder.resolve("mine"), "child.yaml", "extends: house\n");
    assertThat(read(child, library).orThrow().report().history()).hasSize(1);
    Path byFile = Scenarios.write(folder.resolve("mine"), "file.yaml", "extends: deep/base.yaml\n");
    assertThat(read(byFile, folder.resolve("mine"), library).orThrow().streams()).hasSize(1);
    assertThat(onlyFault(read(child))).contains("or lies in a --library, found `house`");
    assertThat(onlyFault(read(child, folder.resolve("none"))))
        .contains("a library must be a folder");
  }

  @Test
  void noParentLeavesItsLibrary() throws IOException {
    Path library = folder.resolve("library");
    Path secret = write("secret.yaml", Scenarios.SHORT);
    Scenarios.write(library, "up.yaml", "extends: ../secret.yaml\n");
    Files.createSymbolicLink(library.resolve("link.yaml"), secret);
    Path up = Scenarios.write(folder.resolve("mine"), "up.yaml", "extends: ../library/up.yaml\n");
    assertThat(onlyFault(read(up, library))).contains("inside the scenario's own folder");
    for (String name : List.of("up", "link.yaml", "../secret.yaml")) {
      Path child = Scenarios.write(folder.resolve("mine"), "child.yaml", "extends: " + name + "\n");
      assertThat(read(child, library)).as(name).isInstanceOf(ReadOutcome.Refused.class);
    }
  }

  @Test
  void shippedScenariosAreExtendedByName() {
    Path child = write("child.yaml", "extends: microsoft-openai\nassumptions: {cap: 40}\n");
    Scenario scenario = Scenarios.read(child);
    assertThat(scenario.report().history()).isNotEmpty();
    assertThat(scenario.name()).isEqualTo("Microsoft–OpenAI, amended terms, changed in child.yaml");
    assertThat(Scenarios.faults(write("ending.yaml", "extends: microsoft-openai.yaml\n")))
        .singleElement()
        .asString()
        .contains("for the one that comes with the program write `extends: microsoft-openai`");
    assertThat(Scenarios.faults(write("near.yaml", "extends: microsoft-opena\n")))
        .singleElement()
        .asString()
        .contains("did you mean `microsoft-openai`?");
    write("minimal", Scenarios.SHORT + "name: own\n");
    assertThat(Scenarios.read(write("own.yaml", "extends: minimal\n")).name()).isEqualTo("own");
  }
}
