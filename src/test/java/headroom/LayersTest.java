package headroom;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/// The rooms of the house and which room may know which, one rule per sentence.
///
/// The rules hold for packages that do not exist yet: nothing here has to change when one of the
/// rooms appears, and a package that is no room fails [#everyClassHasARoom].
@AnalyzeClasses(packages = "headroom", importOptions = ImportOption.DoNotIncludeTests.class)
class LayersTest {

  /// The rooms from top to bottom; those of one line do not know each other.
  private static final List<List<String>> LAYERS =
      List.of(
          List.of("cli"),
          List.of("live", "part"),
          List.of("asking"),
          List.of(
              "report.compare",
              "report.decision",
              "report.discovery",
              "report.fit",
              "report.sensitivity",
              "report.story",
              "report.sweep",
              "report.verify",
              "scenario.file"),
          List.of("report"),
          List.of("report.folder"),
          List.of("report.format"),
          List.of(
              "compare",
              "verify",
              "fit",
              "table",
              "chart",
              "sweep",
              "sensitivity",
              "discovery",
              "decision"),
          List.of("question"),
          List.of("run"),
          List.of("evidence"),
          List.of("compile"),
          List.of("expression"),
          List.of("words"),
          List.of("engine"),
          List.of("stream", "agreement", "distribution"),
          List.of("path"),
          List.of("random", "stats"),
          List.of("kernel"),
          List.of("math"));

  /// Plain records that the layers above the engine may hold, and nobody else.
  private static final List<String> LEAVES = List.of("scenario", "result");

  private static final int ENGINE = LAYERS.indexOf(List.of("engine"));

  @ArchTest static final ArchRule eachLayerUsesOnlyThoseBelow = layers();

  @ArchTest
  static final ArchRule everyClassHasARoom =
      classes()
          .should()
          .resideInAnyPackage(
              Stream.concat(
                      Stream.of("headroom"),
                      Stream.concat(LAYERS.stream().flatMap(List::stream), LEAVES.stream())
                          .map(room -> "headroom." + room))
                  .toArray(String[]::new));

  @ArchTest
  static final ArchRule noCycles = slices().matching("headroom.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule scenarioIsALeaf =
      noClasses()
          .that()
          .resideInAPackage("headroom.scenario")
          .should()
          .dependOnClassesThat(
              resideInAPackage("headroom..").and(resideOutsideOfPackages("headroom.scenario")))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule resultIsALeaf =
      noClasses()
          .that()
          .resideInAPackage("headroom.result")
          .should()
          .dependOnClassesThat(
              resideInAPackage("headroom..").and(resideOutsideOfPackages("headroom.result")))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule scenarioKnowsNoFiles =
      noClasses()
          .that()
          .resideInAPackage("headroom.scenario")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.io", "java.nio.file..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule chartKnowsNothingOfSimulation =
      noClasses()
          .that()
          .resideInAPackage("headroom.chart..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "headroom.compile..",
              "headroom.engine..",
              "headroom.stream..",
              "headroom.agreement..",
              "headroom.distribution..",
              "headroom.random..",
              "headroom.kernel..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule expressionKnowsNothingOfSimulation =
      noClasses()
          .that()
          .resideInAPackage("headroom.expression")
          .should()
          .dependOnClassesThat(
              resideInAPackage("headroom..")
                  .and(
                      resideOutsideOfPackages(
                          "headroom.expression",
                          "headroom.words",
                          "headroom.result",
                          "headroom.scenario")))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule rootPackageHoldsOnlyTheGuidedTour =
      classes().that().resideInAPackage("headroom").should().haveSimpleName("package-info");

  @ArchTest
  static final ArchRule noPackageIsNamedAfterNothing =
      noClasses()
          .should()
          .resideInAnyPackage("..util..", "..common..", "..impl..", "..service..", "..model..");

  @ArchTest
  static final ArchRule everyPackageIsNullMarked =
      classes()
          .should(
              ArchCondition.from(
                  describe(
                      "be in a package whose package-info is @NullMarked",
                      (JavaClass type) -> type.getPackage().isAnnotatedWith(NullMarked.class))));

  private static ArchRule layers() {
    var layered =
        layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
    for (String room :
        Stream.concat(LAYERS.stream().flatMap(List::stream), LEAVES.stream()).toList()) {
      layered = layered.optionalLayer(room).definedBy("headroom." + room);
    }
    for (int layer = 0; layer < LAYERS.size(); layer++) {
      for (String room : LAYERS.get(layer)) {
        List<String> below = roomsBelow(layer);
        layered =
            below.isEmpty()
                ? layered.whereLayer(room).mayNotAccessAnyLayer()
                : layered.whereLayer(room).mayOnlyAccessLayers(below.toArray(String[]::new));
      }
    }
    return layered.allowEmptyShould(true);
  }

  private static List<String> roomsBelow(int layer) {
    List<String> below = new ArrayList<>();
    LAYERS.subList(layer + 1, LAYERS.size()).forEach(below::addAll);
    if (layer < ENGINE) {
      below.addAll(LEAVES);
    }
    return below;
  }
}
