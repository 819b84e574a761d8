/// What a user asked for: sealed records, valid by construction, every name looked up and every
/// default filled in.
///
/// A [Scenario][headroom.scenario.Scenario] is read by `scenario.file` and turned into a plan by
/// `compile`. Nothing here reads files, draws numbers or knows the engine; the package imports no
/// other package of the program.
@NullMarked
package headroom.scenario;

import org.jspecify.annotations.NullMarked;
