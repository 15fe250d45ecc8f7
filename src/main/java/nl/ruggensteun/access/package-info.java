/// Access (_toegang_): who belongs to the team, which keys are theirs, how they come in, sign in
/// and leave. It promises that who may not read something gets the answer for "does not exist".
/// Uses platform, audit, vault and office.
@NullMarked
package nl.ruggensteun.access;

import org.jspecify.annotations.NullMarked;
