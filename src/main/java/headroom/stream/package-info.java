/// How revenue moves: steppers that carry the streams of a block of trials from quarter to quarter.
///
/// Start with [GrownStepper][headroom.stream.GrownStepper], the line of growth and volatility.
/// Random numbers come in as standard normal shocks; drawing and correlating them does not belong
/// here, nor does anything an agreement does with the amounts.
@NullMarked
package headroom.stream;

import org.jspecify.annotations.NullMarked;
