/// What questions to a scenario stand on: its inputs, one by one; trials in which some of them are
/// held while the rest is drawn anew; and what an expression comes to.
///
/// An input is what a trial draws: [headroom.question.DrawnInputs] lists them.
/// [headroom.question.Holding] makes variants of a plan, all on the same random numbers.
///
/// What does not belong here: any one question, files, words and digits for people.
@NullMarked
package headroom.question;

import org.jspecify.annotations.NullMarked;
