package headroom.cli;

import headroom.fit.Calibration;
import headroom.fit.ProcessKind;
import headroom.fit.Seasonality;
import headroom.words.Suggestion;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// What to fit, what is assumed, and the stream that is made of it.
final class FitOptions {
  private static final int LONGEST = 80;
  private static final Set<String> RESERVED = Set.of("party", "assumption");

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--process",
      paramLabel = "NAME",
      description =
          "The process of the block: growth, fade, schwartz-moon or s-curve (default: the best that"
              + " chance does not explain).")
  private Optional<String> process = Optional.empty();

  @Option(
      names = "--long-run-growth",
      paramLabel = "RATE",
      description = "What fading and reverting growth tend to; assumed (default: 10%%).")
  private String longRunGrowth = "10%";

  @Option(
      names = "--seasons",
      paramLabel = "find|on|off",
      description =
          "Take seasons out before growth is fitted: where a test finds them, always, or never"
              + " (default: find).")
  private String seasons = Seasonality.Wish.FIND.word();

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "Name of the stream in the block (default: revenue).")
  private String name = "revenue";

  @Option(
      names = "--unit",
      paramLabel = "UNIT",
      description = "Unit of the values in the chart, such as 'USD bn'.")
  private String unit = "";

  @Option(
      names = "--quarters",
      paramLabel = "N",
      description = "How far the chart's fan goes, 1 to 80 (default: 8).")
  private int quarters = 8;

  @Option(
      names = "--new",
      paramLabel = "FILE",
      description =
          "Write a whole scenario around the stream, ready to run and to edit; never over an"
              + " existing file.")
  private Optional<Path> scenario = Optional.empty();

  /// The scenario file to make.
  Optional<Path> scenario() {
    return scenario.map(NewCommand::withEnding);
  }

  /// The length of the fan.
  int quarters() {
    return quarters;
  }

  /// The unit of the values; may be empty.
  String unit() {
    return unit;
  }

  /// The process asked for.
  Optional<ProcessKind> process() {
    return process.map(this::kind);
  }

  /// How to fit.
  Calibration.Options calibration() {
    return new Calibration.Options(streamName(), rate(), wish());
  }

  /// Finds what is wrong with the options.
  ///
  /// @throws ParameterException if something is
  void check() {
    process();
    calibration();
    if (quarters < 1 || quarters > LONGEST) {
      throw usage("--quarters must be 1 to %s, found %s".formatted(LONGEST, quarters));
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private ProcessKind kind(String word) {
    List<String> words = Arrays.stream(ProcessKind.values()).map(ProcessKind::word).toList();
    return Arrays.stream(ProcessKind.values())
        .filter(kind -> kind.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                usage(
                    "--process must be one of %s, found `%s`%s"
                        .formatted(
                            String.join(", ", words), word, Suggestion.didYouMean(word, words))));
  }

  private Seasonality.Wish wish() {
    return Arrays.stream(Seasonality.Wish.values())
        .filter(wish -> wish.word().equals(seasons))
        .findFirst()
        .orElseThrow(
            () -> usage("--seasons must be find, on or off, found `%s`".formatted(seasons)));
  }

  private String streamName() {
    if (!name.matches("[a-z][a-z0-9-]*") || name.length() > LONGEST) {
      throw usage(
          "--name must be lower-case letters, digits and hyphens, beginning with a letter, found `%s`"
              .formatted(name));
    }
    if (RESERVED.contains(name)) {
      throw usage("--name: `%s` means something else in a scenario".formatted(name));
    }
    return name;
  }

  private double rate() {
    String text = longRunGrowth.strip();
    if (!text.matches("-?\\d{1,4}(\\.\\d{1,6})?%?")) {
      throw usage("--long-run-growth must be a rate such as 10%, found `" + text + "`");
    }
    double value =
        text.endsWith("%")
            ? Double.parseDouble(text.substring(0, text.length() - 1) + "e-2")
            : Double.parseDouble(text);
    if (!(value > -1 && value <= 10)) {
      throw usage(
          "--long-run-growth must be above -100%% and at most 1000%%, found `%s`".formatted(text));
    }
    return value;
  }
}
