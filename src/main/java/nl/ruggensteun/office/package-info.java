/// Offices and lines (_ambt_): which political offices there are and which line of the team serves
/// them. Uses `platform`.
@NullMarked
package nl.ruggensteun.office;

import org.jspecify.annotations.NullMarked;
