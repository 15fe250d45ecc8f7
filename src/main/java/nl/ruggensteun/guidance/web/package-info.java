/// The pages of the public site.
@NullMarked
package nl.ruggensteun.guidance.web;

import org.jspecify.annotations.NullMarked;
