/// Alarms (_alarmering_): who is woken for what, in which order, over which channels, until
/// somebody says "I take this". It promises that an open alarm always has one next step and never
/// stops by itself. Nothing it sends says more than that somebody waits. Uses platform, access,
/// duty and, for what coordinators must look at, guidance.
@NullMarked
package nl.ruggensteun.alarm;

import org.jspecify.annotations.NullMarked;
