/// Handing duty over (_dienstoverdracht_): what one on duty knows, the next one knows, and she says
/// that she read it. Uses every module to its left.
@NullMarked
package nl.ruggensteun.handover;

import org.jspecify.annotations.NullMarked;
