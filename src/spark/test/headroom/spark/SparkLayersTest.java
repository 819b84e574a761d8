package headroom.spark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// The adapter stands beside the command line, at the top of the house.
@AnalyzeClasses(packages = "headroom", importOptions = ImportOption.DoNotIncludeTests.class)
class SparkLayersTest {

  @ArchTest
  static final ArchRule onlyTheAdapterSeesSparkAndScala =
      noClasses()
          .that()
          .resideOutsideOfPackage("headroom.spark")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.spark..", "scala..");

  @ArchTest
  static final ArchRule nothingSeesTheAdapter =
      noClasses()
          .that()
          .resideOutsideOfPackage("headroom.spark")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("headroom.spark");

  @ArchTest
  static final ArchRule theAdapterSimulatesThroughSharedRunsAlone =
      noClasses()
          .that()
          .resideInAPackage("headroom.spark")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "headroom.compile..",
              "headroom.stream..",
              "headroom.agreement..",
              "headroom.report..",
              "headroom.scenario..");
}
