/// Guidance (_handreiking_): the public site, its front page and what to do in each situation. It
/// promises that reading needs no script and leaves no trace, and that each statement has a source,
/// a date and somebody who looked at it. Uses `platform` and, for what members see, `access`.
@NullMarked
package nl.ruggensteun.guidance;

import org.jspecify.annotations.NullMarked;
