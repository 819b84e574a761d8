package headroom;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Lines that start a virtual machine of its own, for what only a process can show.
public final class JavaProcess {
  private JavaProcess() {}

  /// One that does little: with the first compiler alone and a plain collector it takes half the
  /// processor time. Unless the flags add the module of vectors, its kernels are scalar.
  ///
  /// @param flags of the virtual machine
  /// @param main the class that it begins with
  public static List<String> brief(List<String> flags, String main, Object... arguments) {
    return of(
        Stream.concat(Stream.of("-XX:TieredStopAtLevel=1"), flags.stream()).toList(),
        main,
        arguments);
  }

  /// One with both compilers and the module of vectors, for what is about kernels or speed.
  ///
  /// @param flags of the virtual machine
  /// @param main the class that it begins with
  public static List<String> whole(List<String> flags, String main, Object... arguments) {
    return of(
        Stream.concat(Stream.of("--add-modules", "jdk.incubator.vector"), flags.stream()).toList(),
        main,
        arguments);
  }

  private static List<String> of(List<String> flags, String main, Object... arguments) {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.add("-XX:+UseSerialGC");
    line.add("-Djava.awt.headless=true");
    line.addAll(flags);
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
    Stream.of(arguments).map(Object::toString).forEach(line::add);
    return line;
  }
}
