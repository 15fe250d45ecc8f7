/// RosterProposals for a roster: which there are, how they are looked for and what becomes of them.
/// A proposal changes nothing until a coordinator accepts it.
@NullMarked
package nl.ruggensteun.duty.plan;

import org.jspecify.annotations.NullMarked;
