/// Boxes of the inputs' space in which something happens often: the patient rule induction method
/// (PRIM), on plain arrays of numbers and on the trials of a scenario.
///
/// Begin with [headroom.discovery.Prim] for the method, with [headroom.discovery.ScenarioDiscovery]
/// for a scenario.
///
/// What does not belong here: files, words and digits for people.
@NullMarked
package headroom.discovery;

import org.jspecify.annotations.NullMarked;
