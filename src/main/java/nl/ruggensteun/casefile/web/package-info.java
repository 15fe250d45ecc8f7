/// The edge of case files: what members ask and do, as JSON.
@NullMarked
package nl.ruggensteun.casefile.web;

import org.jspecify.annotations.NullMarked;
