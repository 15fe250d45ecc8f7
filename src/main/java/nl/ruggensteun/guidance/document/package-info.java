/// Texts that the team writes itself (_eigen teksten_): versions, a second person who approves, the
/// day from which they hold, and when they must be looked at again. It promises that nothing is
/// shown that the checks refuse, and that every node shows the same.
@NullMarked
package nl.ruggensteun.guidance.document;

import org.jspecify.annotations.NullMarked;
