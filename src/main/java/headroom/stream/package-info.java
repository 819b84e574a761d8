/// How revenue moves: steppers that carry the streams of a block of trials from quarter to quarter.
///
/// Start with [GrownStepper][headroom.stream.GrownStepper], the line of growth and volatility.
/// [Steppers][headroom.stream.Steppers] makes one for each plan. The shocks that streams may share
/// come in as standard normals; correlating them does not belong here. What belongs to one stream
/// alone, such as its regimes, it draws for itself by name. Nothing an agreement does with the
/// amounts belongs here either.
@NullMarked
package headroom.stream;

import org.jspecify.annotations.NullMarked;
