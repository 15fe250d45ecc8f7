/// Shifts that change hands (_onderling ruilen_): offered, taken and agreed, or taken over at once.
/// Until everybody agreed nothing of the roster changes, and then all of it at one moment.
@NullMarked
package nl.ruggensteun.duty.swap;

import org.jspecify.annotations.NullMarked;
