/// Scenario → plan, one compiler per family, and outcome → result.
///
/// Start with [ScenarioCompiler][headroom.compile.ScenarioCompiler]. Here words become numbers:
/// names become indices, dates fractions of quarters, laws distributions, metrics outputs; and
/// [ResultAssembler][headroom.run.ResultAssembler] gives the outcome its words back. Nothing is
/// simulated, read or written here.
@NullMarked
package headroom.compile;

import org.jspecify.annotations.NullMarked;
