/// The own shifts in a calendar of one's choice (_eigen agenda_). The address is all that a reader
/// needs, so it is long, shown once, kept as a hash and taken back at will; what it gives tells a
/// stranger nothing.
@NullMarked
package nl.ruggensteun.duty.feed;

import org.jspecify.annotations.NullMarked;
