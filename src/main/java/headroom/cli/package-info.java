/// The command line: commands, options, exit codes, messages.
///
/// Start with [Cli][headroom.cli.Cli]. A command reads what the user typed, asks the rooms below
/// and says in words what came of it; it computes nothing itself.
@NullMarked
package headroom.cli;

import org.jspecify.annotations.NullMarked;
