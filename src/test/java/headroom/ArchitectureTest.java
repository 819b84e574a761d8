package headroom;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
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
import jdk.incubator.vector.VectorOperators;
import org.jspecify.annotations.NullMarked;

/// The rooms of the house and who may enter them, one rule per sentence.
///
/// Rules hold for packages that do not exist yet: nothing here has to change when one appears, and
/// a package that is in no layer fails [#everyClassHasARoom].
@AnalyzeClasses(packages = "headroom", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  /// The rooms from top to bottom; those of one line do not know each other.
  private static final List<List<String>> LAYERS =
      List.of(
          List.of("cli"),
          List.of("report", "scenario.file"),
          List.of("analysis", "table", "chart"),
          List.of("compile"),
          List.of("engine"),
          List.of("stream", "agreement", "distribution"),
          List.of("path"),
          List.of("random", "stats"),
          List.of("kernel"),
          List.of("math"));

  /// Plain records that the layers above the engine may hold, and nobody else.
  private static final List<String> LEAVES = List.of("scenario", "result");

  private static final int ENGINE = LAYERS.indexOf(List.of("engine"));

  /// Whatever may decide a digit of a trial.
  private static final String[] TRIAL_PATH = {
    "headroom.math..",
    "headroom.kernel..",
    "headroom.random..",
    "headroom.stats..",
    "headroom.distribution..",
    "headroom.path..",
    "headroom.stream..",
    "headroom.agreement..",
    "headroom.engine..",
    "headroom.compile.."
  };

  private static final String INEXACT =
      "exp|expm1|log|log10|log1p|pow|cbrt|hypot|sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|random";

  // ---- layers

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

  // ---- each library in its room

  @ArchTest
  static final ArchRule onlyVectorClassesUseTheVectorApi =
      noClasses()
          .that(
              describe(
                  "are not named Vector…",
                  (JavaClass type) -> !outermost(type).startsWith("Vector")))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jdk.incubator.vector..");

  @ArchTest
  static final ArchRule vectorApiStaysWithKernelsAndSteppers =
      library("jdk.incubator.vector..", "kernel", "stream", "agreement");

  @ArchTest static final ArchRule ejmlStaysInRandom = library("org.ejml..", "random");

  @ArchTest
  static final ArchRule commonsMathStaysInRandomDistributionAndAnalysis =
      library("org.apache.commons.math3..", "random", "distribution", "analysis");

  @ArchTest
  static final ArchRule yamlStaysInScenarioFile = library("org.snakeyaml..", "scenario.file");

  @ArchTest static final ArchRule tablesawStaysInTable = library("tech.tablesaw..", "table");

  @ArchTest static final ArchRule xchartStaysInChart = library("org.knowm.xchart..", "chart");

  @ArchTest static final ArchRule batikStaysInChart = library("org.apache.batik..", "chart");

  @ArchTest static final ArchRule jteStaysInReport = library("gg.jte..", "report");

  @ArchTest static final ArchRule picocliStaysInCli = library("picocli..", "cli");

  @ArchTest
  static final ArchRule noOtherLibraries =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "headroom..",
              "java..",
              "javax.imageio..",
              "org.w3c.dom..",
              "org.xml.sax..",
              "org.jspecify.annotations..",
              "jdk.incubator.vector..",
              "org.ejml..",
              "org.apache.commons.math3..",
              "org.snakeyaml..",
              "tech.tablesaw..",
              "org.knowm.xchart..",
              "org.apache.batik..",
              "gg.jte..",
              "picocli..");

  // ---- the same digits everywhere

  @ArchTest
  static final ArchRule trialPathUsesNoInexactMath =
      noClasses()
          .that()
          .resideInAnyPackage(TRIAL_PATH)
          .should(
              accessTargetWhere(
                  target(nameMatching(INEXACT)).and(targetOwner(equivalentTo(Math.class)))))
          .because("exp, log and their kin of java.lang.Math differ between machines and JVMs")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule vectorTwinsUseNoInexactOperator =
      noClasses()
          .should(
              accessTargetWhere(
                  target(nameMatching("(?i:" + INEXACT + ")"))
                      .and(targetOwner(equivalentTo(VectorOperators.class)))))
          .because("EXP, LOG and their kin of the Vector API differ between machines");

  @ArchTest
  static final ArchRule allRandomnessIsNumbered =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("java.util.random..", "org.apache.commons.math3.random..")
                  .or(equivalentTo(java.util.Random.class))
                  .or(equivalentTo(java.util.SplittableRandom.class))
                  .or(equivalentTo(java.util.concurrent.ThreadLocalRandom.class))
                  .or(equivalentTo(java.security.SecureRandom.class)))
          .because("every draw is a pure function of seed, name, trial and quarter");

  // ---- state and streams

  @ArchTest
  static final ArchRule noStaticMutableState =
      fields().that().areStatic().should().beFinal().allowEmptyShould(true);

  @ArchTest
  static final ArchRule onlyCliPrints =
      noClasses().that().resideOutsideOfPackage("headroom.cli..").should(ACCESS_STANDARD_STREAMS);

  // ---- how the rules are made

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

  private static ArchRule library(String packages, String... rooms) {
    String[] allowed = Stream.of(rooms).map(room -> "headroom." + room).toArray(String[]::new);
    return noClasses()
        .that()
        .resideOutsideOfPackages(allowed)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(packages);
  }

  private static String outermost(JavaClass type) {
    JavaClass outer = type;
    while (outer.getEnclosingClass().isPresent()) {
      outer = outer.getEnclosingClass().get();
    }
    return outer.getSimpleName();
  }
}
