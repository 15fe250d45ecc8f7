/// Duty (_dienst_): who answers which line when, and when nobody does. It promises that the line is
/// never unstaffed unnoticed. Uses platform, audit, access and office.
@NullMarked
package nl.ruggensteun.duty;

import org.jspecify.annotations.NullMarked;
