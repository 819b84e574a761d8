package headroom.live;

import headroom.JavaProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `headroom serve` in a process of its own.
///
/// @param process the process
/// @param address what it printed
record ServedProcess(Process process, String address) implements AutoCloseable {
  private static final Pattern USED = Pattern.compile("used ([0-9]+)K");

  /// @param heap the most memory, such as `768m`
  static ServedProcess start(String heap, List<String> places) throws IOException {
    List<String> line =
        JavaProcess.whole(List.of("-Xmx" + heap), "headroom.cli.Main", "serve", "--port", 0);
    line.addAll(places);
    return listening(new ProcessBuilder(line));
  }

  /// For few questions; see [JavaProcess#brief].
  ///
  /// @param port where it listens; 0 for any
  static ServedProcess brief(int port, List<String> places) throws IOException {
    List<String> line = JavaProcess.brief(List.of(), "headroom.cli.Main", "serve", "--port", port);
    line.addAll(places);
    return listening(new ProcessBuilder(line));
  }

  /// As a user starts it, by the launcher, with its flags and its cache of the start.
  ///
  /// @param heap the most memory, such as `768m`
  static ServedProcess launched(String heap, List<String> places) throws IOException {
    List<String> line = new ArrayList<>(List.of("./headroom", "serve", "--port", "0"));
    line.addAll(places);
    ProcessBuilder builder = new ProcessBuilder(line);
    builder.environment().put("JAVA_TOOL_OPTIONS", "-Xmx" + heap);
    return listening(builder);
  }

  private static ServedProcess listening(ProcessBuilder builder) throws IOException {
    Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    return new ServedProcess(process, String.valueOf(out.readLine()));
  }

  /// The live heap after a collection, in kilobytes.
  long heapKilobytes() throws IOException {
    jcmd("GC.run");
    Matcher used = USED.matcher(jcmd("GC.heap_info"));
    long all = 0;
    while (used.find()) {
      all += Long.parseLong(used.group(1));
    }
    return all;
  }

  /// How many platform threads it has, but for those of the compilers, which come and go.
  long threads() throws IOException {
    return jcmd("Thread.print")
        .lines()
        .filter(it -> it.startsWith("\"") && !it.contains("CompilerThread"))
        .count();
  }

  private String jcmd(String command) throws IOException {
    Process jcmd =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(process.pid()),
                command)
            .redirectErrorStream(true)
            .start();
    return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
