/// The HTTP edge of the duty.
@NullMarked
package nl.ruggensteun.duty.web;

import org.jspecify.annotations.NullMarked;
