package headroom;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/// Each outside library in its room, one rule per library.
@AnalyzeClasses(packages = "headroom", importOptions = ImportOption.DoNotIncludeTests.class)
class LibrariesTest {

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
  static final ArchRule commonsMathStaysWhereLawsAndLikelihoodsAre =
      library(
          "org.apache.commons.math3..",
          "random",
          "distribution",
          "verify",
          "fit",
          "sensitivity",
          "sweep");

  @ArchTest
  static final ArchRule yamlStaysWhereFilesAndQuestionsAreRead =
      library("org.snakeyaml..", "scenario.file", "live");

  @ArchTest
  static final ArchRule theServerStaysInLive = library("com.sun.net.httpserver..", "live");

  @ArchTest static final ArchRule tablesawStaysInTable = library("tech.tablesaw..", "table");

  @ArchTest static final ArchRule xchartStaysInChart = library("org.knowm.xchart..", "chart");

  @ArchTest static final ArchRule batikStaysInChart = library("org.apache.batik..", "chart");

  @ArchTest static final ArchRule pngencoderStaysInChart = library("com.pngencoder..", "chart");

  @ArchTest
  static final ArchRule jteStaysInReport = library("gg.jte..", "report", "report.compare");

  @ArchTest static final ArchRule picocliStaysInCli = library("picocli..", "cli");

  @ArchTest
  static final ArchRule noOtherLibraries =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "headroom..",
              "java..",
              "com.sun.net.httpserver..",
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
              "com.pngencoder..",
              "gg.jte..",
              "picocli..");

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
