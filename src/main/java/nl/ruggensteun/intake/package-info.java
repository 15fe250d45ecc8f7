/// Requests for help (_hulpvragen_): everything for somebody who is afraid and asks. Accepted means
/// that it is kept and that an alarm is running. Also the room where a reporter comes back. Uses
/// every module to its left.
@NullMarked
package nl.ruggensteun.intake;

import org.jspecify.annotations.NullMarked;
