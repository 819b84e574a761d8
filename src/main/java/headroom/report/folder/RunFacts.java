package headroom.report.folder;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a run was made: what belongs into its manifest and is not a result.
///
/// @param version version of the program
/// @param command the command line, program name included; absolute paths lose their folders
/// @param started when the run started
/// @param wallTime how long the simulation took
/// @param threads number of worker threads
/// @param kernels `scalar` or `vector`
/// @param java name and version of the Java virtual machine
/// @param system operating system, its version and the processor's architecture
/// @param cluster what kind of cluster simulated the trials; empty where this machine did
/// @param warnings what a reader of the results should know, such as a repaired correlation matrix
public record RunFacts(
    String version,
    List<String> command,
    Instant started,
    Duration wallTime,
    int threads,
    String kernels,
    String java,
    String system,
    Optional<String> cluster,
    List<String> warnings) {
  private static final Pattern ABSOLUTE =
      Pattern.compile("((?:--[\\w-]+=)?)(?:/|[A-Za-z]:[/\\\\]|\\\\\\\\).*?([^/\\\\]+)[/\\\\]*");

  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

  public RunFacts {
    command = command.stream().map(RunFacts::withoutFolders).toList();
    warnings = List.copyOf(warnings);
  }

  /// The facts of a run on this machine, without warnings.
  public static RunFacts here(
      String version,
      List<String> command,
      Instant started,
      Duration wallTime,
      int threads,
      String kernels) {
    return new RunFacts(
        version,
        command,
        started,
        wallTime,
        threads,
        kernels,
        properties("java.vm.name", "java.vm.version", "java.vm.vendor"),
        properties("os.name", "os.version", "os.arch"),
        Optional.empty(),
        List.of());
  }

  /// The same facts with warnings.
  public RunFacts withWarnings(List<String> said) {
    return new RunFacts(
        version, command, started, wallTime, threads, kernels, java, system, cluster, said);
  }

  /// The same facts of a run on a cluster, if it was on one.
  public RunFacts on(Optional<String> kind) {
    return new RunFacts(
        version, command, started, wallTime, threads, kernels, java, system, kind, warnings);
  }

  /// An argument as typed, but of an absolute path only the last name: where a file lay on one
  /// machine says nothing on another, and is nobody's business.
  private static String withoutFolders(String argument) {
    Matcher matcher = ABSOLUTE.matcher(argument);
    return matcher.matches() ? matcher.group(1) + matcher.group(2) : argument;
  }

  /// The command line as one would type it, arguments quoted where a shell needs it.
  public String commandLine() {
    return String.join(" ", command.stream().map(RunFacts::quoted).toList());
  }

  private static String quoted(String argument) {
    if (argument.matches("[\\w./:=,%@+-]+")) {
      return argument;
    }
    return INVISIBLE.matcher(argument).find()
        ? "$'"
            + INVISIBLE
                .matcher(argument.replace("\\", "\\\\").replace("'", "\\'"))
                .replaceAll(RunFacts::escaped)
            + "'"
        : "'" + argument.replace("'", "'\\''") + "'";
  }

  private static String escaped(MatchResult found) {
    return String.format(Locale.ROOT, "\\\\U%08x", found.group().codePointAt(0));
  }

  private static String properties(String... names) {
    StringBuilder text = new StringBuilder();
    for (String name : names) {
      text.append(text.isEmpty() ? "" : " ").append(System.getProperty(name, "?"));
    }
    return text.toString();
  }
}
