package headroom;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.text.Collator;
import java.text.Format;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Formatter;
import java.util.Locale;
import java.util.Scanner;
import java.util.TimeZone;
import jdk.incubator.vector.VectorOperators;

/// What no code of a kind may do, wherever it stands: inexact arithmetic where digits are made,
/// draws without a number, mutable state that everyone shares, printing.
@AnalyzeClasses(packages = "headroom", importOptions = ImportOption.DoNotIncludeTests.class)
class HabitsTest {

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

  /// The live page's token is no draw: nobody may be able to make it again.
  @ArchTest
  static final ArchRule allRandomnessIsNumbered =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("headroom.live.Token")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("java.util.random..", "org.apache.commons.math3.random..")
                  .or(equivalentTo(java.util.Random.class))
                  .or(equivalentTo(java.util.SplittableRandom.class))
                  .or(equivalentTo(java.util.concurrent.ThreadLocalRandom.class))
                  .or(equivalentTo(java.security.SecureRandom.class)))
          .because("every draw is a pure function of seed, name, trial and quarter");

  /// `formatted` too follows the default locale; [FormatsTest] looks at what it is asked for.
  @ArchTest
  static final ArchRule nothingAsksWhereTheUserLives =
      noClasses()
          .should()
          .callMethod(String.class, "format", String.class, Object[].class)
          .orShould()
          .callMethod(String.class, "toLowerCase")
          .orShould()
          .callMethod(String.class, "toUpperCase")
          .orShould()
          .callMethod(PrintStream.class, "printf", String.class, Object[].class)
          .orShould()
          .callMethod(PrintStream.class, "format", String.class, Object[].class)
          .orShould()
          .callMethod(PrintWriter.class, "printf", String.class, Object[].class)
          .orShould()
          .callMethod(PrintWriter.class, "format", String.class, Object[].class)
          .orShould()
          .callMethod(DateTimeFormatter.class, "ofPattern", String.class)
          .orShould()
          .callMethod(Locale.class, "getDefault")
          .orShould()
          .callMethod(ZoneId.class, "systemDefault")
          .orShould()
          .callMethod(Charset.class, "defaultCharset")
          .orShould()
          .dependOnClassesThat(
              assignableTo(Format.class)
                  .or(assignableTo(Collator.class))
                  .or(equivalentTo(Scanner.class))
                  .or(equivalentTo(Formatter.class))
                  .or(equivalentTo(TimeZone.class)))
          .because("digits, decimal signs, capitals and days differ between countries");

  @ArchTest
  static final ArchRule noStaticMutableState =
      fields().that().areStatic().should().beFinal().allowEmptyShould(true);

  @ArchTest
  static final ArchRule onlyCliPrints =
      noClasses().that().resideOutsideOfPackage("headroom.cli..").should(ACCESS_STANDARD_STREAMS);
}
