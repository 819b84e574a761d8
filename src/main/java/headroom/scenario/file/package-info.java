/// Text ↔ scenario: reads scenario files with every position kept and every fault found at once,
/// and describes their form as a JSON Schema.
///
/// [ScenarioReader][headroom.scenario.file.ScenarioReader] is the way in. A text becomes a
/// positioned tree of strings, parents and settings are merged into it, one reader per section
/// types it, and what is wrong is collected as faults. What was read once can be asked again under
/// other settings ([ParsedScenario][headroom.scenario.file.ParsedScenario]) or carried to another
/// machine ([Bundle][headroom.scenario.file.Bundle]). Nothing here simulates, prints to a terminal
/// or knows the engine.
@NullMarked
package headroom.scenario.file;

import org.jspecify.annotations.NullMarked;
