/// The HTTP edge of access. Uses only its own module and platform.
@NullMarked
package nl.ruggensteun.access.web;

import org.jspecify.annotations.NullMarked;
