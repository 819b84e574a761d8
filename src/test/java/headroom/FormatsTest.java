package headroom;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// `"…".formatted(…)` writes numbers the way of the user's country. So it puts words together and
/// nothing else: only `%s`, which gives a whole number the same digits everywhere; what needs `%d`,
/// `%f` and the like says `String.format(Locale.ROOT, "…", …)`.
class FormatsTest {
  private static final Pattern BEYOND_WORDS = Pattern.compile("%(?!(?:\\d+\\$)?-?\\d*s|n|%)");

  @Test
  void formattedOnlyPutsWordsTogether() throws IOException {
    List<Path> sources = sources("src/main/java");
    assertThat(sources).hasSizeGreaterThan(100);
    assertThat(offences(sources, true)).isEmpty();
  }

  /// What a test writes into a scenario must be one in every country.
  @Test
  void testsWriteNumbersAlikeEverywhere() throws IOException {
    List<Path> sources = sources("src/test/java");
    assertThat(sources).hasSizeGreaterThan(100);
    assertThat(offences(sources, false)).isEmpty();
  }

  private static List<Path> sources(String root) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(root))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  @Test
  void numbersAndUnknownFormatsAreFound() throws IOException {
    Path source = Files.createTempFile("Offender", ".java");
    Files.writeString(
        source,
        """
        class Offender {
          String fine(int a) { return ("%s of " + "%2$-5s, %%d%n").formatted(a, a); }
          String number(int a) { return "%,d".formatted(a); }
          String real(double a) { return ("%s" + " %.1f").formatted(a, a); }
          String capitals(String a) { return "%S".formatted(a); }
          String unknown(String format) { return format.formatted(1); }
        }
        """);
    assertThat(offences(List.of(source), true))
        .extracting(offence -> offence.replaceFirst(".*java:", ""))
        .containsExactly("3", "4", "5", "6");
    assertThat(offences(List.of(source), false))
        .extracting(offence -> offence.replaceFirst(".*java:", ""))
        .containsExactly("3", "4", "5");
    Files.delete(source);
  }

  /// @param strict whether a format that is not known is one, too
  private static List<String> offences(List<Path> sources, boolean strict) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> offences = new ArrayList<>();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  null,
                  List.of(),
                  null,
                  manager.getJavaFileObjectsFromPaths(sources));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      task.parse().forEach(unit -> new Formats(positions, unit, offences, strict).scan(unit, null));
    }
    return offences;
  }

  /// Collects calls of `formatted` on anything but a known text without numbers.
  private static final class Formats extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final SourcePositions positions;
    private final CompilationUnitTree unit;
    private final List<String> offences;
    private final boolean strict;

    Formats(
        SourcePositions positions,
        CompilationUnitTree unit,
        List<String> offences,
        boolean strict) {
      this.strict = strict;
      this.positions = positions;
      this.unit = unit;
      this.offences = offences;
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void unused) {
      if (call.getMethodSelect() instanceof MemberSelectTree select
          && select.getIdentifier().contentEquals("formatted")) {
        Optional<String> format = text(select.getExpression());
        if (format.map(Formats::numbers).orElse(strict)) {
          offences.add(place(call));
        }
      }
      return super.visitMethodInvocation(call, null);
    }

    private String place(MethodInvocationTree call) {
      long line = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, call));
      return unit.getSourceFile().getName() + ":" + line;
    }

    private static boolean numbers(String format) {
      return BEYOND_WORDS.matcher(format.replace("%%", "")).find();
    }

    private static Optional<String> text(ExpressionTree expression) {
      return switch (expression) {
        case LiteralTree literal -> Optional.of(String.valueOf(literal.getValue()));
        case ParenthesizedTree inner -> text(inner.getExpression());
        case BinaryTree sum ->
            text(sum.getLeftOperand())
                .flatMap(left -> text(sum.getRightOperand()).map(right -> left + right));
        default -> Optional.empty();
      };
    }
  }
}
