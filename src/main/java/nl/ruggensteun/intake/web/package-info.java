/// The edge of requests and rooms: what reporters and members ask and do, as JSON.
@NullMarked
package nl.ruggensteun.intake.web;

import org.jspecify.annotations.NullMarked;
