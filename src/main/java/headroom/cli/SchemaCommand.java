package headroom.cli;

import headroom.scenario.file.ScenarioSchema;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `headroom schema`.
@Command(
    name = "schema",
    description = {
      "Print the JSON Schema of the scenario file, for editors.",
      "Save it beside your scenarios: headroom schema > headroom.schema.json"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class SchemaCommand implements Callable<Integer> {
  private final Terminal terminal;

  SchemaCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    terminal.out().print(ScenarioSchema.text());
    return ExitCode.DONE;
  }
}
