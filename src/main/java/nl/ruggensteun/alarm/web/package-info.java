/// The HTTP edge of the alarms.
@NullMarked
package nl.ruggensteun.alarm.web;

import org.jspecify.annotations.NullMarked;
