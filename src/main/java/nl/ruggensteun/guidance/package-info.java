/// Guidance (_handreiking_): the public site, starting with its front page. It promises that
/// reading needs no script and leaves no trace. Uses `platform`.
@NullMarked
package nl.ruggensteun.guidance;

import org.jspecify.annotations.NullMarked;
